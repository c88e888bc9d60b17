package dev.wirefold.smile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.wirefold.Needs;
import dev.wirefold.embedding.StaticTable;
import dev.wirefold.embedding.TokenCounts;
import dev.wirefold.embedding.TokenVectors;
import dev.wirefold.embedding.Vocabulary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class TableDistillerTest {

  private static final Vocabulary VOCABULARY =
      new Vocabulary(List.of("[UNK]", "the", "ferry", "sank"));

  @Test
  void distil_commonTokens_weighLittle_specialOnesNothing() throws IOException {
    StaticTable table = distil(2).table();
    assertThat(table.weight(0)).isZero();
    assertThat(table.weight(1)).isEqualTo(0.0004f, within(0.00001f));
    assertThat(table.weight(2)).isGreaterThan(0.9f);
    assertThat(table.modelId()).isEqualTo("fake-static-2-v1");
  }

  @Test
  void distil_vectors_areTheProjectedOnesOfTheModel() throws IOException {
    TableDistiller.Distillation made = distil(2);
    float[] projected = made.projection().project(new FakeModel().vectorOf(2));
    assertThat(made.table().vector(2)).containsExactly(projected, within(largest(projected) / 253));
    assertThat(made.table().projectionSha256()).isEqualTo(made.projection().sha256());
  }

  @Test
  void distil_twice_givesTheSameBytes() throws IOException {
    assertThat(distil(2).table().toBytes()).isEqualTo(distil(2).table().toBytes());
  }

  @Test
  void distil_progress_countsEveryToken() throws IOException {
    List<Integer> seen = new ArrayList<>();
    distil(1, seen);
    assertThat(seen).containsExactly(1, 2, 3, 4);
  }

  @Test
  void distil_moreDimensionsThanTheModel_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> distil(4))
        .withMessageContaining("[1, 3], was 4");
  }

  private static TableDistiller.Distillation distil(int dimensions) throws IOException {
    return distil(dimensions, new ArrayList<>());
  }

  private static TableDistiller.Distillation distil(int dimensions, List<Integer> progress)
      throws IOException {
    try {
      return new TableDistiller(VOCABULARY, counts(), dimensions)
          .distil(new FakeModel(), progress::add);
    } catch (MissingLibraryException e) {
      Needs.ofBuild().tool(false, "OpenBLAS", "libopenblas-dev");
      throw new IllegalStateException(e);
    }
  }

  private static float largest(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    return largest;
  }

  private static TokenCounts counts() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(
          "# wirefold token counts 1\nthe\t1000000\nferry\t9\nsank\t20\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    return TokenCounts.read("counts", new ByteArrayInputStream(bytes.toByteArray()), VOCABULARY);
  }

  /** Three dimensions, one for each token that is not special. */
  private static final class FakeModel implements TokenVectors {

    @Override
    public float[] vectorOf(int tokenId) {
      float[] vector = {0.5f, 0.25f, 0.125f};
      if (tokenId > 0) {
        vector[tokenId - 1] = 3;
      }
      return vector;
    }

    @Override
    public int dimensions() {
      return 3;
    }

    @Override
    public String modelId() {
      return "fake";
    }
  }
}
