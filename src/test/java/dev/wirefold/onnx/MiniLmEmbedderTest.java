package dev.wirefold.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.wirefold.embedding.Embedding;
import dev.wirefold.embedding.Projection;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.embedding.StaticTable;
import dev.wirefold.embedding.TokenCounts;
import dev.wirefold.embedding.Vocabulary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiniLmEmbedderTest {

  private static final long SEED = 20261101;

  private static MiniLmEmbedder model;

  @BeforeAll
  static void open() throws IOException {
    model = MiniLmEmbedder.open(128, 1);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void embed_anyText_hasLengthOneAnd384Dimensions() {
    float[] vector = model.embed("Ferry sinks", "A ferry with 80 people aboard sank.");
    assertThat(vector).hasSize(model.dimensions()).hasSize(384);
    assertThat(Embedding.dot(vector, vector)).isEqualTo(1, within(1e-5f));
  }

  @Test
  void embed_sameTextTwice_givesTheSameBits() throws IOException {
    try (var other = MiniLmEmbedder.open(128, 1)) {
      assertThat(other.embed("Rates rise", "The bank raised rates."))
          .isEqualTo(model.embed("Rates rise", "The bank raised rates."));
    }
  }

  @Test
  void embed_withoutTokens_isAllZeros() {
    assertThat(model.embed("", " \n")).containsOnly(0);
  }

  @Test
  void embed_tokensBeyondTheLimit_areLeftOut() throws IOException {
    try (var shortSighted = MiniLmEmbedder.open(3, 1)) {
      assertThat(shortSighted.embed("one two", "three four five"))
          .isEqualTo(shortSighted.embed("one two", "three"));
    }
  }

  /** The values are those that the Sentence Transformers library's example pairs are known for. */
  @Test
  void embed_paraphrase_isFarCloserThanAnotherMatter() {
    float[] a = model.embed("", "A man is eating food.");
    float[] b = model.embed("", "A man is eating a piece of bread.");
    float[] c = model.embed("", "A monkey is playing drums.");
    assertThat(Embedding.dot(a, b)).isEqualTo(0.75f, within(0.08f));
    assertThat(Embedding.dot(a, c)).isLessThan(0.2f);
  }

  @ParameterizedTest
  @CsvSource({"0,1,maxTokens", "255,1,maxTokens", "64,0,threads"})
  void open_outOfRange_isRefusedByName(int maxTokens, int threads, String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MiniLmEmbedder.open(maxTokens, threads))
        .withMessageContaining(name);
  }

  @Test
  void vectorOf_sampledTokens_deriveTheBundledTableAgain() {
    Vocabulary vocabulary = Vocabulary.uncased();
    StaticTable table = StaticTable.bundled();
    Projection projection = Projection.bundled();
    var random = new SplittableRandom(SEED);
    int beyondOneStep = 0;
    for (int i = 0; i < 200; i++) {
      int id = random.nextInt(vocabulary.size());
      float[] derived = projection.project(model.vectorOf(id));
      float[] bundled = table.vector(id);
      assertThat(Embedding.cosine(derived, bundled))
          .as("%s (seed %d)", vocabulary.token(id), SEED)
          .isGreaterThan(0.999f);
      float step = largest(bundled) / 127;
      for (int d = 0; d < derived.length; d++) {
        beyondOneStep += Math.abs(derived[d] - bundled[d]) <= step ? 0 : 1;
      }
    }
    assertThat(beyondOneStep).as("components of 200 x 256, seed %d", SEED).isLessThan(512);
  }

  @Test
  void tokenCounts_deriveTheBundledWeightsAgain() {
    Vocabulary vocabulary = Vocabulary.uncased();
    StaticTable table = StaticTable.bundled();
    TokenCounts counts = TokenCounts.general(vocabulary);
    for (int id = 0; id < vocabulary.size(); id++) {
      double weight = vocabulary.isSpecial(id) ? 0 : 4e-4 / (4e-4 + counts.probability(id));
      assertThat(table.weight(id)).as(vocabulary.token(id)).isEqualTo((float) weight);
    }
  }

  /**
   * The 66 pairs differ in three degrees. A bootstrap over them puts the rank correlation's 95 %
   * interval within .90 to .97, so that a fall below .8 is no accident of the sample.
   */
  @Test
  void staticEmbedder_ranksSentencePairsAsTheModelDoes() throws IOException {
    StaticEmbedder table = StaticEmbedder.bundled();
    List<String[]> pairs = pairs();
    double[] ofTable = new double[pairs.size()];
    double[] ofModel = new double[pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      String[] pair = pairs.get(i);
      ofTable[i] = Embedding.dot(table.embed("", pair[0]), table.embed("", pair[1]));
      ofModel[i] = Embedding.dot(model.embed("", pair[0]), model.embed("", pair[1]));
    }
    assertThat(pairs).hasSizeGreaterThanOrEqualTo(60);
    assertThat(spearman(ofTable, ofModel)).isGreaterThanOrEqualTo(0.8);
  }

  private static float largest(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    return largest;
  }

  private static List<String[]> pairs() throws IOException {
    var in =
        Objects.requireNonNull(MiniLmEmbedderTest.class.getResourceAsStream("sentence-pairs.tsv"));
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", 2)).toList();
    }
  }

  private static double spearman(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = rank(a, i) - rank(b, i);
      sum += difference * difference;
    }
    double n = a.length;
    return 1 - 6 * sum / (n * (n * n - 1));
  }

  private static int rank(double[] values, int index) {
    int rank = 0;
    for (double value : values) {
      rank += value < values[index] ? 1 : 0;
    }
    return rank;
  }
}
