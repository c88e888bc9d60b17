package dev.wirefold.story;

import static dev.wirefold.story.StoryFeature.CENTROID;
import static dev.wirefold.story.StoryFeature.EMBEDDING_ABOVE_RIVALS;
import static dev.wirefold.story.StoryFeature.EMBEDDING_ABSENT;
import static dev.wirefold.story.StoryFeature.EMBEDDING_MARGIN;
import static dev.wirefold.story.StoryFeature.ENTITIES_ABSENT;
import static dev.wirefold.story.StoryFeature.ENTITIES_COVERED;
import static dev.wirefold.story.StoryFeature.ENTITIES_SHARED;
import static dev.wirefold.story.StoryFeature.NUMBERS_ABSENT;
import static dev.wirefold.story.StoryFeature.NUMBERS_COVERED;
import static dev.wirefold.story.StoryFeature.RAREST_SHARED;
import static dev.wirefold.story.StoryFeature.SOURCE_INSIDE;
import static dev.wirefold.story.StoryFeature.STORY_COVERED;
import static dev.wirefold.story.StoryFeature.STORY_LENGTH;
import static dev.wirefold.story.StoryFeature.STORY_TITLE_COVERED;
import static dev.wirefold.story.StoryFeature.TEXT_LENGTH;
import static dev.wirefold.story.StoryFeature.TIME_ABSENT;
import static dev.wirefold.story.StoryFeature.TIME_MEAN;
import static dev.wirefold.story.StoryFeature.TIME_NEWEST;
import static dev.wirefold.story.StoryFeature.TIME_OLDEST;
import static dev.wirefold.story.StoryFeature.TITLE_COVERED;
import static dev.wirefold.story.StoryFeature.TOKENS;
import static dev.wirefold.story.StoryFeature.TOKENS_ABOVE_RIVALS;
import static dev.wirefold.story.StoryFeature.TOKENS_BODY;
import static dev.wirefold.story.StoryFeature.TOKENS_COVERED;
import static dev.wirefold.story.StoryFeature.TOKENS_MARGIN;
import static dev.wirefold.story.StoryFeature.TOKENS_OF_LONG;

import java.util.List;

/**
 * Measures a text against stories. The cosines of TF-IDF sub-vectors and the Gaussians of time
 * distances follow Miranda et al. 2018 (σ = 3 days). Each feature is named in {@link StoryFeature}.
 */
final class StoryFeatures {

  private static final int COUNT = StoryFeature.values().length;
  private static final double SIGMA_MILLIS = 3.0 * 24 * 60 * 60 * 1000;

  /** A text of so many words is no lede alone any more, and one of as many and more is whole. */
  private static final int LEAST_LONG = 100;

  private static final int MORE_WORDS = 300;
  private static final int LONGEST = 800;

  private static final Rivalry BY_TOKENS =
      new Rivalry(TOKENS, null, 0.1, TOKENS_MARGIN, TOKENS_ABOVE_RIVALS);
  private static final Rivalry BY_EMBEDDING =
      new Rivalry(CENTROID, EMBEDDING_ABSENT, 0.3, EMBEDDING_MARGIN, EMBEDDING_ABOVE_RIVALS);

  private StoryFeatures() {}

  /** Returns the values of all features, by ordinal, for each of the stories. */
  static double[][] of(TextProfile text, List<Story> stories) {
    return of(text, stories, CosineScale.NONE);
  }

  /**
   * Returns the values of all features, by ordinal, for each of the stories.
   *
   * @param scale of the vectors' cosines
   */
  static double[][] of(TextProfile text, List<Story> stories, CosineScale scale) {
    double[][] values = new double[stories.size()][COUNT];
    for (int i = 0; i < values.length; i++) {
      measureTokens(text, stories.get(i), values[i]);
      measureEntities(text.entities(), stories.get(i), values[i]);
      measureNumbers(text.numbers(), stories.get(i), values[i]);
      measureVector(text.text().vector(), stories.get(i).vectors(), scale, values[i]);
      measureTime(text.text(), stories.get(i).dates(), values[i]);
    }
    BY_TOKENS.compare(values);
    BY_EMBEDDING.compare(values);
    return values;
  }

