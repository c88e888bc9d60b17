package dev.wirefold.engine;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireStatus;
import dev.wirefold.canonical.Candidate;
import dev.wirefold.chain.Retraction;
import dev.wirefold.chain.Retraction.StalePassage;
import dev.wirefold.chain.Version;
import dev.wirefold.duplicate.DuplicateDetector;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.text.WireMarks.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the copies that still carry what was put right or withdrawn: among those that are there
 * when a correction or kill comes in, and in each that comes in after it.
 */
final class Corrections {

  private final Engine engine;
  private final List<Correction> active;
  private final CopyCandidates candidates;

  /**
   * @param active what is still looked for, in the order of the log
   */
  Corrections(Engine engine, List<Correction> active) {
    this.engine = engine;
    this.active = new ArrayList<>(active);
    this.candidates = new CopyCandidates(engine);
  }

  /**
   * Looks at an article that has come in.
   *
   * @param link the article that its provider says it follows, or {@link DuplicateDetector#NONE}
   * @return the article that it puts right but that it can't be held against yet, since it must not
   *     be shown; {@link DuplicateDetector#NONE} if there is none
   */
  int arrived(Resident resident, PreparedArticle article, int link, Placement placement) {
    if (!engine.recorder().isOn()) {
      return DuplicateDetector.NONE;
    }
    forgetOld();
    if (resident.outdated()) {
      return DuplicateDetector.NONE;
    }
    int number = resident.number();
    boolean withdraws =
        article.wire().status() != WireStatus.USABLE
            || article.text().marks().tag() == Tag.WITHDRAWN;
    if (!withdraws) {
      lookThrough(number, placement);
    }
    int before = link == DuplicateDetector.NONE ? earlier(number, article, placement) : link;
    if (before == DuplicateDetector.NONE || !isOfItsOrigin(before)) {
      return DuplicateDetector.NONE;
    }
    if (withdraws) {
      for (int version : versions(before, number)) {
        begin(correction(version, number, true));
      }
    } else if (corrects(before, number)) {
      if (!mayBeShown(resident)) {
        return before;
      }
      begin(correction(before, number, false));
    }
    return DuplicateDetector.NONE;
  }

  /**
   * Looks for copies of what an article puts right, which may be shown from now on.
   *
   * @param before the article that it puts right, or {@link DuplicateDetector#NONE}
   */
  void released(int number, int before) {
    if (before >= engine.detector().state().oldest()
        && engine.find(engine.ledger().resident(number).id()) == number
        && active.stream().noneMatch(each -> each.of() == before && each.by() == number)) {
      begin(correction(before, number, false));
    }
  }

  /** Looks for copies of articles that an editor withdrew. */
  void withdrawn(List<Integer> articles) {
    if (!engine.recorder().isOn()) {
      return;
    }
    forgetOld();
    int oldest = engine.detector().state().oldest();
    for (int article : articles) {
      boolean says = !engine.ledger().resident(article).withdraws();
      if (article >= oldest && says && isOfItsOrigin(article)) {
        begin(correction(article, Correction.EDITOR, true));
      }
    }
  }

  /** Forgets what is about articles that are gone. */
  void removed(int article) {
    forget(each -> each.of() == article || each.by() == article);
    for (int i = 0; i < active.size(); i++) {
      Correction each = active.get(i);
      if (each.released().contains(article)) {
        List<Integer> left = new ArrayList<>(each.released());
        left.remove(Integer.valueOf(article));
        put(
            i,
            new Correction(each.position(), each.since(), each.of(), each.by(), each.kill(), left));
      }
    }
  }

  private void forgetOld() {
    int oldest = engine.detector().state().oldest();
    forget(each -> each.of() < oldest);
  }

  private interface Which {
    boolean is(Correction correction);
  }

  private void forget(Which which) {
    active.removeIf(each -> {
      boolean gone = which.is(each);
      if (gone) {
        engine.recorder().blob(each.name(), new byte[0]);
        candidates.forget(each.of());
      }
      return gone;
    });
  }

  private void put(int place, Correction correction) {
    active.set(place, correction);
    engine.recorder().blob(correction.name(), correction.toBytes());
  }

  private Correction correction(int of, int by, boolean kill) {
    return new Correction(engine.position(), engine.now().toEpochMilli(), of, by, kill, List.of());
  }

  /** Looks for everything that is known to be wrong in an article that has come in. */
  private void lookThrough(int number, Placement placement) {
    NavigableSet<Integer> groups = candidates.groups(number, placement);
    for (int i = 0; i < active.size(); i++) {
      Correction correction = active.get(i);
      if (!isAbout(correction, groups) && !candidates.sharesWords(correction, number)) {
        continue;
      }
      boolean replaces =
          correction.kill()
              && source(number).equals(source(correction.of()))
              && mayBeShown(engine.ledger().resident(number));
      if (replaces) {
        put(i, correction.releasing(number));
      } else {
        Retraction retraction = retraction(correction);
        if (retraction != null) {
          look(correction, retraction, number);
        }
      }
    }
  }

  private boolean isAbout(Correction correction, NavigableSet<Integer> groups) {
    return groups.contains(engine.detector().groupOf(correction.of()))
        || (!correction.kill() && groups.contains(engine.detector().groupOf(correction.by())));
  }

