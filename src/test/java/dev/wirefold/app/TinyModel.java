package dev.wirefold.app;

import dev.wirefold.onnx.TinyOnnx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A model for two languages that fits into a test: each word has a vector of its own, rare words
 * long ones, and a word of the second language has that of its translation.
 */
final class TinyModel {

  private static final int DIMENSIONS = 48;

  /** A word that stands so often in the sample counts half. */
  private static final float COMMON = 60;

  private TinyModel() {}

  /**
   * Writes a model with its vocabulary.
   *
   * @param translations words of the second language, with those of the first
   * @return the model's file
   */
  static Path write(Path folder, Map<String, String> translations) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(TinyModel.class.getResourceAsStream(DemoRun.SAMPLE)),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        for (String word : line.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
          counts.merge(word, 1, Integer::sum);
        }
      }
    }
    counts.remove("");
    translations.values().forEach(word -> counts.putIfAbsent(word, 1));
    Map<String, float[]> rows = new LinkedHashMap<>();
    for (String special : List.of("[UNK]", "[CLS]", "[SEP]")) {
      rows.put(special, new float[DIMENSIONS]);
    }
    counts.forEach((word, count) -> rows.put(word, vector(word, count)));
    translations.forEach((word, same) -> rows.put(word, Objects.requireNonNull(rows.get(same))));
    Files.write(folder.resolve("vocab.txt"), rows.keySet());
    return Files.write(
        folder.resolve("model.onnx"), TinyOnnx.ofTable(rows.values().toArray(float[][]::new)));
  }

  private static float[] vector(String word, int count) {
    SplittableRandom random = new SplittableRandom(word.hashCode());
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] = (random.nextFloat() - 0.5f) * COMMON / (COMMON + count);
    }
    return vector;
  }
}
