package dev.wirefold.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * A logistic model of whether a text belongs to a story: a weight for each feature, a bias, and the
 * probability from which on the text joins.
 *
 * <p>File format: Java properties. {@code format} is 1; {@code name}, {@code provenance}, {@code
 * threshold} and {@code bias} are there once; {@code weight.FEATURE} is there for each feature.
 */
public final class JoinModel {

  private static final String RESOURCE = "join-model-v1.properties";
  private static final String FORMAT = "1";

  /** The name under which evidence shows the bias. */
  static final String START = "start";

  private final String name;
  private final double[] weights;
  private final double bias;
  private final double threshold;

  JoinModel(String name, double[] weights, double bias, double threshold) {
    if (!(threshold > 0 && threshold < 1)) {
      throw new IllegalArgumentException("threshold must be in (0, 1), was " + threshold);
    }
    this.name = name;
    this.weights = weights.clone();
    this.bias = bias;
    this.threshold = threshold;
  }

  /** Returns the model that comes with Wirefold. */
  public static JoinModel bundled() {
    try (InputStream in = JoinModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("resource " + RESOURCE + " is missing");
      }
      return read(RESOURCE, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model.
   *
   * @param file how an error message calls the file
   * @throws IOException if the file can't be read, lacks a value, or has one too many
   */
  public static JoinModel read(String file, Reader in) throws IOException {
    Properties values = new Properties();
    values.load(in);
    String format = take(values, "format", file);
    if (!format.equals(FORMAT)) {
      throw new IOException(file + ": format must be " + FORMAT + ", was " + format);
    }
    String name = take(values, "name", file);
    take(values, "provenance", file);
    double[] weights = new double[StoryFeature.values().length];
    for (StoryFeature feature : StoryFeature.values()) {
      weights[feature.index()] = takeNumber(values, "weight." + feature.label(), file);
    }
    double bias = takeNumber(values, "bias", file);
    double threshold = takeNumber(values, "threshold", file);
    if (!values.isEmpty()) {
      throw new IOException(
          file + ": unknown name " + values.stringPropertyNames().stream().sorted().toList());
    }
    try {
      return new JoinModel(name, weights, bias, threshold);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Returns the model's name and version. */
  public String name() {
    return name;
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

  /** Returns the probability that log-odds stand for. */
  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  private static String take(Properties values, String name, String file) throws IOException {
    if (!(values.remove(name) instanceof String value)) {
      throw new IOException(file + ": " + name + " is missing");
    }
    return value;
  }

  private static double takeNumber(Properties values, String name, String file) throws IOException {
    String text = take(values, name, file);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new IOException(file + ": " + name + " must be a number, was " + text, e);
    }
    throw new IOException(file + ": " + name + " must be finite, was " + text);
  }
}
