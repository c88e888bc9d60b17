package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireStatus;
import dev.wirefold.canonical.Candidate;
import dev.wirefold.canonical.CanonicalElection;
import dev.wirefold.canonical.ElectionReceipt;
import dev.wirefold.duplicate.Arrival;
import dev.wirefold.duplicate.Considered;
import dev.wirefold.duplicate.DetectorCounters;
import dev.wirefold.duplicate.DuplicateDetector;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.RelationRule;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.DecisionCodec.Reasons;
import dev.wirefold.engine.LogRecord.ArticleReceived;
import dev.wirefold.story.StoryAssigner;
import dev.wirefold.story.StoryDecision;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.WireMarks.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state machine: takes the log's records in order and decides. It reads no clock, no random
 * source and no hash order, so the same log gives the same decisions, whoever drives it, and
 * whether or not it was restored from a store in between. Not thread-safe: one thread owns it.
 */
public final class Engine {

  private final EngineSettings settings;
  private final DuplicateDetector detector;
  private final @Nullable StoryAssigner assigner;
  private final Ledger ledger;
  private final Elections elections;
  private final ArticleNumbers numbers;
  private final LogTimes logTimes;
  private final Counting counting;
  private final Set<Long> takenDown;
  private final Recorder recorder;
  private final Editing editing;
  private final StoryTexts storyTexts;
  private final Corrections corrections;
  private final Embargoes embargoes;
  private final Mending mending;
  private final NewIds ids;
  private long position;
  private Instant now;
  private int oldest;
  private int forgottenKeys; // at most so many are still in the table
  private Cursor visible;

  /**
   * Creates an engine without articles that keeps everything in memory, as a batch needs it.
   *
   * @param assigner gathers groups to stories; null to leave stories out
   */
  public Engine(EngineSettings settings, @Nullable StoryAssigner assigner) {
    this(EngineParts.ofBatch(settings, assigner), settings);
  }

  /**
   * Creates an engine without articles for a large batch: it keeps what it needs to decide, reads
   * articles again when it is asked about them, and puts its reasons aside.
   *
   * @param assigner gathers groups to stories; null to leave stories out
   * @param articles gives back what is applied
   * @param scratch takes the reasons
   */
  public Engine(
      EngineSettings settings,
      @Nullable StoryAssigner assigner,
      LogArticles articles,
      Scratch scratch) {
    this(EngineParts.ofLargeBatch(settings, assigner, articles, scratch), settings);
  }

  Engine(EngineParts parts, EngineSettings settings) {
    this.settings = settings;
    this.detector = parts.detector();
    this.assigner = parts.assigner();
    this.ledger = parts.ledger();
    this.numbers = parts.numbers();
    this.logTimes = parts.logTimes();
    this.counting = parts.counting();
    this.takenDown = parts.takenDown();
    this.elections = new Elections(new CanonicalElection(settings.election()));
    this.recorder = new Recorder(parts.start().nextSeq(), parts.ledger().hasPast());
    this.position = parts.start().position();
    this.now = parts.start().now();
    this.oldest = parts.start().oldestArticle();
    this.visible = parts.start();
    this.editing = new Editing(this);
    this.storyTexts = new StoryTexts(this);
    this.corrections = new Corrections(this, parts.corrections());
    this.embargoes = new Embargoes(this, parts.embargoes());
    this.mending = new Mending(this);
    this.ids = new NewIds(this);
  }

  /**
   * Applies the next record of the log.
   *
   * @throws IllegalArgumentException if the record is not later in the log than the one before
   */
  public Decision apply(LogRecord logRecord) {
    if (logRecord.position() <= position || logRecord.appendedAt().isBefore(now)) {
      throw new IllegalArgumentException(
          "record %d at %s does not follow record %d at %s"
              .formatted(logRecord.position(), logRecord.appendedAt(), position, now));
    }
    position = logRecord.position();
    now = logRecord.appendedAt();
    retain();
    embargoes.release();
    return switch (logRecord) {
      case ArticleReceived received -> receive(received.article());
      case LogRecord.ArticleWithdrawn withdrawn -> editing.withdraw(withdrawn);
      case LogRecord.ArticleDeleted deleted -> editing.takeDown(deleted);
      case LogRecord.ArticleRedacted redacted ->
          redacted.numbered() ? editing.skip() : refusedForGood(redacted.id());
      case LogRecord.EntrySkipped skipped -> editing.skip(skipped);
      case LogRecord.EditorDecided decided -> new Curation(this, editing, decided).apply();
    };
  }