  private static void measureTokens(TextProfile text, Story story, double[] values) {
    TokenOverlap overlap = new TokenOverlap(text.tokens(), story.tokens());
    Lengths own = text.lengths();
    Lengths other = story.lengths();
    set(values, TOKENS, overlap.cosine(own, other));
    set(values, TOKENS_BODY, overlap.bodyCosine(own, other));
    set(values, TITLE_COVERED, overlap.titleCovered(own));
    set(values, STORY_TITLE_COVERED, overlap.storyTitleCovered(other));
    set(values, RAREST_SHARED, overlap.rarest() / 10);
    set(values, TOKENS_COVERED, overlap.covered(text.tokens().idfSum()));
    set(values, STORY_COVERED, overlap.covered(story.tokenIdf()));
    int words = text.text().body().size();
    set(values, TOKENS_OF_LONG, overlap.cosine(own, other) * share(words - LEAST_LONG, MORE_WORDS));
    set(
        values,
        TEXT_LENGTH,
        Logarithm.of(1 + Math.min(words, LONGEST)) / Logarithm.of(1 + LONGEST));
    set(values, STORY_LENGTH, share(story.tokens().size(), TextProfile.MOST_TOKENS));
    set(values, SOURCE_INSIDE, story.has(text.text().source()) ? 1 : 0);
  }

  private static void measureEntities(TextTerms text, Story story, double[] values) {
    if (text.size() == 0 || story.entities().size() == 0) {
      set(values, ENTITIES_ABSENT, 1);
      return;
    }
    TermOverlap overlap = new TermOverlap(text, story.entities());
    set(values, ENTITIES_COVERED, overlap.covered(text.idfSum(), story.entityIdf()));
    set(values, ENTITIES_SHARED, overlap.information() / 5);
  }

  private static void measureNumbers(TextTerms text, Story story, double[] values) {
    if (text.size() == 0 || story.numbers().size() == 0) {
      set(values, NUMBERS_ABSENT, 1);
      return;
    }
    TermOverlap overlap = new TermOverlap(text, story.numbers());
    set(values, NUMBERS_COVERED, overlap.covered(text.idfSum(), story.numberIdf()));
  }

  private static void measureVector(
      TextVector vector, VectorSum story, CosineScale scale, double[] values) {
    if (vector.isPresent() && story.isPresent()) {
      set(values, CENTROID, scale.of(story.cosine(vector)));
    } else {
      set(values, EMBEDDING_ABSENT, 1);
    }
  }

  /** Measures the vectors anew, by others than the text's and the story's own. */
  static void replaceVector(
      TextVector vector, VectorSum story, CosineScale scale, double[] values) {
    for (StoryFeature feature :
        new StoryFeature[] {CENTROID, EMBEDDING_ABSENT, EMBEDDING_MARGIN, EMBEDDING_ABOVE_RIVALS}) {
      set(values, feature, 0);
    }
    measureVector(vector, story, scale, values);
  }

  /** Compares stories by their vectors. */
  static void compareVectors(double[][] values) {
    BY_EMBEDDING.compare(values);
  }

  private static void measureTime(StoryText text, TextDates story, double[] values) {
    if (!text.isDated() || !story.isPresent()) {
      set(values, TIME_ABSENT, 1);
      return;
    }
    set(values, TIME_NEWEST, gaussian((double) text.time() - story.newest()));
    set(values, TIME_OLDEST, gaussian((double) text.time() - story.oldest()));
    set(values, TIME_MEAN, gaussian((double) text.time() - story.mean()));
  }

  private static double share(double part, double whole) {
    return Math.clamp(part / whole, 0, 1);
  }

  private static double gaussian(double distanceMillis) {
    return StrictMath.exp(-distanceMillis * distanceMillis / (2 * SIGMA_MILLIS * SIGMA_MILLIS));
  }

  private static void set(double[] values, StoryFeature feature, double value) {
    values[feature.index()] = value;
  }
}
