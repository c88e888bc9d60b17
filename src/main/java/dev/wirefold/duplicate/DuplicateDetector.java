package dev.wirefold.duplicate;

import dev.wirefold.text.PreparedText;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts each article into a group of near-duplicates: proposes candidates, verifies them exactly,
 * and joins a group through its canonical version or through two of its members, never through a
 * chain. Articles are numbered 0, 1, 2, … in the order of arrival. Not thread-safe: one engine owns
 * it.
 *
 * <p>Each change first decides, then lets the state follow. The state follows from the live
 * articles ({@link PlacedState} and text), their groups ({@link GroupState}) and a {@link
 * DetectorState} alone: a detector to which these are restored, in this order, decides as if it had
 * never stopped:
 *
 * <ol>
 *   <li>{@link #restore(DetectorState)}
 *   <li>{@link #restore(GroupState)} for each group with a live member
 *   <li>{@link #restore(PlacedState, PreparedText)} for each live article, ascending
 * </ol>
 */
public final class DuplicateDetector {

  /** No article, no group. */
  public static final int NONE = -1;

  /** A text whose longer side is covered less than this adds variety as a representative. */
  private static final double DIVERSE = 0.85;

  /** Below this, a later version under the same key has nothing to do with the earlier. */
  private static final double ANOTHER_TEXT = 0.3;

  private final DuplicatePolicy policy;
  private final LiveWindow window;
  private final Curation curation;
  private final PairJudge judge;

  /** Makes a detector that keeps every article and group at hand, but for the texts. */
  public DuplicateDetector(DuplicatePolicy policy, TextSource texts) {
    this(policy, new LiveWindow(texts, null, TextBudget.UNLIMITED));
  }

  /** Makes a detector that keeps every article and group at hand, but few of the texts. */
  public static DuplicateDetector ofFewTexts(DuplicatePolicy policy, TextSource texts) {
    return new DuplicateDetector(policy, new LiveWindow(texts, null, TextBudget.BATCH));
  }

  /** Makes a detector that lets go of what has left the window. */
  public DuplicateDetector(DuplicatePolicy policy, TextSource texts, Archive archive) {
    this(policy, texts, archive, TextBudget.STANDARD);
  }

  DuplicateDetector(DuplicatePolicy policy, TextSource texts, Archive archive, TextBudget budget) {
    this(policy, new LiveWindow(texts, archive, budget));
  }

  private DuplicateDetector(DuplicatePolicy policy, LiveWindow window) {
    this.policy = policy;
    this.window = window;
    this.curation = new Curation(window);
    this.judge = new PairJudge(policy, window.standing().frequencies());
  }

  /**
   * Places the next article.
   *
   * @param arrival the article and what is known of it
   * @return where it was put; the article's number is {@code articles() - 1} afterwards
   */
  public Placement place(Arrival arrival) {
    window.advance(arrival.logTime() - policy.window().toMillis());
    int article = window.articles().next();
    boolean masks = policy.has(Step.BOILERPLATE);
    int mask = masks ? window.boilerplate().mask(arrival.text(), arrival.source()) : 0;
    ComparedText text = new ComparedText(arrival.text(), mask, arrival.claimedTime());
    Placement placement = decide(article, text, arrival);
    window.enter(placement, arrival, mask, text, isDiverse(placement.verdict()));
    return placement;
  }

  /** Makes a member the canonical version of its group; new texts are compared with it first. */
  public void elect(int group, int article) {
    NearDuplicateGroup elected = window.groups().get(group);
    int before = elected.canonical();
    elected.elect(article);
    window.standing().releaseUnneeded(elected, before);
    if (window.articles().isLive(article) && !elected.represents(article)) {
      window.standing().represent(elected, article);
    }
    window.groups().noteChange(elected);
  }

  /** Compares two articles, however long ago they arrived. */
  public Verdict compare(int left, int right) {
    PlacedState leftState = window.articles().state(left);
    PlacedState rightState = window.articles().state(right);
    return compare(leftState, window.text(left), rightState, window.text(right));
  }

  /**
   * Compares two articles of which what was kept is at hand, so that nothing has to be fetched.
   *
   * @param leftText the left article's text, the same features with which it was placed
   * @param rightText the right article's, likewise
   */
  public Verdict compare(
      PlacedState left, PreparedText leftText, PlacedState right, PreparedText rightText) {
    return compare(
        left,
        new ComparedText(leftText, left.mask(), left.claimedTime()),
        right,
        new ComparedText(rightText, right.mask(), right.claimedTime()));
  }

  private Verdict compare(
      PlacedState left, ComparedText leftText, PlacedState right, ComparedText rightText) {
    boolean sameContent = left.content().equals(right.content());
    if (sameContent
        && isCopy(leftText, right.claimedTime())
        && !Editions.differ(leftText, rightText)) {
      return new Verdict(Rule.SAME_CONTENT, leftText.identical(right.claimedTime()));
    }
    judge.load(leftText);
    return judge.judge(rightText);
  }

  /**
   * Tells what stands near an article in the window of now, the nearest first: the texts that it
   * would be compared with if it came in once more, without those of its own number. Nothing
   * changes by it.
   */
  public List<Considered> consider(int article) {
    ComparedText text = window.text(article);
    // a judge of its own leaves the counts of the work on arrivals alone
    PairJudge onlooker = new PairJudge(policy, window.standing().frequencies());
    onlooker.load(text);
    Neighbours neighbours = new Neighbours(article, onlooker, window, Candidates.MOST);
    for (int candidate : candidates(Shingles.of(text))) {
      neighbours.see(window.groups().look(window.groupOf(candidate)));
    }
    return neighbours.nearestFirst();
  }

  // ---------------------------------------------------------------- what is there

  /** Gives a number to an article of which nothing is known. */
  public void skip() {
    window.articles().skip();
  }

  /** Returns the number of articles placed so far. */
  public int articles() {
    return window.articles().next();
  }

  /** Returns the number of groups opened so far. */
  public int groups() {
    return window.groups().end();
  }

  /** Returns a group, to look at. */
  public NearDuplicateGroup group(int number) {
    return window.groups().look(number);
  }

  /** Returns the number of an article's group. */
  public int groupOf(int article) {
    return window.groupOf(article);
  }

  /** Tells whether an article is in the window. */
  public boolean isLive(int article) {
    return window.articles().isLive(article);
  }

  /** Returns what was counted so far. */
  public DetectorCounters counters() {
    return new DetectorCounters(
        window.standing().candidates().scanned(),
        judge.verified(),
        judge.mostVerified(),
        window.standing().candidates().skipped());
  }

  // ---------------------------------------------------------------- what editors decide

  /**
   * Moves the members of a group to another, whose canonical version stays. The emptied group says
   * what it was merged into.
   *
   * @return the members that moved; their {@link PlacedState} names another group now
   */
  public int[] merge(int into, int from) {
    return curation.merge(into, from);
  }

  /**
   * Parts some members from a group.
   *
   * @return the number of the group that they are now; their {@link PlacedState} names it
   */
  public int split(int group, int[] members) {
    return curation.split(group, members);
  }

  /**
   * Takes an article out of everything. Its group may be empty afterwards, and has another
   * canonical version if it was the canonical one.
   */
  public void remove(int article) {
    curation.remove(article);
  }

  /** Drops what is known of the articles below a number; those in the window stay. */
  public void pruneBelow(int article) {
    window.prune(article);
  }

  // ---------------------------------------------------------------- what is kept

  /** Returns how far the detector has come. */
  public DetectorState state() {
    return window.state();
  }

  /** Returns what is to be kept of an article. */
  public PlacedState placed(int article) {
    return window.articles().state(article);
  }

  /** Returns what is to be kept of a group. */
  public GroupState groupState(int number) {
    return window.groups().look(number).state();
  }

  /** Returns the groups that changed since the last call, in order of number. */
  public List<GroupState> takeChangedGroups() {
    return window.groups().takeChanged();
  }

  /** Restores how far a detector had come; the first step of restoring. */
  public void restore(DetectorState state) {
    window.restore(state);
  }

  /** Restores a group with a live member. */
  public void restore(GroupState state) {
    window.groups().restore(state);
  }

  /**
   * Returns the articles whose texts are needed to restore them, bit i for article i; the groups
   * are restored before.
   */
  public BitSet neededTexts() {
    return window.groups().needed();
  }

  /**
   * Restores a live article; they come ascending by number, after the groups.
   *
   * @param text its text if it is needed; if it is null then, the source of texts is asked
   */
  public void restore(PlacedState state, @Nullable PreparedText text) {
    window.restore(state, text);
  }

  // ---------------------------------------------------------------- deciding

  private Placement decide(int article, ComparedText text, Arrival arrival) {
    Placement linked = linked(text, arrival);
    if (linked != null) {
      return linked;
    }
    Placement exact = sameContent(text, arrival);
    return exact != null ? exact : nearest(article, text, arrival.text());
  }

  /**
   * Follows what the provider states. A new version under the same key may be another text
   * altogether, as a live page is; then the key alone doesn't make them one group.
   */
  private @Nullable Placement linked(ComparedText text, Arrival arrival) {
    int target = arrival.linkedTo();
    if (target == NONE) {
      return null;
    }
    judge.load(text);
    Verdict verdict = judge.judge(window.text(target));
    Rule rule = arrival.sameArticle() ? Rule.SAME_ARTICLE : Rule.EXPLICIT_LINK;
    boolean anotherText =
        arrival.sameArticle()
            && verdict.features().shorterCovered() < ANOTHER_TEXT
            && verdict.features().titleCosine() < ANOTHER_TEXT;
    return anotherText ? null : Placement.without(window.groupOf(target), target, verdict, rule);
  }

  private @Nullable Placement sameContent(ComparedText text, Arrival arrival) {
    int twin = policy.has(Step.CONTENT_HASH) ? window.twin(arrival.content()) : NONE;
    if (twin == NONE) {
      return null;
    }
    // measured from the group's opening: a standing item of every day is no chain of copies
    NearDuplicateGroup group = window.groups().get(window.groupOf(twin));
    if (!isCopy(text, group.openedAt()) || isOtherEdition(text, twin)) {
      return null;
    }
    PairFeatures features = text.identical(window.articles().state(twin).claimedTime());
    return Placement.without(
        group.number(), twin, new Verdict(Rule.SAME_CONTENT, features), Rule.SAME_CONTENT);
  }

  /** The dateline, which is lifted from the text, may state an hour. */
  private boolean isOtherEdition(ComparedText text, int twin) {
    return text.stamp() != Editions.NONE && Editions.differ(text, window.text(twin));
  }

  /** Tells whether a text with the same tokens as one of another time is a copy of it. */
  private boolean isCopy(ComparedText text, long otherTime) {
    boolean inSpan = !(text.hoursTo(otherTime) > policy.spanHours());
    return !text.isEmpty() && (inSpan || text.counted() >= policy.longText());
  }

  private Placement nearest(int article, ComparedText text, PreparedText features) {
    judge.load(text);
    GroupChoice choice = new GroupChoice(judge, window);
    for (int candidate : candidates(Shingles.of(features))) {
      choice.consider(window.groups().get(window.groupOf(candidate)));
    }
    return choice.placement(article);
  }

  private int[] candidates(Shingles shingles) {
    Shingles bySampled = policy.has(Step.SAMPLED_SHINGLES) ? shingles : shingles.withoutSampled();
    Shingles both = policy.has(Step.SHORT_SHINGLES) ? bySampled : bySampled.withoutShort();
    return window.standing().candidates().of(both);
  }

  private static boolean isDiverse(@Nullable Verdict verdict) {
    return verdict != null && verdict.features().longerCovered() < DIVERSE;
  }
}
