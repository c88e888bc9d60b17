package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

  private final Verifier verifier = new Verifier(DuplicatePolicy.DEFAULT);

  @Test
  void verify_sameThroughout_isAVersion() {
    assertThat(rule(pair())).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(pair().tokens(20, 20))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void verify_fewerThanEightTokens_isTooShortToJudge() {
    assertThat(rule(pair().tokens(7, 300))).isEqualTo(Rule.TOO_SHORT);
    assertThat(rule(pair().tokens(300, 7))).isEqualTo(Rule.TOO_SHORT);
    assertThat(rule(pair().tokens(8, 300))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void verify_lessThanHalfOfTheShorter_isLittleShared() {
    assertThat(rule(pair().tokens(200, 300).covered(0.49, 0.9))).isEqualTo(Rule.LITTLE_SHARED);
    assertThat(rule(pair().tokens(300, 200).covered(0.9, 0.49))).isEqualTo(Rule.LITTLE_SHARED);
  }

  @ParameterizedTest
  @CsvSource({
    "48, 20, 1, MOST_OF_THE_SHORTER",
    "48.5, 20, 1, TOO_FAR_APART",
    "72, 149, 1, TOO_FAR_APART",
    "72, 150, 1, MOST_OF_THE_SHORTER",
    "72, 150, 0.89, TOO_FAR_APART",
    "NaN, 20, 1, MOST_OF_THE_SHORTER",
  })
  void verify_apartInTime_onlyALongTextThatIsTheSameThroughoutHolds(
      double hours, int tokens, double covered, Rule expected) {
    assertThat(rule(pair().tokens(tokens, 300).covered(covered, covered).hours(hours)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isSurelyTooFarApart_pairsOfOtherDays_isWhatTheVerdictSays(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int surely = 0;
    for (int round = 0; round < 3_000; round++) {
      PairFeatures pair = pairOfOtherDays(random);
      int shorter = Math.min(pair.left(), pair.right());
      Closeness close = new Closeness(pair.shorterCovered(), pair.cosine(), pair.garbled());
      if (verifier.isSurelyTooFarApart(shorter, close)) {
        surely++;
        assertThat(verifier.verify(pair, false).rule())
            .as("seed %d: %s", seed, pair)
            .isEqualTo(Rule.TOO_FAR_APART);
      }
    }
    assertThat(surely).isGreaterThan(500);
  }

  private static PairFeatures pairOfOtherDays(SplittableRandom random) {
    double covered = 0.4 + 0.6 * random.nextDouble();
    return pair()
        .tokens(random.nextInt(400), random.nextInt(400))
        .covered(covered, random.nextBoolean() ? covered : random.nextDouble())
        .cosine(random.nextDouble())
        .numbersClash(random.nextInt(2), random.nextInt(2))
        .garbled(random.nextBoolean() ? 0 : 0.03 * random.nextDouble())
        .hours(48.1 + 200 * random.nextDouble())
        .build();
  }

  @Test
  void verify_apartInTimeWithAClash_isAnotherItem() {
    assertThat(rule(pair().hours(72).numbersClash(1, 1))).isEqualTo(Rule.TOO_FAR_APART);
    assertThat(rule(pair().hours(72).namesClash(0.2, 0.2))).isEqualTo(Rule.TOO_FAR_APART);
  }

  @Test
  void verify_correctionDaysLater_holds() {
    PairFeatures pair = pair().tokens(40, 40).hours(72).numbersClash(1, 1).build();
    assertThat(verifier.verify(pair, false).rule()).isEqualTo(Rule.TOO_FAR_APART);
    assertThat(verifier.verify(pair, true).rule()).isEqualTo(Rule.CORRECTION);
  }

  @Test
  void verify_figuresInTheSamePlaces_clash() {
    assertThat(rule(pair().tokens(40, 40).numbers(3, 3, 1).numbersClash(2, 2)))
        .isEqualTo(Rule.NUMBERS_CLASH);
    assertThat(rule(pair().tokens(300, 300).numbersClash(5, 5))).isEqualTo(Rule.NUMBERS_CLASH);
  }

  @Test
  void verify_figuresWhereTheOtherHasNone_areAnAddition() {
    assertThat(rule(pair().tokens(70, 110).numbers(0, 1, 0).numbersClash(0, 1)))
        .isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(pair().tokens(70, 110).numbers(1, 1, 0).numbersClash(0, 1)))
        .isEqualTo(Rule.NUMBERS_CLASH);
  }

  @Test
  void verify_oneFigureOfManyInALongText_isAnEdit() {
    assertThat(rule(pair().numbers(10, 10, 9).numbersClash(1, 1)))
        .isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void verify_longTextsFiguresThatChangedOnOneSideOnly_areNoClash() {
    assertThat(rule(pair().numbersClash(0, 5))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(pair().tokens(100, 300).numbersClash(0, 5))).isEqualTo(Rule.NUMBERS_CLASH);
  }

  @Test
  void verify_figuresThatTheOtherLacks_areNeededMoreByAShortText() {
    assertThat(rule(pair().numbers(10, 20, 4))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(pair().numbers(10, 20, 3))).isEqualTo(Rule.NUMBERS_CLASH);
    assertThat(rule(pair().tokens(100, 100).numbers(10, 20, 5)))
        .isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(pair().tokens(100, 100).numbers(10, 20, 4))).isEqualTo(Rule.NUMBERS_CLASH);
    assertThat(rule(pair().tokens(100, 100).covered(0.8, 0.8).numbers(10, 20, 6)))
        .isEqualTo(Rule.NUMBERS_CLASH);
  }

  @Test
  void verify_noNumbers_noClash() {
    assertThat(rule(pair().numbers(0, 12, 0))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void verify_namesInTheSamePlaces_clash() {
    assertThat(rule(pair().tokens(60, 60).namesClash(0.1, 0.31))).isEqualTo(Rule.NAMES_CLASH);
    assertThat(rule(pair().tokens(60, 60).namesClash(0.1, 0.30)))
        .isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(pair().tokens(60, 60).namesClash(0, 0.9))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(pair().namesClash(0.51, 0.6))).isEqualTo(Rule.NAMES_CLASH);
    assertThat(rule(pair().namesClash(0.5, 0.9))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void verify_shortItemsUnderOtherHeadlines_clash() {
    PairFeaturesBuilder edited = pair().tokens(59, 300).covered(0.89, 0.89);
    assertThat(rule(edited.title(0.3, 0.3))).isEqualTo(Rule.HEADLINES_CLASH);
    assertThat(rule(edited.title(0.3, 0.4))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(edited.title(0.4, 0.3))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(edited.tokens(60, 300).title(0, 0))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void verify_sameShortItemUnderAnotherHeadline_isAVersion() {
    PairFeaturesBuilder same = pair().tokens(34, 34).title(0, 0);
    assertThat(rule(same.covered(1, 1))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(same.covered(0.9, 0.5))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void verify_wholeItemInsideARoundup_isAPassageOnly() {
    PairFeaturesBuilder roundup =
        pair().tokens(80, 400).covered(1, 0.2).lede(1, 0.1).title(0.1, 0.2).cosine(0.5);
    assertThat(rule(roundup)).isEqualTo(Rule.PASSAGE_ONLY);
  }

  @Test
  void verify_newLedeUnderTheSameHeadline_isAVersion() {
    PairFeaturesBuilder rewritten =
        pair().tokens(200, 420).covered(0.75, 0.4).lede(0.45, 0.2).title(0.7, 0.9);
    assertThat(rule(rewritten)).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(rewritten.title(0.5, 0.9))).isEqualTo(Rule.PASSAGE_ONLY);
  }

  @Test
  void verify_ledeAndHalf_isAVersionIfTheVocabularyAgrees() {
    PairFeaturesBuilder half = pair().tokens(100, 300).covered(0.6, 0.3).lede(0.5, 0.5);
    assertThat(rule(half.cosine(0.65))).isEqualTo(Rule.LEDE_AND_HALF);
    assertThat(rule(half.cosine(0.64))).isEqualTo(Rule.PASSAGE_ONLY);
    assertThat(rule(half.cosine(0.9).lede(0.49, 0.5))).isEqualTo(Rule.PASSAGE_ONLY);
  }

  @Test
  void verify_oneLedeUnderHeadlinesThatShareNothing_isAStandingIntroduction() {
    PairFeaturesBuilder half =
        pair().tokens(300, 320).covered(0.6, 0.55).cosine(0.7).lede(0.9, 0.9).title(0.1, 0.1);
    assertThat(rule(half)).isEqualTo(Rule.PASSAGE_ONLY);
    assertThat(rule(half.title(0.1, 0.2))).isEqualTo(Rule.LEDE_AND_HALF);
    assertThat(rule(half.title(0, 0).lede(0.49, 0.9))).isEqualTo(Rule.LEDE_AND_HALF);
  }

  @Test
  void verify_oneOfTwoFiguresIsAnother_isAnotherItem() {
    PairFeaturesBuilder pair = pair().tokens(46, 46).covered(0.95, 0.95);
    assertThat(rule(pair.numbers(2, 2, 1).numbersClash(1, 1))).isEqualTo(Rule.NUMBERS_CLASH);
    assertThat(rule(pair.numbers(3, 3, 2).numbersClash(1, 1))).isEqualTo(Rule.NUMBERS_CLASH);
    assertThat(rule(pair.numbers(4, 4, 3).numbersClash(1, 1)).joins()).isTrue();
    assertThat(rule(pair.numbers(2, 3, 2).numbersClash(0, 1)).joins()).isTrue();
  }

  @Test
  void verify_halfOfBothLongTexts_needsNoLede() {
    PairFeaturesBuilder half = pair().covered(0.6, 0.55).lede(0.2, 0).cosine(0.8);
    assertThat(rule(half)).isEqualTo(Rule.LEDE_AND_HALF);
    assertThat(rule(half.tokens(100, 300))).isEqualTo(Rule.PASSAGE_ONLY);
  }

  @Test
  void verify_neitherLedeShared_isAPassageOnly() {
    PairFeaturesBuilder notice = pair().covered(0.8, 0.75).lede(0.19, 0.19).cosine(0.9);
    assertThat(rule(notice)).isEqualTo(Rule.PASSAGE_ONLY);
    assertThat(rule(notice.covered(0.9, 0.9))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void verify_wholeOpeningOfTheLonger_isAVersionWhateverStandsBeforeIt() {
    PairFeaturesBuilder cut =
        pair().tokens(140, 500).covered(0.6, 0.2).lede(0, 0.9).cosine(0.4).block(30);
    assertThat(rule(cut)).isEqualTo(Rule.LEDE_AND_HALF);
    assertThat(rule(cut.block(29))).isEqualTo(Rule.PASSAGE_ONLY);
    assertThat(rule(cut.block(30).lede(0, 0.89))).isEqualTo(Rule.PASSAGE_ONLY);
  }

  @Test
  void verify_ledesAboutOthers_clash() {
    PairFeaturesBuilder brief = pair().tokens(90, 90).covered(0.8, 0.8);
    assertThat(rule(brief.subjectsClash(0.25))).isEqualTo(Rule.SUBJECTS_CLASH);
    assertThat(rule(brief.subjectsClash(0.24))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(pair().subjectsClash(0.59))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(pair().subjectsClash(0.6))).isEqualTo(Rule.SUBJECTS_CLASH);
    PairFeatures corrected = brief.subjectsClash(1).build();
    assertThat(verifier.verify(corrected, true).rule()).isEqualTo(Rule.CORRECTION);
  }

  @Test
  void verify_misreadThroughout_mayMisreadFigures() {
    PairFeaturesBuilder misread =
        pair().covered(0.8, 0.8).numbers(8, 8, 3).numbersClash(5, 5).subjectsClash(0.7);
    assertThat(rule(misread)).isEqualTo(Rule.NUMBERS_CLASH);
    assertThat(rule(misread.garbled(0.015))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(misread.hours(60))).isEqualTo(Rule.MOST_OF_THE_SHORTER);
    assertThat(rule(misread.tokens(100, 100))).isNotEqualTo(Rule.MOST_OF_THE_SHORTER);
  }

  @Test
  void verify_correctionOfTheWeekBefore_isAVersion() {
    PairFeaturesBuilder late = pair().tokens(30, 30).covered(0.8, 0.8);
    assertThat(verifier.verify(late.hours(7 * 24).build(), true).rule()).isEqualTo(Rule.CORRECTION);
    assertThat(verifier.verify(late.hours(7 * 24 + 1).build(), true).rule())
        .isEqualTo(Rule.TOO_FAR_APART);
    assertThat(verifier.verify(late.hours(49).build(), false).rule()).isEqualTo(Rule.TOO_FAR_APART);
  }

  @Test
  void verify_correction_outweighsItsFigures() {
    PairFeatures pair = pair().tokens(40, 40).numbers(3, 3, 1).numbersClash(2, 2).build();
    assertThat(verifier.verify(pair, true).rule()).isEqualTo(Rule.CORRECTION);
  }

  @Test
  void verify_correctionOfAnotherText_joinsNothing() {
    PairFeatures pair = pair().covered(0.3, 0.3).build();
    assertThat(verifier.verify(pair, true).rule()).isEqualTo(Rule.LITTLE_SHARED);
  }

  private static PairFeaturesBuilder pair() {
    return new PairFeaturesBuilder();
  }

  private Rule rule(PairFeaturesBuilder pair) {
    Verdict verdict = verifier.verify(pair.build(), false);
    assertThat(verdict.isDuplicate()).isEqualTo(verdict.rule().joins());
    return verdict.rule();
  }
}
