package dev.wirefold.duplicate;

import dev.wirefold.text.PreparedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts each article into a group of near-duplicates: proposes candidates, verifies them exactly,
 * and joins a group through its canonical version or through two of its members, never through a
 * chain. Articles are numbered 0, 1, 2, … in the order of arrival. Not thread-safe: one engine owns
 * it.
 */
public final class DuplicateDetector {

  /** No article. */
  public static final int NONE = -1;

  private static final double MINUTES_PER_HOUR = 60;

  private static final int MOST_CANDIDATES = 64;

  /** A text whose longer side is covered less than this adds variety as a representative. */
  private static final double DIVERSE = 0.85;

  /** Below this, a later version under the same key has nothing to do with the earlier. */
  private static final double ANOTHER_TEXT = 0.3;

  private final DuplicatePolicy policy;
  private final Verifier verifier;
  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final BoilerplateTable boilerplate = new BoilerplateTable();
  private final CandidateIndex index = new CandidateIndex();
  private final CandidateIndex shortIndex = new CandidateIndex();
  private final LongTable byContent = new LongTable();
  private final HitCounter hits = new HitCounter();
  private final PairComparer comparer = new PairComparer(frequencies);

  private final List<NearDuplicateGroup> groups = new ArrayList<>();
  private final List<ComparedText> texts = new ArrayList<>();
  private final Ints groupOf = new Ints();
  private final Longs logTimes = new Longs();
  private int oldest;
  private int[] buffer = new int[1 << 10];
  private long verified;

  public DuplicateDetector(DuplicatePolicy policy) {
    this.policy = policy;
    this.verifier = new Verifier(policy);
  }

  /**
   * Places the next article.
   *
   * @param arrival the article and what is known of it
   * @return where it was put; the article's number is {@code articles() - 1} afterwards
   */
  public Placement place(Arrival arrival) {
    int article = texts.size();
    forget(arrival.logTime());
    PreparedText features = arrival.text();
    ComparedText text =
        new ComparedText(
            features, boilerplate.mask(features, arrival.source()), arrival.claimedTime());
    texts.add(text);
    logTimes.add(arrival.logTime());
    Placement placement = decide(article, text, arrival);
    groupOf.add(placement.group());
    if (placement.opened()) {
      open(article, text);
    } else {
      NearDuplicateGroup group = groups.get(placement.group());
      group.add(article);
      if (group.hasRoom() && isDiverse(placement.verdict())) {
        represent(group, article);
      }
    }
    boilerplate.learn(features, arrival.source(), placement.group());
    byContent.put(arrival.content().low(), article);
    return placement;
  }

  /** Returns the number of articles placed so far. */
  public int articles() {
    return texts.size();
  }

  /** Returns the number of groups opened so far. */
  public int groups() {
    return groups.size();
  }

  /** Returns a group. */
  public NearDuplicateGroup group(int number) {
    return groups.get(number);
  }

  /** Returns the number of an article's group. */
  public int groupOf(int article) {
    return groupOf.get(article);
  }

  /** Makes a member the canonical version of its group; new texts are compared with it first. */
  public void elect(int group, int article) {
    NearDuplicateGroup elected = groups.get(group);
    elected.elect(article);
    if (!elected.represents(article)) {
      represent(elected, article);
    }
  }

  /** Compares two articles, however long ago they arrived. */
  public Verdict compare(int left, int right) {
    ComparedText leftText = texts.get(left);
    comparer.load(leftText);
    return verify(leftText, texts.get(right));
  }

  /** Returns how many pairs of texts were compared exactly so far. */
  public long pairsVerified() {
    return verified;
  }

  /** Returns how often a shingle was so common that it proposed no candidates. */
  public long commonShinglesSkipped() {
    return index.skipped() + shortIndex.skipped();
  }

  private Placement decide(int article, ComparedText text, Arrival arrival) {
    Placement linked = linked(article, arrival);
    if (linked != null) {
      return linked;
    }
    Placement exact = sameContent(text, arrival);
    return exact != null ? exact : nearest(article, text);
  }

  /**
   * Follows what the provider states. A new version under the same key may be another text
   * altogether, as a live page is; then the key alone doesn't make them one group.
   */
  private @Nullable Placement linked(int article, Arrival arrival) {
    int target = arrival.linkedTo();
    if (target == NONE) {
      return null;
    }
    Verdict verdict = compare(article, target);
    Rule rule = arrival.sameArticle() ? Rule.SAME_ARTICLE : Rule.EXPLICIT_LINK;
    boolean anotherText =
        arrival.sameArticle()
            && verdict.features().shorterCovered() < ANOTHER_TEXT
            && verdict.features().titleCosine() < ANOTHER_TEXT;
    return anotherText
        ? null
        : new Placement(groupOf.get(target), false, target, verdict, rule, null);
  }

  private @Nullable Placement sameContent(ComparedText text, Arrival arrival) {
    int twin = byContent.get(arrival.content().low());
    if (twin == LongTable.ABSENT || twin < oldest) {
      return null;
    }
    ComparedText twinText = texts.get(twin);
    if (!twinText.hasSameTokens(text) || text.isEmpty()) {
      return null;
    }
    // measured from the group's first member: a standing item of every day is no chain of copies
    ComparedText first = texts.get(groups.get(groupOf.get(twin)).member(0));
    boolean inSpan = !(text.hoursTo(first) > policy.span().toMinutes() / MINUTES_PER_HOUR);
    if (!inSpan && text.counted() < policy.longText()) {
      return null;
    }
    PairFeatures features = text.identical(twinText);
    return new Placement(
        groupOf.get(twin),
        false,
        twin,
        new Verdict(Rule.SAME_CONTENT, features),
        Rule.SAME_CONTENT,
        null);
  }