  /**
   * Applies an article and returns its number: the one that it has if it came before.
   *
   * @throws IllegalArgumentException if the record is not later in the log than the one before
   */
  public int applyArticle(LogRecord received) {
    return numberOf(apply(received));
  }

  /**
   * Returns the number of the article that a decision is about.
   *
   * @throws IllegalArgumentException if the record brought no article
   */
  public static int numberOf(Decision decision) {
    return switch (decision) {
      case Decision.Placed placed -> placed.article();
      case Decision.Repeated repeated -> repeated.article();
      case Decision.Withdrawn _,
          Decision.TakenDown _,
          Decision.Curated _,
          Decision.Refused _,
          Decision.Skipped _ ->
          throw new IllegalArgumentException("the record brings no article");
    };
  }

  /**
   * Looks at the story of each group again with all that came since, in the order of the groups.
   * For a batch, which knows that nothing more comes; a service looks again at what was close, by
   * itself.
   */
  public void reviewStories() {
    for (int group = 0; group < detector.groups(); group++) {
      mending.run(group);
    }
  }

  private Decision receive(PreparedArticle article) {
    long key = Fingerprint.ofKey(article.id());
    if (takenDown.contains(key)) {
      return refusedForGood(article.id());
    }
    int known = find(article.id());
    if (known != DuplicateDetector.NONE && numbers.isLatest(key, article.fingerprint())) {
      return new Decision.Repeated(known);
    }
    Link link = link(article, known);
    boolean outdated = isOutdated(article, link);
    if (known == DuplicateDetector.NONE) {
      if (numbers.find(key) >= 0) {
        ids.cameAgain();
      }
      numbers.remove(key); // of an article that is kept no longer
    }
    int version = numbers.versions(key);
    int number = ledger.next();
    Placement placement = detector.place(arrival(article, link));
    GroupEntry group =
        placement.opened()
            ? open(article.id(), version, placement.group())
            : ledger.group(placement.group());
    boolean firstSource = group.openerSource.equals(article.id().source());
    Resident resident =
        new Resident(
            number,
            article.id(),
            version,
            outdated,
            position,
            now.toEpochMilli(),
            article.published(),
            article.wire().status() == WireStatus.CANCELED,
            Elections.candidate(
                number,
                article,
                new Elections.Standing(firstSource, restates(article, placement) > 0),
                now));
    numbers.put(key, number, article.fingerprint(), !outdated);
    group.add(resident, now.toEpochMilli());
    StoryDecision story = placement.opened() ? assign(article, version, group, placement) : null;
    ledger.add(resident, article, new Reasons(placement, story));
    logTimes.add(now.toEpochMilli());
    if (!placement.opened()) {
      growStory(group, article.id().source());
    }
    boolean linked =
        placement.rule() == Rule.EXPLICIT_LINK || placement.rule() == Rule.SAME_ARTICLE;
    boolean waits = Bar.embargoEnd(resident.candidate().barredBecause()) != null;
    if (linked && outdated) {
      editing.bar(number, link.bars());
    } else if (linked && !waits) {
      editing.bar(link.to(), link.bars());
      embargoes.replaced(link.to());
    }
    Resident before = group.canonicalMember();
    int canonical = placement.opened() ? number : electWith(resident, article, group, placement);
    boolean changed = canonical != before.number();
    if (changed) {
      elect(group, canonical);
    }
    record(number, group, changed ? before : null);
    int corrects = corrections.arrived(resident, article, link.to(), placement);
    embargoes.arrived(
        ledger.resident(number), corrects, linked && !outdated ? link.to() : Embargo.NOTHING);
    if (story != null) {
      mending.run();
    }
    return new Decision.Placed(
        number, placement, canonical, changed, group.story, story != null && story.opened());
  }

  /** Returns whom a group elects now that an article has joined. */
  private int electWith(
      Resident resident, PreparedArticle article, GroupEntry group, Placement placement) {
    int number = resident.number();
    if (resident.candidate().updateNumber() > 0) {
      editing.settleUpdates(group);
    }
    if (restates(article, placement) < 0) {
      editing.restate(placement.comparedWith());
      return elections.elect(group, candidates(group));
    }
    return elections.afterJoin(group, ledger.candidate(number), () -> candidates(group));
  }

