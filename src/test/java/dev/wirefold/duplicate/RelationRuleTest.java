package dev.wirefold.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.WireMarks;
import dev.wirefold.text.WireMarks.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationRuleTest {

  @Test
  void of_sameWording_isIdentical() {
    assertThat(relation(pair(), Tag.NONE, 0, Tag.NONE, 0)).isEqualTo(Relation.IDENTICAL);
    assertThat(relation(pair().covered(0.97, 0.97), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.IDENTICAL);
  }

  @Test
  void of_oneFigureChanged_isNotIdentical() {
    assertThat(relation(pair().numbersClash(0, 1), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.EDITED);
  }

  @Test
  void of_reworded_isEdited() {
    assertThat(relation(pair().covered(0.8, 0.8), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.EDITED);
  }

  @Test
  void of_shorterAndContained_isTrimmed() {
    assertThat(relation(pair().tokens(200, 300).covered(1, 0.7), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.TRIMMED);
  }

  @Test
  void of_longerAndContaining_isExtended() {
    assertThat(relation(pair().tokens(300, 200).covered(0.7, 1), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.EXTENDED);
  }

  @Test
  void of_laterIsShorter_isTrimmedWhicheverIsCanonical() {
    PairFeaturesBuilder memberShorter = pair().tokens(100, 200).covered(0.8, 0.4);
    assertThat(relation(memberShorter.hours(2), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.TRIMMED);
    assertThat(relation(memberShorter.hours(-2), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.EXTENDED);
    PairFeaturesBuilder memberLonger = pair().tokens(200, 100).covered(0.4, 0.8);
    assertThat(relation(memberLonger.hours(2), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.EXTENDED);
    assertThat(relation(memberLonger.hours(-2), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.TRIMMED);
  }

  @Test
  void of_rewordedCut_isACutOnlyIfItIsMuchShorter() {
    PairFeaturesBuilder cut = pair().tokens(148, 200).covered(0.8, 0.6);
    assertThat(relation(cut, Tag.NONE, 0, Tag.NONE, 0)).isEqualTo(Relation.TRIMMED);
    assertThat(relation(cut.tokens(149, 200), Tag.NONE, 0, Tag.NONE, 0)).isEqualTo(Relation.EDITED);
    PairFeaturesBuilder clean = pair().tokens(176, 200).covered(0.97, 0.86);
    assertThat(relation(clean, Tag.NONE, 0, Tag.NONE, 0)).isEqualTo(Relation.TRIMMED);
    assertThat(relation(clean.tokens(177, 200), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.EDITED);
  }

  @Test
  void of_otherFiguresUnderTheSameHeadline_isUpdate() {
    PairFeaturesBuilder table = pair().covered(0.9, 0.9).numbersClash(0, 2);
    assertThat(relation(table, Tag.NONE, 0, Tag.NONE, 0)).isEqualTo(Relation.UPDATE);
    assertThat(relation(table.title(0.5, 0.5), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.EDITED);
    assertThat(relation(table.title(0.8, 0.5), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.UPDATE);
    assertThat(relation(table.title(1, 1).numbersClash(0, 1), Tag.NONE, 0, Tag.NONE, 0))
        .isEqualTo(Relation.EDITED);
  }

  @Test
  void of_whatCameBeforeTheCorrection_isCorrectionWhateverChanged() {
    assertThat(relation(pair().hours(-3), Tag.NONE, 0, Tag.CORRECTED, 0))
        .isEqualTo(Relation.CORRECTION);
    assertThat(relation(pair().hours(3), Tag.CORRECTED, 0, Tag.NONE, 0))
        .isEqualTo(Relation.CORRECTION);
    assertThat(relation(pair().hours(3), Tag.NONE, 0, Tag.CORRECTED, 0))
        .isEqualTo(Relation.IDENTICAL);
  }

  @Test
  void of_factsChangedAndOneIsACorrection_isCorrection() {
    PairFeaturesBuilder changed = pair().numbersClash(1, 1);
    assertThat(relation(changed, Tag.CORRECTED, 0, Tag.NONE, 0)).isEqualTo(Relation.CORRECTION);
    assertThat(relation(changed, Tag.NONE, 0, Tag.CORRECTED, 0)).isEqualTo(Relation.CORRECTION);
    assertThat(relation(pair().namesClash(0, 0.1), Tag.CORRECTED, 0, Tag.NONE, 0))
        .isEqualTo(Relation.CORRECTION);
  }

  @Test
  void of_copyOfTheCorrection_isIdentical() {
    assertThat(relation(pair(), Tag.NONE, 0, Tag.CORRECTED, 0)).isEqualTo(Relation.IDENTICAL);
  }

  @Test
  void of_anotherStateOfARunningReport_isUpdate() {
    PairFeaturesBuilder longer = pair().tokens(200, 300).covered(0.9, 0.6);
    assertThat(relation(longer, Tag.UPDATE, 1, Tag.UPDATE, 2)).isEqualTo(Relation.UPDATE);
    assertThat(relation(longer, Tag.UPDATE, 0, Tag.NONE, 0)).isEqualTo(Relation.UPDATE);
    assertThat(relation(longer, Tag.WRAPUP, 1, Tag.UPDATE, 1)).isEqualTo(Relation.UPDATE);
    assertThat(relation(longer, Tag.UPDATE, 2, Tag.UPDATE, 2)).isEqualTo(Relation.TRIMMED);
  }

  @Test
  void of_copyWithoutTag_isOfAnotherStateOnlyIfItsFactsAre() {
    PairFeaturesBuilder cut = pair().tokens(200, 300).covered(0.9, 0.6);
    assertThat(relation(cut, Tag.NONE, 0, Tag.UPDATE, 2)).isEqualTo(Relation.TRIMMED);
    assertThat(relation(cut.numbersClash(0, 1), Tag.NONE, 0, Tag.UPDATE, 2))
        .isEqualTo(Relation.UPDATE);
  }

  @Test
  void of_anotherPartOfALongItem_isTake() {
    assertThat(relation(pair(), Tag.TAKE, 2, Tag.NONE, 0)).isEqualTo(Relation.TAKE_OF);
    assertThat(relation(pair(), Tag.NONE, 0, Tag.TAKE, 3)).isEqualTo(Relation.TAKE_OF);
    assertThat(relation(pair(), Tag.TAKE, 2, Tag.TAKE, 3)).isEqualTo(Relation.TAKE_OF);
    assertThat(relation(pair(), Tag.TAKE, 2, Tag.TAKE, 2)).isEqualTo(Relation.IDENTICAL);
  }

  @Test
  void wireName_isWhatOutputShows() {
    assertThat(Relation.TAKE_OF.wireName()).isEqualTo("take-of");
    assertThat(Rule.MOST_OF_THE_SHORTER.wireName()).isEqualTo("most-of-the-shorter");
  }

  private static PairFeaturesBuilder pair() {
    return new PairFeaturesBuilder();
  }

  private static Relation relation(
      PairFeaturesBuilder pair, Tag member, int number, Tag canonical, int canonicalNumber) {
    return RelationRule.of(pair.build(), marks(member, number), marks(canonical, canonicalNumber));
  }

  private static WireMarks marks(Tag tag, int number) {
    return new WireMarks(tag, number, null, null, null, List.of());
  }
}