  private Placement nearest(int article, ComparedText text) {
    int[] candidates = candidates(text.text());
    comparer.load(text);
    Tally tally = new Tally();
    for (int candidate : candidates) {
      tally.consider(groups.get(groupOf.get(candidate)), text);
    }
    return tally.placement(article);
  }

  /** What the verified candidates say about each group, while one article is placed. */
  private final class Tally {

    private int bestGroup = NONE;
    private int bestMember = NONE;
    private @Nullable Verdict best;
    private int rejected = NONE;
    private @Nullable Verdict bestRejected;
    private final List<NearDuplicateGroup> seen = new ArrayList<>(4);

    void consider(NearDuplicateGroup group, ComparedText text) {
      if (seen.contains(group)) {
        return;
      }
      seen.add(group);
      int canonical = group.canonical();
      ComparedText canonicalText = live(canonical);
      if (canonicalText != null) {
        Verdict verdict = verifyIfCovered(text, canonicalText);
        if (verdict != null) {
          note(group, canonical, verdict);
          if (verdict.isDuplicate()) {
            return;
          }
        }
      }
      considerMembers(group, text);
    }

    /** Two members that agree make up for a canonical version that does not. */
    private void considerMembers(NearDuplicateGroup group, ComparedText text) {
      int agreeing = 0;
      int member = NONE;
      Verdict strongest = null;
      for (int i = 0; i < group.representatives(); i++) {
        int representative = group.representative(i);
        ComparedText other = live(representative);
        if (representative == group.canonical() || other == null) {
          continue;
        }
        Verdict verdict = verifyIfCovered(text, other);
        if (verdict != null && verdict.isDuplicate()) {
          agreeing++;
          if (strongest == null || verdict.strength() > strongest.strength()) {
            strongest = verdict;
            member = representative;
          }
        }
      }
      if (agreeing >= 2 && strongest != null) {
        note(group, member, strongest);
      }
    }

    private void note(NearDuplicateGroup group, int member, Verdict verdict) {
      if (!verdict.isDuplicate()) {
        if (bestRejected == null || verdict.strength() > bestRejected.strength()) {
          bestRejected = verdict;
          rejected = member;
        }
        return;
      }
      boolean stronger = best == null || verdict.strength() > best.strength();
      boolean older =
          best != null && verdict.strength() == best.strength() && group.number() < bestGroup;
      if (stronger || older) {
        best = verdict;
        bestGroup = group.number();
        bestMember = member;
      }
    }

    Placement placement(int article) {
      Placement.Alternative alternative =
          bestRejected == null ? null : new Placement.Alternative(rejected, bestRejected);
      if (best == null) {
        return new Placement(groups.size(), true, article, null, Rule.FIRST, alternative);
      }
      return new Placement(bestGroup, false, bestMember, best, best.rule(), alternative);
    }
  }

  private int[] candidates(PreparedText text) {
    hits.clear();
    index.count(text.shingles(), hits);
    int atLeast = text.shingles().length >= 8 ? 2 : 1;
    if (text.isShort()) {
      shortIndex.count(text.shortShingles(), hits);
      atLeast = Math.min(2, Math.max(1, text.shortShingles().length / 4));
    }
    return hits.best(atLeast, MOST_CANDIDATES);
  }

  private Verdict verify(ComparedText loaded, ComparedText other) {
    verified++;
    return verifier.verify(comparer.compare(other), loaded.text().marks(), other.text().marks());
  }

  /** As {@link #verify}, but null where coverage alone rules the pair out. */
  private @Nullable Verdict verifyIfCovered(ComparedText loaded, ComparedText other) {
    verified++;
    if (comparer.coverage(other) < policy.halfCovered()) {
      return null;
    }
    return verifier.verify(comparer.measure(other), loaded.text().marks(), other.text().marks());
  }

  private void open(int article, ComparedText text) {
    NearDuplicateGroup group = new NearDuplicateGroup(groups.size(), article);
    groups.add(group);
    addToIndex(article, text.text());
    TermVector terms = comparer.terms();
    if (terms.size() > buffer.length) {
      buffer = new int[2 * terms.size()];
    }
    terms.copyKeys(buffer);
    frequencies.add(buffer, terms.size());
  }

  private void represent(NearDuplicateGroup group, int article) {
    group.represent(article);
    if (group.mayIndex()) {
      addToIndex(article, texts.get(article).text());
    }
  }

  private void addToIndex(int article, PreparedText text) {
    index.add(text.shingles(), article);
    if (text.isShort()) {
      shortIndex.add(text.shortShingles(), article);
    }
  }

  private static boolean isDiverse(@Nullable Verdict verdict) {
    return verdict != null && verdict.features().longerCovered() < DIVERSE;
  }

  /** Returns a text that is still in the window, else null: only such texts take new members. */
  private @Nullable ComparedText live(int article) {
    return article < oldest ? null : texts.get(article);
  }

  /** Takes what has left the window by the log's time out of the indexes. */
  private void forget(long logTime) {
    long horizon = logTime - policy.window().toMillis();
    int before = oldest;
    while (oldest < logTimes.size() && logTimes.get(oldest) < horizon) {
      oldest++;
    }
    if (oldest != before) {
      index.forgetBelow(oldest);
      shortIndex.forgetBelow(oldest);
    }
  }
}