  /**
   * Tells whether a source brings later figures of its own report, without a tag that says so.
   *
   * @return more than 0 if so, less than 0 if the one that was there brings them, 0 if neither
   */
  private double restates(PreparedArticle article, Placement placement) {
    Verdict verdict = placement.verdict();
    boolean restates =
        !placement.opened()
            && verdict != null
            && RelationRule.isRestated(verdict.features())
            && ledger
                .resident(placement.comparedWith())
                .id()
                .source()
                .equals(article.id().source());
    double lag = restates && verdict != null ? verdict.features().lag() : 0;
    return Double.isNaN(lag) ? 0 : lag;
  }

  private static Decision refusedForGood(ArticleId id) {
    return new Decision.Refused("article " + id + " was taken down, and is not taken in again");
  }

  private GroupEntry open(ArticleId opener, int version, int number) {
    return ledger.open(
        number, ids.group(opener, version, number), opener.source(), now.toEpochMilli());
  }

  /** Makes a member the canonical one. */
  void elect(GroupEntry group, int canonical) {
    group.canonical(ledger.resident(canonical));
    detector.elect(group.number, canonical);
    touch(group);
  }

  /**
   * Takes a new group to a story; copies inherit it.
   *
   * <p>The unit is the group: its first text speaks for it.
   */
  private @Nullable StoryDecision assign(
      PreparedArticle article, int version, GroupEntry group, Placement placement) {
    if (assigner == null) {
      return null;
    }
    storyTexts.add(group.newest, article, group.number, now.toEpochMilli(), placement.ties());
    StoryDecision decision =
        assigner.assign(
            StoryTexts.of(article, group.number, now.toEpochMilli()),
            storyTexts.apart(placement.ties()));
    StoryEntry story;
    if (decision.opened()) {
      String id = ids.story(article.id(), version, decision.story());
      story = new StoryEntry(decision.story(), id, now.toEpochMilli());
      ledger.add(story);
    } else {
      story = ledger.story(decision.story());
    }
    group.story = decision.story();
    group.language = primary(article.language());
    story.addGroup(group, now.toEpochMilli());
    touch(story);
    return decision;
  }

  private void growStory(GroupEntry group, String source) {
    if (group.story != Decision.NO_STORY) {
      StoryEntry story = ledger.story(group.story);
      story.addArticle(group, Sources.hash(source), now.toEpochMilli());
      touch(story);
    }
  }

  /** Returns a language without script and region; empty if unknown. */
  static String primary(@Nullable String language) {
    if (language == null) {
      return "";
    }
    int end = language.indexOf('-');
    return (end < 0 ? language : language.substring(0, end)).intern();
  }

  /** Notes what is to be stored and told of a new article. */
  private void record(int number, GroupEntry group, @Nullable Resident deposed) {
    touch(group);
    if (!recorder.isOn()) {
      return;
    }
    recorder.added(number);
    Resident resident = ledger.resident(number);
    Reasons because = ledger.reasons(number);
    String story = storyId(group);
    String relation = new Results(this).relation(number).wireName();
    recorder.event(seq ->
        new NewsEvent.ArticleGrouped(
            seq,
            now,
            resident.id(),
            resident.version(),
            group.id,
            because.placement().opened(),
            group.canonicalId(),
            relation,
            because.placement().rule().wireName(),
            story));
    StoryDecision decision = because.story();
    if (decision != null && story != null) {
      recorder.event(seq ->
          decision.opened()
              ? new NewsEvent.StoryOpened(seq, now, story, group.id)
              : new NewsEvent.StoryJoined(seq, now, story, group.id, decision.probability()));
    }
    if (deposed != null) {
      Candidate former = ledger.candidate(deposed.number());
      canonicalChanged(
          group, deposed, elections.because(group.canonicalMember().candidate(), former));
    }
  }

  void canonicalChanged(GroupEntry group, @Nullable Resident deposed, String because) {
    recorder.event(seq ->
        new NewsEvent.CanonicalChanged(
            seq,
            now,
            group.id,
            storyId(group),
            deposed == null ? null : deposed.id(),
            group.canonicalId(),
            because));
  }

  /** Notes that a group changed. */
  void touch(GroupEntry group) {
    group.position = position;
    recorder.group(group.number);
  }

  /** Notes that a story changed. */
  void touch(StoryEntry story) {
    story.position = position;
    recorder.story(story.number);
  }

