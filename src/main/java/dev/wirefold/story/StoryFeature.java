package dev.wirefold.story;

/** What is measured of a text against a story. */
public enum StoryFeature {
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
  EMBEDDING_ABOVE_RIVALS("embedding.above-rivals"),
  TOKENS_COVERED("tokens.covered"),
  STORY_COVERED("story.covered"),
  TOKENS_OF_LONG("tokens.of-long"),
  SOURCE_INSIDE("source.inside"),
  TEXT_LENGTH("text.length"),
  STORY_LENGTH("story.length");

  private final String label;

  StoryFeature(String label) {
    this.label = label;
  }

  /**
   * Returns the feature with a label.
   *
   * @throws IllegalArgumentException if there is none
   */
  static StoryFeature named(String label) {
    for (StoryFeature each : values()) {
      if (each.label.equals(label)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no feature of stories is called " + label);
  }

  /** Returns the name under which the model and explanations know the feature. */
  public String label() {
    return label;
  }

  /** Returns the family that the feature is of. */
  public StoryPart part() {
    return switch (this) {
      case TOKENS,
          TOKENS_BODY,
          TITLE_COVERED,
          STORY_TITLE_COVERED,
          RAREST_SHARED,
          TOKENS_COVERED,
          STORY_COVERED ->
          StoryPart.WORDS;
      case ENTITIES_ABSENT, ENTITIES_COVERED, ENTITIES_SHARED -> StoryPart.NAMES;
      case NUMBERS_COVERED, NUMBERS_ABSENT -> StoryPart.NUMBERS;
      case CENTROID, EMBEDDING_ABSENT, EMBEDDING_MARGIN, EMBEDDING_ABOVE_RIVALS ->
          StoryPart.EMBEDDING;
      case TIME_NEWEST, TIME_OLDEST, TIME_MEAN, TIME_ABSENT -> StoryPart.TIME;
      case TOKENS_MARGIN, TOKENS_ABOVE_RIVALS -> StoryPart.RIVALS;
      case TOKENS_OF_LONG, TEXT_LENGTH, STORY_LENGTH -> StoryPart.LENGTHS;
      case SOURCE_INSIDE -> StoryPart.OUTLETS;
    };
  }

  /**
   * Returns whether a weight says of this feature what its name leads people to expect: of
   * likenesses, that more of them never speaks against joining.
   */
  public boolean allows(double weight) {
    return switch (this) {
      case ENTITIES_ABSENT,
          NUMBERS_ABSENT,
          EMBEDDING_ABSENT,
          TIME_ABSENT,
          SOURCE_INSIDE,
          TEXT_LENGTH,
          STORY_LENGTH ->
          true;
      default -> weight >= 0;
    };
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
