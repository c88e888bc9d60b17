package dev.wirefold.story;

import java.util.Arrays;

/** An active story: what its texts say in common, when they appeared, and their embeddings. */
final class Story {

  /** How many of the latest texts' vectors a story keeps beside the sum of all. */
  private static final int RECENT = 4;

  private static final int MOST_TOKENS = 160;
  private static final int MOST_ENTITIES = 64;
  private static final int MOST_NUMBERS = 24;

  /** The idf may drift by this factor of stories before the lengths are computed anew. */
  private static final double DRIFT = 1.1;

  private final int ref;
  private int size;
  private long touchedAt;
  private SparseTerms tokens = SparseTerms.NONE;
  private SparseTerms entities = SparseTerms.NONE;
  private SparseTerms numbers = SparseTerms.NONE;
  private Lengths tokenLengths = Lengths.of(SparseTerms.NONE, new float[0]);
  private Lengths entityLengths = tokenLengths;
  private Lengths numberLengths = tokenLengths;
  private double weighedAt;

  private float[] vectorSum = new float[0];
  private final TextVector[] recent = new TextVector[RECENT];
  private int vectors;

  private int dated;
  private long newest = Long.MIN_VALUE;
  private long oldest = Long.MAX_VALUE;
  private double meanTime;
  private String language = "";

  Story(int ref) {
    this.ref = ref;
    Arrays.fill(recent, TextVector.NONE);
  }

  /**
   * Takes a text in.
   *
   * @return the idf of each of the story's tokens
   */
  float[] add(TextProfile profile, TermRarity rarity) {
    StoryText text = profile.text();
    size++;
    touchedAt = text.loggedAt();
    float[] tokenIdf = size == 1 ? takeOver(profile, rarity) : merge(profile, rarity);
    addTime(text);
    if (text.vector().isPresent()) {
      addVector(text.vector());
    }
    if (language.isEmpty()) {
      language = text.primaryLanguage();
    }
    return tokenIdf;
  }

  /** Brings the vectors' lengths up to date if the idf has drifted. */
  void refresh(TermRarity rarity) {
    double now = rarity.stories();
    if (now > DRIFT * weighedAt || now * DRIFT < weighedAt) {
      weigh(rarity);
    }
  }

  /** Tells whether a text may belong to the story as far as its date and language go. */
  boolean isOpenTo(StoryText text, long windowMillis) {
    String other = text.primaryLanguage();
    if (!language.isEmpty() && !other.isEmpty() && !language.equals(other)) {
      return false;
    }
    return !text.isDated()
        || dated == 0
        || (text.time() >= oldest - windowMillis && text.time() <= newest + windowMillis);
  }

  int ref() {
    return ref;
  }

  int size() {
    return size;
  }

  /** Returns the log time of the latest text, in epoch milliseconds. */
  long touchedAt() {
    return touchedAt;
  }

  SparseTerms tokens() {
    return tokens;
  }

  SparseTerms entities() {
    return entities;
  }

  SparseTerms numbers() {
    return numbers;
  }

  Lengths tokenLengths() {
    return tokenLengths;
  }

  Lengths entityLengths() {
    return entityLengths;
  }

  Lengths numberLengths() {
    return numberLengths;
  }

  boolean hasVectors() {
    return vectors > 0;
  }

  /** Returns the cosine of a vector with the mean of the texts' vectors. */
  double cosineWithCentroid(TextVector vector) {
    return vector.cosineWithSum(vectorSum);
  }

  /** Returns the largest cosine of a vector with one of the latest texts' vectors. */
  double cosineWithNearest(TextVector vector) {
    double largest = -1;
    for (int i = 0; i < Math.min(vectors, RECENT); i++) {
      largest = Math.max(largest, vector.cosine(recent[i]));
    }
    return largest;
  }

  boolean isDated() {
    return dated > 0;
  }

  long newest() {
    return newest;
  }

  long oldest() {
    return oldest;
  }

  double meanTime() {
    return meanTime;
  }

  /** The first text's terms are the story's, and their lengths are known. */
  private float[] takeOver(TextProfile first, TermRarity rarity) {
    tokens = first.tokens().terms();
    entities = first.entities().terms();
    numbers = first.numbers().terms();
    tokenLengths = first.tokens().lengths();
    entityLengths = first.entities().lengths();
    numberLengths = first.numbers().lengths();
    weighedAt = rarity.stories();
    return first.tokens().idf();
  }

  private float[] merge(TextProfile next, TermRarity rarity) {
    tokens = tokens.plus(next.tokens().terms(), rarity, MOST_TOKENS);
    entities = entities.plus(next.entities().terms(), rarity, MOST_ENTITIES);
    numbers = numbers.plus(next.numbers().terms(), rarity, MOST_NUMBERS);
    return weigh(rarity);
  }

  private float[] weigh(TermRarity rarity) {
    float[] tokenIdf = rarity.idf(tokens);
    tokenLengths = Lengths.of(tokens, tokenIdf);
    entityLengths = Lengths.of(entities, rarity.idf(entities));
    numberLengths = Lengths.of(numbers, rarity.idf(numbers));
    weighedAt = rarity.stories();
    return tokenIdf;
  }

  private void addTime(StoryText text) {
    if (text.isDated()) {
      dated++;
      newest = Math.max(newest, text.time());
      oldest = Math.min(oldest, text.time());
      meanTime += (text.time() - meanTime) / dated;
    }
  }

  private void addVector(TextVector vector) {
    if (vectors == 0) {
      vectorSum = new float[vector.dimensions()];
    }
    vector.addTo(vectorSum);
    recent[vectors % RECENT] = vector;
    vectors++;
  }
}