  /**
   * A tie that the provider states.
   *
   * @param to the earlier article's number, or {@link DuplicateDetector#NONE}
   * @param sameArticle whether it is an earlier version under the same key
   * @param bars why the earlier article can't be elected any more
   */
  private record Link(int to, boolean sameArticle, String bars) {}

  private Link link(PreparedArticle article, int known) {
    boolean withdraws =
        article.wire().status() != WireStatus.USABLE
            || article.text().marks().tag() == Tag.WITHDRAWN;
    String because =
        withdraws ? Bar.WITHDRAWN + " by " + article.id() : Bar.replacedBy(article.id());
    String replaces = article.wire().replaces();
    int replaced =
        replaces == null || replaces.isEmpty()
            ? DuplicateDetector.NONE
            : find(new ArticleId(article.id().source(), replaces));
    if (replaced != DuplicateDetector.NONE) {
      return new Link(replaced, false, because);
    }
    // a kill's own text is a note to editors and says nothing about what it withdraws
    return new Link(known, !withdraws, because);
  }

  /** Tells whether a version comes after a later one, by the provider's numbers. */
  private boolean isOutdated(PreparedArticle article, Link link) {
    return link.sameArticle()
        && link.to() != DuplicateDetector.NONE
        && article.wire().version() > 0
        && article.wire().version() < ledger.candidate(link.to()).version();
  }

  private Arrival arrival(PreparedArticle article, Link link) {
    Instant published = article.published();
    String source = article.id().source();
    return new Arrival(
        article.text(),
        article.content(),
        source.isEmpty() ? 0 : source.hashCode() | 1,
        published == null ? Arrival.NO_TIME : published.toEpochMilli(),
        now.toEpochMilli(),
        link.to(),
        link.sameArticle());
  }

  /** Lets go of the articles that are older than the retention. */
  private void retain() {
    long horizon = now.toEpochMilli() - settings.retention().toMillis();
    int before = oldest;
    while (oldest < ledger.next() && logTimes.get(oldest) < horizon) {
      oldest++;
    }
    if (oldest != before && recorder.isOn()) {
      if (assigner != null) {
        assigner.closeUntouchedSince(horizon);
      }
      detector.pruneBelow(oldest);
      logTimes.dropBelow(oldest);
      forgottenKeys += oldest - before;
      if (forgottenKeys > numbers.size() / 8) {
        forgottenKeys = 0;
        numbers.removeBelow(oldest);
      }
    }
  }

  /** Returns the hashes of the keys of the articles that were taken down, for good. */
  public Set<Long> takenDown() {
    return Set.copyOf(takenDown);
  }

  /** Returns the texts that speak for groups. */
  StoryTexts storyTexts() {
    return storyTexts;
  }

  /** Refuses an article from now on. */
  void refuse(ArticleId id) {
    takenDown.add(Fingerprint.ofKey(id));
  }

  /** Forgets an article that was taken down. */
  void removeArticle(int article) {
    corrections.removed(article);
    embargoes.removed(article);
    storyTexts.forget(article);
    detector.remove(article);
    ledger.remove(article);
    logTimes.remove(article);
  }

  Corrections corrections() {
    return corrections;
  }

  Editing editing() {
    return editing;
  }

  /** Gives a number to an article that is gone. */
  void skipArticle() {
    detector.skip();
    ledger.skip();
    logTimes.fillTo(ledger.next());
  }

  /** Returns the latest version of an article by its key, or {@link DuplicateDetector#NONE}. */
  int find(ArticleId id) {
    int number = numbers.find(Fingerprint.ofKey(id));
    boolean found = number >= oldest && number >= 0 && ledger.resident(number).id().equals(id);
    return found ? number : DuplicateDetector.NONE;
  }

  /** Returns the candidates of a group, in order of arrival. */
  List<Candidate> candidates(GroupEntry group) {
    int[] members = detector.group(group.number).members();
    List<Candidate> candidates = new ArrayList<>(members.length);
    for (int member : members) {
      candidates.add(ledger.candidate(member));
    }
    return candidates;
  }

  /** Returns the receipt of a group's election as it stands. */
  public ElectionReceipt receipt(int group) {
    GroupEntry entry = ledger.group(group);
    return elections.receipt(entry, candidates(entry));
  }

  /**
   * Returns the receipt of an election among candidates that were read from the store.
   *
   * @param pinned whether an editor has put in who stands elected
   */
  public ElectionReceipt receipt(List<Candidate> candidates, int incumbent, boolean pinned) {
    return elections.receipt(candidates, incumbent, pinned);
  }

