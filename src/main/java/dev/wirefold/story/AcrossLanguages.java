package dev.wirefold.story;

import java.util.Map;

/**
 * By what a text joins a story in another language: a near embedding, numbers and names that both
 * have, and time. The weights were set by hand, since there is no set of labelled stories in two
 * languages whose use is free.
 */
final class AcrossLanguages {

  static final JoinModel MODEL =
      JoinModel.of(
          "across-languages-1",
          Map.of(
              StoryFeature.CENTROID.label(), 14.0,
              StoryFeature.EMBEDDING_MARGIN.label(), 3.0,
              StoryFeature.NUMBERS_COVERED.label(), 2.0,
              StoryFeature.NUMBERS_ABSENT.label(), 0.5,
              StoryFeature.ENTITIES_COVERED.label(), 2.0,
              StoryFeature.ENTITIES_ABSENT.label(), 0.5,
              StoryFeature.TIME_NEWEST.label(), 2.0,
              StoryFeature.TIME_ABSENT.label(), 2.0),
          -13,
          0.3);

  private AcrossLanguages() {}
}
