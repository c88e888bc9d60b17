package dev.wirefold.story;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A part of how stories are decided that can be left out of training, to measure its worth. */
public enum StoryPart {
  WORDS,
  NAMES,
  NUMBERS,
  EMBEDDING,
  TIME,
  RIVALS,
  LENGTHS,
  OUTLETS,
  /** Looking at texts again; all others are families of features. */
  SECOND_LOOK;

  /**
   * Returns the part of that name, as in {@code second-look}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static StoryPart named(String name) {
    for (StoryPart part : values()) {
      if (part.label().equals(name)) {
        return part;
      }
    }
    String known = Arrays.stream(values()).map(StoryPart::label).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "--without must name parts of " + known + ", was \"" + name + "\"");
  }

  /** Returns the name that stands on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