  /** Tells whether all members of a group are in memory, so that its receipt is cheap. */
  public boolean isInMemory(int group) {
    int[] members = detector.group(group).members();
    for (int member : members) {
      if (!ledger.isInMemory(member)) {
        return false;
      }
    }
    return members.length > 0;
  }

  /** Returns the settings that it decides by. */
  public EngineSettings settings() {
    return settings;
  }

  /**
   * Returns what changed since this was called the last time, for the store.
   *
   * @throws IllegalStateException if the engine keeps everything in memory
   */
  public ChangeSet drain() {
    return new Drain(this).changes(counting);
  }

  /**
   * Tells the engine what the store shows from now on: that needs not stay in memory unless it is
   * live.
   */
  public void written(Cursor shown) {
    visible = shown;
    ledger.evict(shown, detector.state().oldest(), detector::groupOf);
  }

  /**
   * Tells whether the store must show all that was decided before this record is applied: the
   * record may ask for it, or let it leave memory.
   */
  public boolean needsStore(LogRecord logRecord) {
    if (!(logRecord instanceof ArticleReceived)) {
      return true;
    }
    int first = visible.nextArticle();
    long horizon =
        logRecord.appendedAt().toEpochMilli() - settings.duplicates().window().toMillis();
    return first < ledger.next() && logTimes.get(first) < horizon;
  }

  /** Returns the number of articles so far, those that are gone among them. */
  public int articles() {
    return ledger.next();
  }

  /** Returns what the detector of near-duplicates has done so far. */
  public DetectorCounters detectorCounters() {
    return detector.counters();
  }

  /** Returns the key of an article. */
  public ArticleId idOf(int article) {
    return ledger.resident(article).id();
  }

  /** Returns an article by number, in an engine that keeps everything. */
  public PreparedArticle article(int number) {
    PreparedArticle article = ledger.prepared(number);
    if (article == null) {
      throw new IllegalArgumentException("article " + number + " is not in memory");
    }
    return article;
  }

  /** Returns where an article was put, and why. */
  public Placement placement(int article) {
    return ledger.reasons(article).placement();
  }

  /** Returns how many versions of an article came before this one under the same key. */
  public int versionOf(int article) {
    return ledger.resident(article).version();
  }

  /** Returns how a group came to its story; null if stories are off. */
  public @Nullable StoryDecision storyDecision(int group) {
    return ledger.reasons(detector.group(group).member(0)).story();
  }

  /** Compares two articles as near-duplicates, however long ago they arrived. */
  public Verdict compare(int left, int right) {
    return detector.compare(left, right);
  }

  /** Compares two articles that were read from the store. */
  public Verdict compare(StoredMember left, StoredMember right) {
    return detector.compare(left.placed(), left.text(), right.placed(), right.text());
  }

  /**
   * Tells what stands near an article in the window of now, the nearest first. Nothing changes by
   * it.
   */
  public List<Nearby> consider(int article) {
    List<Nearby> near = new ArrayList<>();
    for (Considered each : detector.consider(article)) {
      near.add(
          new Nearby(
              each.article(),
              ledger.resident(each.article()).id(),
              ledger.group(each.group()).id,
              each.verdict()));
    }
    return near;
  }

  /**
   * Returns what of an article's text was its outlet's boilerplate when it came in: first token and
   * token after of each range of the body.
   */
  public int[] boilerplate(int article) {
    return detector.placed(article).boilerplate(text(article));
  }

  /** Returns the features of an article's text. */
  public PreparedText text(int article) {
    return ledger.text(article);
  }

  @Nullable String storyId(GroupEntry group) {
    return group.story == Decision.NO_STORY ? null : ledger.story(group.story).id;
  }

  Instant now() {
    return now;
  }

  long position() {
    return position;
  }

  int oldest() {
    return oldest;
  }

  /** Tells whether what the log took in then is kept. */
  boolean isKept(long loggedAt) {
    return loggedAt >= now.toEpochMilli() - settings.retention().toMillis();
  }

  NewIds ids() {
    return ids;
  }

  DuplicateDetector detector() {
    return detector;
  }

  @Nullable StoryAssigner assigner() {
    return assigner;
  }

  Ledger ledger() {
    return ledger;
  }

  Elections elections() {
    return elections;
  }

  ArticleNumbers numbers() {
    return numbers;
  }

  Recorder recorder() {
    return recorder;
  }
}
