package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Vectors here are what a model for many languages gives: near for one event in any language. */
class AcrossLanguagesTest {

  private static final float[] QUAKE = {1, 0, 0.1f};
  private static final float[] VOTE = {0.3f, 1, 0};

  private static final StoryText ENGLISH =
      text(
          "en", "Earthquake of 6.1 kills 47 in Lima", "The quake hit the city at night.", QUAKE, 0);
  private static final StoryText SPANISH =
      text("es", "Un sismo de 6.1 deja 47 muertos en Lima", "El temblor fue de noche.", QUAKE, 0.2);
  private static final StoryText RUSSIAN =
      text("ru", "Землетрясение магнитудой 6.1: 47 погибших", "Толчки были ночью.", QUAKE, 0.3);
  private static final StoryText SPANISH_VOTE =
      text("es", "El parlamento aprueba 12 leyes", "Los diputados votaron ayer.", VOTE, 0.2);

  @Test
  void assign_sameEventInAnotherLanguage_joinsIfVectorsReachAcross() {
    StoryAssigner assigner = assigner(true);
    int story = assigner.assign(ENGLISH).story();
    assertThat(assigner.assign(SPANISH).story()).isEqualTo(story);
    StoryDecision russian = assigner.assign(RUSSIAN);
    assertThat(russian.story()).isEqualTo(story);
    assertThat(russian.evidence())
        .filteredOn(each -> each.contribution() != 0)
        .extracting(JoinEvidence::feature)
        .contains("embedding.centroid", "numbers.covered", "time.newest")
        .doesNotContain("tokens.margin");
  }

  @Test
  void assign_sameEventInAnotherLanguage_staysApartOtherwise() {
    StoryAssigner assigner = assigner(false);
    assigner.assign(ENGLISH);
    assertThat(assigner.assign(SPANISH).opened()).isTrue();
    assertThat(assigner.assign(RUSSIAN).opened()).isTrue();
  }

  @Test
  void assign_anotherEventInAnotherLanguage_staysApart() {
    StoryAssigner assigner = assigner(true);
    assigner.assign(ENGLISH);
    assertThat(assigner.assign(SPANISH_VOTE).opened()).isTrue();
  }

  @Test
  void assign_nearVectorButOtherNumbers_staysApart() {
    StoryAssigner assigner = assigner(true);
    assigner.assign(ENGLISH);
    float[] alike = {1, 0.9f, 0.1f};
    assertThat(
            assigner
                .assign(text("es", "Un sismo de 5.2 en Quito", "Hubo 300 heridos.", alike, 0.2))
                .opened())
        .isTrue();
  }

  @Test
  void assign_sameEventWeeksLater_staysApart() {
    StoryAssigner assigner = assigner(true);
    assigner.assign(ENGLISH);
    StoryText late =
        text("es", "Un sismo de 6.1 deja 47 muertos en Lima", "Fue de noche.", QUAKE, 20);
    assertThat(assigner.assign(late).opened()).isTrue();
  }

  @Test
  void assign_secondTextOfTheOtherLanguage_findsTheStoryByWords() {
    StoryAssigner assigner = assigner(true);
    int story = assigner.assign(ENGLISH).story();
    assigner.assign(SPANISH);
    StoryText again =
        StoryTexts.inLanguage(
            StoryTexts.dated(
                "Un sismo de 6.1 deja 47 muertos en Lima", "El temblor fue de noche.", 0.5),
            "es");
    assertThat(assigner.assign(again).story()).isEqualTo(story);
  }

  private static StoryAssigner assigner(boolean across) {
    VectorUse use = new VectorUse(new CosineScale(0.1, 0.7), across, null);
    return new StoryAssigner(StorySettings.standard().with(use), Assigners.MODEL);
  }

  private static StoryText text(
      String language, String title, String body, float[] vector, double day) {
    long time = StoryTexts.START + (long) (day * StoryTexts.DAY);
    return StoryTexts.inLanguage(
        StoryTexts.text(title, body, time, time, TextVector.of(vector)), language);
  }
}
