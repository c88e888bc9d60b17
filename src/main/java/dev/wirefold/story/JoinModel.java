package dev.wirefold.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A logistic model of whether a text belongs to a story: a weight for each feature, a bias, and the
 * probability from which on the text joins.
 */
public final class JoinModel {

  private static final int HASH_BYTES = 4;

  /** The name under which evidence shows the bias. */
  static final String START = "start";

  private final String name;
  private final double[] weights;
  private final double bias;
  private final double threshold;
  private final String embedding;

  JoinModel(String name, double[] weights, double bias, double threshold) {
    this(name, weights, bias, threshold, "");
  }

  private JoinModel(
      String name, double[] weights, double bias, double threshold, String embedding) {
    this.embedding = embedding;
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException("threshold must be in (0, 1), was " + threshold);
    }
    this.name = name;
    this.weights = weights.clone();
    this.bias = finite("bias", bias);
    this.threshold = threshold;
  }

  /**
   * Creates a model.
   *
   * @param name the model's name and version
   * @param weights what a unit of each feature adds to the log-odds, by the feature's label; one
   *     that isn't there adds nothing
   * @param bias the log-odds of a text of which every feature is 0
   * @param threshold the probability from which on a text joins, in (0, 1)
   * @throws IllegalArgumentException if a value is out of bounds or no feature has such a label
   */
  public static JoinModel of(
      String name, Map<String, Double> weights, double bias, double threshold) {
    double[] values = new double[StoryFeature.values().length];
    weights.forEach((label, weight) ->
        values[StoryFeature.named(label).index()] = finite("the weight of " + label, weight));
    return new JoinModel(name, values, bias, threshold);
  }

  /** Returns the same model with another threshold, in (0, 1). */
  public JoinModel withThreshold(double other) {
    return new JoinModel(name, weights, bias, other, embedding);
  }

  /** Returns the same model under another name. */
  public JoinModel named(String other) {
    return new JoinModel(other, weights, bias, threshold, embedding);
  }

  /** Returns the same model with the name of the embedding that it was trained with. */
  public JoinModel withEmbedding(String other) {
    return new JoinModel(name, weights, bias, threshold, other);
  }

  /**
   * Returns the same model under its name, a hyphen, and the first eight hexadecimal digits of the
   * SHA-256 of its numbers, so that two models that decide differently are told apart.
   */
  public JoinModel withHash() {
    String numbers = weights() + " " + bias + " " + threshold;
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(numbers.getBytes(UTF_8));
      return named(name + '-' + HexFormat.of().formatHex(hash, 0, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Returns the model's name and version. */
  public String name() {
    return name;
  }

  /** Returns the name of the embedding that it was trained with; empty if nobody said. */
  public String embedding() {
    return embedding;
  }

  /** Returns the weights that aren't 0, by the feature's label, in the order of the features. */
  public Map<String, Double> weights() {
    Map<String, Double> byLabel = new LinkedHashMap<>();
    for (StoryFeature feature : StoryFeature.values()) {
      if (weight(feature) != 0) {
        byLabel.put(feature.label(), weight(feature));
      }
    }
    return byLabel;
  }

  /** Returns the log-odds of a text of which every feature is 0. */
  public double bias() {
    return bias;
  }

  /** Returns the probability from which on a text joins, in (0, 1). */
  public double threshold() {
    return threshold;
  }

  /** Returns the log-odds that every text begins with, as evidence. */
  JoinEvidence start() {
    return new JoinEvidence(START, 1, bias);
  }

  double weight(StoryFeature feature) {
    return weights[feature.index()];
  }

  /** Returns the log-odds that a text with these features belongs to the story. */
  double logOdds(double[] features) {
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }

  /** Returns the log-odds from which on a text joins. */
  double leastLogOdds() {
    return Logarithm.of(threshold / (1 - threshold));
  }

  /** Returns the probability that log-odds stand for. */
  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  @Override
  public boolean equals(@Nullable Object o) {
    return o instanceof JoinModel other
        && name.equals(other.name)
        && embedding.equals(other.embedding)
        && Arrays.equals(weights, other.weights)
        && Double.compare(bias, other.bias) == 0
        && Double.compare(threshold, other.threshold) == 0;
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, embedding, Arrays.hashCode(weights), bias, threshold);
  }

  private static double finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number, was " + value);
    }
    return value;
  }
}
