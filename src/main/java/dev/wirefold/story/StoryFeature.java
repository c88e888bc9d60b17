package dev.wirefold.story;

/** What is measured of a text against a story. */
enum StoryFeature {
  TOKENS("tokens"),
  TOKENS_BODY("tokens.body"),
  ENTITIES_ABSENT("entities.absent"),
  ENTITIES_COVERED("entities.covered"),
  ENTITIES_SHARED("entities.shared"),
  TITLE_COVERED("title.covered"),
  STORY_TITLE_COVERED("story-title.covered"),
  RAREST_SHARED("tokens.rarest"),
  NUMBERS_COVERED("numbers.covered"),
  NUMBERS_ABSENT("numbers.absent"),
  CENTROID("embedding.centroid"),
  EMBEDDING_ABSENT("embedding.absent"),
  TIME_NEWEST("time.newest"),
  TIME_OLDEST("time.oldest"),
  TIME_MEAN("time.mean"),
  TIME_ABSENT("time.absent"),
  TOKENS_MARGIN("tokens.margin"),
  TOKENS_ABOVE_RIVALS("tokens.above-rivals"),
  EMBEDDING_MARGIN("embedding.margin"),
  EMBEDDING_ABOVE_RIVALS("embedding.above-rivals");

  private final String label;

  StoryFeature(String label) {
    this.label = label;
  }

  /** Returns the name under which the model and explanations know the feature. */
  String label() {
    return label;
  }

  /** Returns the feature's place in an array of values; nothing stored depends on it. */
  @SuppressWarnings("EnumOrdinal") // an EnumMap would box every value
  int index() {
    return ordinal();
  }

  double of(double[] values) {
    return values[index()];
  }
}