  private void begin(Correction correction) {
    Retraction retraction = retraction(correction);
    if (retraction == null) {
      return;
    }
    active.add(correction);
    engine.recorder().blob(correction.name(), correction.toBytes());
    for (int copy : candidates.articles(correction)) {
      look(correction, retraction, copy);
    }
  }

  private void look(Correction correction, Retraction retraction, int copy) {
    Resident resident = engine.ledger().resident(copy);
    if (!isCopy(correction, resident)) {
      return;
    }
    List<StalePassage> passages = retraction.in(article(copy), isClose(correction, copy));
    if (passages.isEmpty()) {
      return;
    }
    GroupEntry group = engine.ledger().group(engine.detector().groupOf(copy));
    group.changedAt = engine.now().toEpochMilli();
    engine.touch(group);
    Resident by =
        correction.by() == Correction.EDITOR ? null : engine.ledger().resident(correction.by());
    engine
        .recorder()
        .event(seq ->
            new NewsEvent.ArticleStale(
                seq,
                engine.now(),
                resident.id(),
                resident.version(),
                group.id,
                engine.storyId(group),
                correction.kill(),
                engine.ledger().resident(correction.of()).id(),
                by == null ? null : by.id(),
                by == null ? 0 : by.version(),
                Instant.ofEpochMilli(correction.since()),
                passages));
  }

  private boolean isCopy(Correction correction, Resident resident) {
    ArticleId of = engine.ledger().resident(correction.of()).id();
    boolean itself =
        resident.id().equals(of)
            || (correction.by() != Correction.EDITOR
                && resident.id().equals(engine.ledger().resident(correction.by()).id()));
    return !itself
        && engine.find(resident.id()) == resident.number()
        && !resident.withdraws()
        && !isWithdrawn(resident);
  }

  private boolean isClose(Correction correction, int copy) {
    int group = engine.detector().groupOf(copy);
    return engine.detector().groupOf(correction.of()) == group
        || (correction.by() != Correction.EDITOR
            && !correction.kill()
            && engine.detector().groupOf(correction.by()) == group);
  }

  private @Nullable Retraction retraction(Correction correction) {
    if (correction.kill()) {
      return Retraction.ofKill(
          article(correction.of()), correction.released().stream().map(this::article).toList());
    }
    return Retraction.ofCorrection(version(correction.of()), version(correction.by()));
  }

  private boolean corrects(int before, int after) {
    return Retraction.ofCorrection(version(before), version(after)) != null;
  }

  /** Returns the versions under one id that say more than that they are withdrawn. */
  private List<Integer> versions(int article, int kill) {
    ArticleId id = engine.ledger().resident(article).id();
    List<Integer> versions = new ArrayList<>();
    for (int member : candidates.members(engine.detector().groupOf(article))) {
      Resident resident = engine.ledger().resident(member);
      if (member != kill && resident.id().equals(id) && !resident.withdraws()) {
        versions.add(member);
      }
    }
    return versions;
  }

  /** Returns the earlier text of the same provider that a tag puts right, or none. */
  private int earlier(int number, PreparedArticle article, Placement placement) {
    boolean tagged =
        switch (article.text().marks().tag()) {
          case CORRECTED, REFILE, REPEAT, UPDATE, WRAPUP, WITHDRAWN -> true;
          case NONE, TAKE, ALERT, BRIEF, ADVISORY -> false;
        };
    if (!tagged) {
      return DuplicateDetector.NONE;
    }
    NavigableSet<Integer> groups = candidates.groups(number, placement);
    engine.detector().consider(number).forEach(each -> groups.add(each.group()));
    EarlierVersion earlier = new EarlierVersion(version(number));
    for (int group : groups) {
      for (int member : candidates.members(group)) {
        Resident resident = engine.ledger().resident(member);
        if (member != number
            && !resident.withdraws()
            && resident.id().source().equals(article.id().source())) {
          earlier.add(member, version(member));
        }
      }
    }
    return earlier.find();
  }

  /** Only who wrote a text can say that it is wrong; an outlet that mends its copy can't. */
  private boolean isOfItsOrigin(int article) {
    Candidate candidate = engine.ledger().candidate(article);
    GroupEntry group = engine.ledger().group(engine.detector().groupOf(article));
    boolean first = group.openerSource.equals(source(article)) && !candidate.creditsOther();
    return candidate.originalAgency() || first;
  }

  private static boolean mayBeShown(Resident resident) {
    String bar = resident.candidate().barredBecause();
    return bar == null
        || !(bar.equals(Bar.WITHHELD) || bar.equals(Bar.CANCELED) || Bar.embargoEnd(bar) != null);
  }

  private static boolean isWithdrawn(Resident resident) {
    String bar = resident.candidate().barredBecause();
    return bar != null && (bar.equals(Bar.CANCELED) || bar.startsWith(Bar.WITHDRAWN));
  }

  private String source(int article) {
    return engine.ledger().resident(article).id().source();
  }

  private Version version(int number) {
    return new Version(article(number), engine.ledger().text(number).marks());
  }

  private Article article(int number) {
    PreparedArticle prepared = engine.ledger().prepared(number);
    Article article = prepared == null ? null : prepared.article();
    return article == null ? engine.ledger().stored(number).article() : article;
  }
}
