package dev.wirefold.story;

/**
 * A story that a text was compared with.
 *
 * @param story the story's ref
 * @param probability how likely the text belongs to it, in [0, 1]
 */
public record Rival(int story, double probability) {

  public Rival {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must be in [0, 1], was " + probability);
    }
  }
}
