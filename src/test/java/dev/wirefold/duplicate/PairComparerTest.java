package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import dev.wirefold.text.TokenSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairComparerTest {

  private static final double EXACT = 1e-6;

  private final TextPreparer preparer = new TextPreparer(new Shingler(0));
  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final PairComparer comparer = new PairComparer(frequencies);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void compare_anyPair_measuresWhatTheDefinitionsSay(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    learn(random);
    for (int round = 0; round < 40; round++) {
      List<String> words = words(random, random.nextInt(200));
      ComparedText left = compared(random, words);
      comparer.load(left);
      for (int other = 0; other < 3; other++) {
        ComparedText right = compared(random, varied(random, words));
        String where = "seed %d, round %d, other %d".formatted(seed, round, other);
        PairFeatures pair = comparer.compare(right);
        assertMeasured(pair, left, right, where);
        double covered = pair.shorterCovered();
        assertThat(comparer.covers(right, Math.max(EXACT, covered - EXACT)))
            .as(where)
            .isEqualTo(covered > 0);
        assertThat(comparer.covers(right, Math.min(1, covered + EXACT)))
            .as(where)
            .isEqualTo(covered == 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9, 10})
  void compare_swapped_measuresTheSame(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    learn(random);
    for (int round = 0; round < 60; round++) {
      List<String> words = words(random, 1 + random.nextInt(150));
      ComparedText left = compared(random, words);
      boolean sameLength = random.nextBoolean();
      ComparedText right = compared(random, sameLength ? words : varied(random, words));
      comparer.load(left);
      PairFeatures pair = comparer.compare(right);
      comparer.load(right);
      PairFeatures swapped = comparer.compare(left);
      assertThat(swapped.shorterCovered())
          .as("seed %d, round %d", seed, round)
          .isCloseTo(pair.shorterCovered(), within(EXACT));
      assertThat(withoutSides(swapped))
          .as("seed %d, round %d", seed, round)
          .usingRecursiveComparison()
          .withComparatorForType(
              (a, b) -> Math.abs(a - b) < EXACT || a.equals(b) ? 0 : Double.compare(a, b),
              Double.class)
          .isEqualTo(withoutSides(pair));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void closeness_anyPair_isAsMeasured(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    learn(random);
    for (int round = 0; round < 60; round++) {
      List<String> words = words(random, 20 + random.nextInt(150));
      comparer.load(compared(random, words));
      ComparedText other = compared(random, varied(random, words));
      comparer.covers(other, 0.5);
      Closeness closeness = comparer.closeness();
      comparer.covers(other, 0.5);
      PairFeatures pair = comparer.measure();
      assertThat(closeness)
          .as("seed %d, round %d", seed, round)
          .isEqualTo(new Closeness(pair.shorterCovered(), pair.cosine(), pair.garbled()));
    }
  }

  @Test
  void compare_textThatRepeatsItself_isWhollyLikeItself() {
    ComparedText text = text("", "We will win. We will win. We will win. We will win.");
    comparer.load(text);
    PairFeatures pair = comparer.compare(text);
    assertThat(pair.jaccard()).isEqualTo(1);
    assertThat(pair.containment()).isEqualTo(1);
  }

  @Test
  void compare_cutToAThird_isContainedWhileJaccardIsLow() {
    List<String> words = distinctWords(90);
    ComparedText whole = text("", String.join(" ", words));
    ComparedText cut = text("", String.join(" ", words.subList(0, 30)));
    comparer.load(cut);
    PairFeatures pair = comparer.compare(whole);
    assertThat(pair.shorterCovered()).isCloseTo(1, within(EXACT));
    assertThat(pair.containment()).isEqualTo(1);
    assertThat(pair.jaccard()).isCloseTo(28 / 88.0, within(EXACT));
    assertThat(pair.block()).isEqualTo(30);
  }

  @Test
  void compare_nothingInCommon_isZero() {
    comparer.load(text("Harbour", "The ferry left on time today."));
    PairFeatures pair = comparer.compare(text("Budget", "Ministers met behind closed doors."));
    assertThat(pair.shorterCovered()).isZero();
    assertThat(pair.cosine()).isZero();
    assertThat(pair.titleCosine()).isZero();
    assertThat(pair.titleFound()).isZero();
    assertThat(pair.block()).isZero();
    assertThat(pair.jaccard()).isZero();
  }

  @Test
  void compare_emptyTexts_isZeroAndNoFault() {
    comparer.load(text("", ""));
    PairFeatures pair = comparer.compare(text("", ""));
    assertThat(pair.shorterCovered()).isZero();
    assertThat(pair.jaccard()).isZero();
    assertThat(pair.hours()).isZero();
  }

  @Test
  void compare_quotedPassage_hasItsQuoteShare() {
    comparer.load(text("", "He said \"we will keep the harbour open all winter\" on Monday."));
    PairFeatures pair =
        comparer.compare(text("", "\"We will keep the harbour open all winter\" was a lie."));
    assertThat(pair.quoteShare()).isEqualTo(1);
  }

  @Test
  void compare_figureInTheSamePlace_clashes() {
    comparer.load(text("", "The bank of Norra raised its rate to 4.5 percent at noon."));
    PairFeatures pair =
        comparer.compare(text("", "The bank of Norra raised its rate to 4.75 percent at noon."));
    assertThat(pair.numbersClash()).isEqualTo(1);
    assertThat(pair.numbersChanged()).isEqualTo(1);
    assertThat(pair.namesChanged()).isZero();
  }

  @Test
  void compare_figureRoundedInTheSamePlace_agrees() {
    comparer.load(text("", "Norra Bank lost 1.46 bln dlrs in May, far more than a year ago."));
    PairFeatures pair =
        comparer.compare(
            text("", "Norra Bank lost $1,459,193,000 in May, far more than a year ago."));
    assertThat(pair.numbersChanged()).isZero();
    assertThat(pair.numbersShared()).isEqualTo(1);
    assertThat(pair.numbersFound()).isEqualTo(1);
    assertThat(pair.subjectsClash()).isZero();
  }

  @Test
  void compare_otherFigureOfTheSameLength_clashes() {
    comparer.load(text("", "Norra Bank lost 1.46 bln dlrs in May, far more than a year ago."));
    PairFeatures pair =
        comparer.compare(
            text("", "Norra Bank lost 1.47 bln dlrs in May, far more than a year ago."));
    assertThat(pair.numbersChanged()).isEqualTo(1);
    assertThat(pair.numbersShared()).isZero();
  }

  @Test
  void compare_nameInTheSamePlace_clashes() {
    comparer.load(text("", "The board of Norra Lines will pay the same dividend again."));
    PairFeatures pair =
        comparer.compare(text("", "The board of Selby Lines will pay the same dividend again."));
    assertThat(pair.namesClash()).isBetween(0.4, 0.6);
    assertThat(pair.numbersChanged()).isZero();
  }

  @Test
  void compare_figuresOfAPassageThatOneTextLacks_areNoClash() {
    String report = "The harbour will stay closed until the storm has passed the coast";
    String more = " and in 1987 a storm took 14 ships and 230 lives in 3 hours here";
    comparer.load(text("", report + more));
    PairFeatures pair = comparer.compare(text("", report));
    assertThat(pair.numbersChanged()).isZero();
    assertThat(pair.numbersLeft()).isEqualTo(4);
    assertThat(pair.numbersShared()).isZero();
  }

  @Test
  void compare_maskedTokens_countOnNeitherSide() {
    String plea = "Please support the Courier with a gift today.";
    ComparedText left = masked("The ferry left the harbour on time. " + plea, 7);
    ComparedText right = masked("Ministers met again behind closed doors yesterday. " + plea, 7);
    comparer.load(left);
    PairFeatures pair = comparer.compare(right);
    assertThat(pair.left()).isEqualTo(7);
    assertThat(pair.shorterCovered()).isZero();
    assertThat(pair.block()).isZero();
  }

  @Test
  void compare_ledesAboutOthers_clash() {
    String rest = " will raise pump prices of petrol from June 2, a spokeswoman said.";
    comparer.load(text("", "Moriel Oil" + rest + " Moriel last did so in May."));
    PairFeatures pair = comparer.compare(text("", "Tarsand Gas" + rest + " Tarsand has 9 pumps."));
    assertThat(pair.subjectsClash()).isGreaterThan(0.3);
    PairFeatures same = comparer.compare(text("", "Moriel Oil" + rest));
    assertThat(same.subjectsClash()).isZero();
    PairFeatures unnamed = comparer.compare(text("", "A company" + rest));
    assertThat(unnamed.subjectsClash()).isZero();
  }

  @Test
  void compare_tickersOfOtherCompanies_clash() {
    String rest = " the company will pay the same dividend in May as it did a year ago.";
    comparer.load(text("REGULAR DIVIDEND <NRR>", "It said" + rest));
    assertThat(comparer.compare(text("REGULAR DIVIDEND <SLB>", "It said" + rest)).subjectsClash())
        .isEqualTo(1);
    assertThat(comparer.compare(text("", "It <NRR.L> said" + rest)).subjectsClash()).isZero();
    PairFeatures without = comparer.compare(text("REGULAR DIVIDEND", "It said" + rest));
    assertThat(without.subjectsClash()).isZero();
    assertThat(without.shorterCovered()).isEqualTo(1);
  }

  @Test
  void compare_misreadWords_areCoveredAndCounted() {
    String words = "the ferry left the harbour late because a storm had closed the northern lock";
    ComparedText copy =
        text("", "the ferry left tne harbour late because a st0rm had closed the northern lock");
    TermVector known = new TermVector();
    known.add(text("", words).tokens());
    frequencies.count(known, 499);
    comparer.load(text("", words));
    assertThat(comparer.compare(copy).garbled()).isZero();
    frequencies.count(known, 1);
    comparer.load(text("", words));
    PairFeatures pair = comparer.compare(copy);
    assertThat(pair.garbled()).isEqualTo(2.0 / 14);
    assertThat(pair.shorterCovered()).isEqualTo(1);
    assertThat(pair.containment()).isLessThan(1);
  }

  @Test
  void compare_rareWords_foundInTheOtherText() {
    String common = "the ferry left the harbour late";
    for (int i = 0; i < 50; i++) {
      TermVector known = new TermVector();
      known.add(text("", common).tokens());
      frequencies.count(known, 1);
    }
    comparer.load(text("", common + " zander quorl"));
    PairFeatures pair = comparer.compare(text("", common + " as zander said and pilots knew"));
    assertThat(pair.rareFound()).isEqualTo(0.5);
  }

  @Test
  void compare_figuresOfAPassageOfOnesOwn_areNotLookedFor() {
    String shared = "The harbour board said on Monday that 14 ships wait outside the lock tonight";
    String own = " while in other news the council has put aside money for a new theatre and";
    comparer.load(text("", shared));
    PairFeatures pair = comparer.compare(text("", shared + own + own + " 250 seats in 3 halls"));
    assertThat(pair.numbersFound()).isEqualTo(1);
    PairFeatures other = comparer.compare(text("", shared.replace("14", "15")));
    assertThat(other.numbersFound()).isZero();
  }

  @Test
  void compare_laterText_lagsBehind() {
    comparer.load(at(5));
    assertThat(comparer.compare(at(3)).lag()).isEqualTo(2);
    assertThat(comparer.compare(at(9)).lag()).isEqualTo(-4);
    assertThat(comparer.compare(at(9)).hours()).isEqualTo(4);
  }

  private ComparedText at(int hour) {
    return new ComparedText(preparer.prepare("", "The ferry left.", ""), 0, hour * 3_600_000L);
  }

  @Test
  void compare_onlyOneDated_hasNoDistance() {
    comparer.load(text("", "The ferry left the harbour on time."));
    ComparedText undated =
        new ComparedText(preparer.prepare("", "The ferry left.", ""), 0, ComparedText.NO_TIME);
    assertThat(comparer.compare(undated).hours()).isNaN();
  }

  private void assertMeasured(
      PairFeatures pair, ComparedText left, ComparedText right, String where) {
    Set<List<Integer>> shared = triples(left);
    shared.retainAll(triples(right));
    int all = triples(left).size() + triples(right).size() - shared.size();
    int fewer = Math.min(triples(left).size(), triples(right).size());
    boolean[] leftHit = covered(left, shared);
    boolean[] rightHit = covered(right, shared);
    assertThat(pair.left()).as(where).isEqualTo(left.counted());
    assertThat(pair.jaccard()).as(where).isEqualTo(shared.size() / (double) Math.max(1, all));
    assertThat(pair.containment()).as(where).isEqualTo(shared.size() / (double) Math.max(1, fewer));
    assertThat(pair.leftCovered()).as(where).isCloseTo(share(left, leftHit), within(EXACT));
    assertThat(pair.rightCovered()).as(where).isCloseTo(share(right, rightHit), within(EXACT));
    assertThat(pair.cosine())
        .as(where)
        .isCloseTo(cosine(terms(left, true), terms(right, true)), within(EXACT));
    assertThat(pair.titleCosine())
        .as(where)
        .isCloseTo(cosine(terms(left, false), terms(right, false)), within(EXACT));
    assertThat(pair.numbersShared()).as(where).isEqualTo(sharedNumbers(left, right));
    assertThat(pair.block()).as(where).isLessThanOrEqualTo(longestRun(left, right));
    if (!repeatsItself(left) && !repeatsItself(right)) {
      assertThat(pair.block()).as(where).isEqualTo(longestRun(left, right));
    }
    double ledeLeft = lede(left, leftHit);
    double ledeRight = lede(right, rightHit);
    boolean tie = left.counted() == right.counted() && pair.leftCovered() == pair.rightCovered();
    boolean leftShorter =
        tie
            ? ledeLeft >= ledeRight
            : left.counted() < right.counted()
                || (left.counted() == right.counted() && pair.leftCovered() > pair.rightCovered());
    assertThat(pair.ledeCovered()).as(where).isEqualTo(leftShorter ? ledeLeft : ledeRight);
    assertThat(pair.longerLedeCovered()).as(where).isEqualTo(leftShorter ? ledeRight : ledeLeft);
  }

  private static boolean[] masked(ComparedText text) {
    boolean[] masked = new boolean[text.tokens().length];
    text.flagMasked(masked);
    return masked;
  }

  private static boolean isMasked(ComparedText text, int at) {
    return masked(text)[at] || masked(text)[at + 1] || masked(text)[at + 2];
  }

  private static Set<List<Integer>> triples(ComparedText text) {
    Set<List<Integer>> triples = new HashSet<>();
    for (int i = 0; i + 3 <= text.tokens().length; i++) {
      if (!isMasked(text, i)) {
        triples.add(triple(text.tokens(), i));
      }
    }
    return triples;
  }

  private static List<Integer> triple(int[] tokens, int at) {
    return IntStream.range(at, at + 3).mapToObj(i -> tokens[i]).toList();
  }

  private boolean[] covered(ComparedText text, Set<List<Integer>> shared) {
    boolean[] covered = new boolean[text.tokens().length];
    for (int i = 0; i + 3 <= covered.length; i++) {
      if (!isMasked(text, i) && shared.contains(triple(text.tokens(), i))) {
        Arrays.fill(covered, i, i + 3, true);
      }
    }
    bridge(text, covered);
    return covered;
  }

  /** A plain word between covered ones counts as covered, or two that were in no text before. */
  private void bridge(ComparedText text, boolean[] covered) {
    boolean[] before = covered.clone();
    for (int i = 1; i < covered.length; i++) {
      for (int gap = 1; gap <= 2 && i + gap < covered.length; gap++) {
        boolean stands = before[i - 1] && before[i + gap];
        boolean plain = IntStream.range(i, i + gap).allMatch(j -> !before[j] && isPlain(text, j));
        boolean unseen = isUnseen(text, i) && isUnseen(text, i + 1);
        if (stands && plain && (gap == 1 || unseen)) {
          Arrays.fill(covered, i, i + gap, true);
        }
      }
    }
  }

  private boolean isUnseen(ComparedText text, int token) {
    return frequencies.isUnseen(text.tokens()[token]);
  }

  private static boolean isPlain(ComparedText text, int token) {
    return !masked(text)[token]
        && !text.is(token, TokenSequence.NUMBER)
        && !text.is(token, TokenSequence.CAPITALISED);
  }

  private static double share(ComparedText text, boolean[] covered) {
    long all = IntStream.range(0, covered.length).filter(i -> !masked(text)[i]).count();
    long hit = IntStream.range(0, covered.length).filter(i -> covered[i]).count();
    return all == 0 ? 0 : (double) hit / all;
  }

  private static double lede(ComparedText text, boolean[] covered) {
    int[] first =
        IntStream.range(0, covered.length).filter(i -> !masked(text)[i]).limit(30).toArray();
    return first.length == 0
        ? 0
        : IntStream.of(first).filter(i -> covered[i]).count() / (double) first.length;
  }

  private static Map<Integer, Double> terms(ComparedText text, boolean withBody) {
    Map<Integer, Integer> counts = new HashMap<>();
    IntStream.of(text.title()).forEach(hash -> counts.merge(hash, 1, Integer::sum));
    if (withBody) {
      IntStream.of(text.tokens()).forEach(hash -> counts.merge(hash, 1, Integer::sum));
    }
    Map<Integer, Double> weights = new HashMap<>();
    counts.forEach((hash, count) -> weights.put(hash, 1 + Math.log(count)));
    return weights;
  }

  private static double cosine(Map<Integer, Double> left, Map<Integer, Double> right) {
    double dot = 0;
    for (Map.Entry<Integer, Double> each : left.entrySet()) {
      dot += each.getValue() * right.getOrDefault(each.getKey(), 0.0);
    }
    double norms = norm(left) * norm(right);
    return norms == 0 ? 0 : dot / norms;
  }

  private static double norm(Map<Integer, Double> terms) {
    return Math.sqrt(terms.values().stream().mapToDouble(weight -> weight * weight).sum());
  }

  private static int sharedNumbers(ComparedText left, ComparedText right) {
    Set<Integer> shared = numbers(left);
    shared.retainAll(numbers(right));
    return shared.size();
  }

  private static Set<Integer> numbers(ComparedText text) {
    return IntStream.of(text.numbers()).boxed().collect(Collectors.toSet());
  }

  /** The longest run of three or more unmasked tokens in both, by the textbook's table. */
  private static int longestRun(ComparedText left, ComparedText right) {
    int[] a = left.tokens();
    int[] b = right.tokens();
    int longest = 0;
    int[][] run = new int[a.length + 1][b.length + 1];
    for (int i = 1; i <= a.length; i++) {
      for (int j = 1; j <= b.length; j++) {
        boolean same = a[i - 1] == b[j - 1] && !masked(left)[i - 1] && !masked(right)[j - 1];
        run[i][j] = same ? run[i - 1][j - 1] + 1 : 0;
        longest = Math.max(longest, run[i][j]);
      }
    }
    return longest < 3 ? 0 : longest;
  }

  private static boolean repeatsItself(ComparedText text) {
    long unmasked =
        IntStream.range(0, Math.max(0, text.tokens().length - 2))
            .filter(i -> !isMasked(text, i))
            .count();
    return triples(text).size() < unmasked;
  }

  private void learn(SplittableRandom random) {
    TermVector terms = new TermVector();
    for (int i = 0; i < 50; i++) {
      terms.clear();
      terms.add(preparer.prepare("", String.join(" ", words(random, 100)), "").body().hashes());
      frequencies.count(terms, 1);
    }
  }

  /** Words, names and numbers, the first of each more frequent than the later ones. */
  private static List<String> words(SplittableRandom random, int count) {
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int rank = (int) (Math.pow(random.nextDouble(), 2) * 120);
      words.add(
          switch (random.nextInt(8)) {
            case 0 -> String.valueOf(100 + rank);
            case 1 -> "Name" + rank;
            default -> "word" + rank;
          });
    }
    return words;
  }

  private static List<String> distinctWords(int count) {
    return IntStream.range(0, count).mapToObj(i -> "word" + i).toList();
  }

  private static List<String> varied(SplittableRandom random, List<String> words) {
    List<String> varied = new ArrayList<>(words);
    int edits = random.nextInt(8);
    for (int edit = 0; edit < edits; edit++) {
      int at = random.nextInt(varied.size() + 1);
      int end = Math.min(varied.size(), at + random.nextInt(20));
      if (random.nextBoolean()) {
        varied.subList(at, end).clear();
      } else {
        varied.addAll(at, words(random, random.nextInt(20)));
      }
    }
    return varied;
  }

  private ComparedText compared(SplittableRandom random, List<String> words) {
    String title = String.join(" ", words(random, random.nextInt(8)));
    PreparedText text = preparer.prepare(title, String.join(" ", words), "");
    int length = text.body().size();
    int[] masked = {};
    if (random.nextBoolean() && length > 0) {
      int from = random.nextInt(length);
      masked = new int[] {from, Math.min(length, from + random.nextInt(30))};
    }
    return new ComparedText(text, masked, random.nextInt(5) * 3_600_000L);
  }

  private ComparedText text(String title, String body) {
    PreparedText text = preparer.prepare(title, body, "");
    return new ComparedText(text, 0, 0);
  }

  private ComparedText masked(String body, int from) {
    PreparedText text = preparer.prepare("", body, "");
    return new ComparedText(text, new int[] {from, text.body().size()}, 0);
  }

  /** What must not depend on which of the two is left. */
  private record Sideless(
      double containment,
      double jaccard,
      double cosine,
      double titleCosine,
      double lede,
      double longerLede,
      int numbersShared,
      int numbersClash,
      int numbersChanged,
      double namesClash,
      double namesChanged,
      double titleFound,
      double subjectsClash,
      double rareFound,
      double garbled,
      double hours) {}

  private static Sideless withoutSides(PairFeatures pair) {
    return new Sideless(
        pair.containment(),
        pair.jaccard(),
        pair.cosine(),
        pair.titleCosine(),
        pair.ledeCovered(),
        pair.longerLedeCovered(),
        pair.numbersShared(),
        pair.numbersClash(),
        pair.numbersChanged(),
        pair.namesClash(),
        pair.namesChanged(),
        pair.titleFound(),
        pair.subjectsClash(),
        pair.rareFound(),
        pair.garbled(),
        pair.hours());
  }
}
