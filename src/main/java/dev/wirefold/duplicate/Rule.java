package dev.wirefold.duplicate;

import java.util.Locale;

/** The rules by which the verifier decides, in the words that evidence shows. */
public enum Rule {
  /** A group of its own: nothing similar was found. */
  FIRST("no version of the same text was seen before"),
  /** The same tokens in the same order. */
  SAME_CONTENT("headline and text are the same, token by token"),
  /** The provider says that this replaces a member. */
  EXPLICIT_LINK("the provider says that it replaces the other"),
  /** A later version under the same source and id. */
  SAME_ARTICLE("a later version of the same article, by source and id"),
  /** Most of the shorter text stands in the longer. */
  MOST_OF_THE_SHORTER("most of the shorter text stands in the longer, and the facts agree"),
  /** Half of the shorter text, its lede included, and the vocabulary of the whole. */
  LEDE_AND_HALF("the lede and half of the shorter text stand in the longer, and the facts agree"),
  /** A correction may change the figures that would otherwise tell two items apart. */
  CORRECTION("a correction of the same text: its figures may differ"),

  /** The measurements together contradict a rule that keeps apart. */
  MODEL_JOINS(
      "a rule keeps them apart, but all measurements together say clearly that they are one"),
  /** The measurements together contradict a rule that joins. */
  MODEL_REFUSES(
      "a rule would join them, but all measurements together say clearly that they differ"),

  /** Too few tokens to judge. */
  TOO_SHORT("too few words to judge"),
  /** The same words at another time are another item. */
  TOO_FAR_APART("too far apart in time for texts that are not the same almost throughout"),
  /** Figures in the same places differ: another item of a template. */
  NUMBERS_CLASH("figures in the same places differ: another item of the same form"),
  /** Names in the same places differ: another item of a template. */
  NAMES_CLASH("names in the same places differ: another item of the same form"),
  /** The ledes are about somebody or something else. */
  SUBJECTS_CLASH("each lede names what the other text doesn't have: another item of the same form"),
  /** Short items with headlines about different things. */
  HEADLINES_CLASH("short items whose headlines speak of different things"),
  /** Each states another part of the day: items of a series. */
  EDITIONS_CLASH("each states another hour or session of the day: items of a series"),
  /** One text holds a passage of the other among other matter. */
  PASSAGE_ONLY("they share a passage, but neither is a version of the other"),
  /** Little in common. */
  LITTLE_SHARED("too little of the shorter text stands in the longer");

  private final String meaning;

  Rule(String meaning) {
    this.meaning = meaning;
  }

  /** Returns the name that stands in output. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Tells whether the rule makes two texts members of one group. */
  public boolean joins() {
    return switch (this) {
      case SAME_CONTENT,
          EXPLICIT_LINK,
          SAME_ARTICLE,
          MOST_OF_THE_SHORTER,
          LEDE_AND_HALF,
          CORRECTION,
          MODEL_JOINS ->
          true;
      case FIRST,
          MODEL_REFUSES,
          TOO_SHORT,
          TOO_FAR_APART,
          NUMBERS_CLASH,
          NAMES_CLASH,
          SUBJECTS_CLASH,
          HEADLINES_CLASH,
          EDITIONS_CLASH,
          PASSAGE_ONLY,
          LITTLE_SHARED ->
          false;
    };
  }

  /** Returns a sentence for people. */
  public String meaning() {
    return meaning;
  }
}
