package dev.wirefold.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticTableTest {

  static final Vocabulary TINY = new Vocabulary(List.of("[UNK]", "a", "##b"));

  private static final String GOLDEN =
      "5746535441544943" // WFSTATIC
          + "00000001" // format version
          + "00000002" // dimensions
          + "00000003" // tokens
          + "VOCABULARY"
          + "ab".repeat(32)
          + "0004"
          + "74696e79" // tiny
          + "000000003c0102043c810204" // factors
          + "000000003f8000003e800000" // weights
          + "0000"
          + "7fc1"
          + "817f"
          + "8577a8a5";

  @Test
  void toBytes_areTheGoldenBytes() {
    String golden = GOLDEN.replace("VOCABULARY", TINY.sha256());
    assertThat(HexFormat.of().formatHex(tiny().toBytes())).isEqualTo(golden);
  }

  @Test
  void read_ofToBytes_givesTheSameTable() throws IOException {
    StaticTable read = read(tiny().toBytes());
    assertThat(read.modelId()).isEqualTo("tiny");
    assertThat(read.dimensions()).isEqualTo(2);
    assertThat(read.tokens()).isEqualTo(3);
    assertThat(read.weight(2)).isEqualTo(0.25f);
    assertThat(read.vocabularySha256()).isEqualTo(TINY.sha256());
    assertThat(read.toBytes()).isEqualTo(tiny().toBytes());
  }

  @Test
  void vector_isWithinHalfAStepOfTheOriginal() {
    assertThat(tiny().vector(1)).containsExactly(new float[] {1, -0.5f}, within(0.5f / 127));
    assertThat(tiny().vector(0)).containsOnly(0);
  }

  @Test
  void read_anyByteFlipped_isRefused() {
    byte[] bytes = tiny().toBytes();
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= 0x10;
      assertThatExceptionOfType(IOException.class)
          .as("byte %d flipped", i)
          .isThrownBy(() -> read(damaged))
          .withMessageContaining("table.bin");
    }
  }

  @Test
  void read_damagedComponent_saysSoWithBothChecksums() {
    byte[] bytes = tiny().toBytes();
    bytes[bytes.length - 5] ^= 1;
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageMatching(
            "table.bin is damaged: its CRC32C is [0-9a-f]{8}, its bytes give [0-9a-f]{8}");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 15, 100})
  void read_cutOff_isRefused(int length) {
    byte[] cut = Arrays.copyOf(tiny().toBytes(), length);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(cut))
        .withMessageContaining("table.bin");
  }

  @Test
  void read_laterVersion_namesBothVersions() {
    byte[] bytes = tiny().toBytes();
    bytes[11] = 2;
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(bytes))
        .withMessage("table.bin has format version 2, this code reads 1");
  }

  @Test
  void read_otherKindOfFile_isRefused() {
    byte[] projection = new Projection(new float[2], new float[1][2]).toBytes();
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(projection))
        .withMessageContaining("not such a file");
  }

  @Test
  void of_vectorsForAnotherVocabulary_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StaticTable.of("x", TINY, "ab".repeat(32), new float[2][2], new float[2]))
        .withMessageContaining("3");
  }

  @Test
  void bundled_isForTheBundledVocabularyAndProjection() throws IOException {
    StaticTable table = StaticTable.bundled();
    assertThat(table.vocabularySha256()).isEqualTo(Vocabulary.uncased().sha256());
    assertThat(table.projectionSha256()).isEqualTo(Projection.bundled().sha256());
    assertThat(table.dimensions()).isEqualTo(256);
  }

  static StaticTable tiny() {
    float[][] vectors = {{0, 0}, {1, -0.5f}, {-2, 2}};
    return StaticTable.of("tiny", TINY, "ab".repeat(32), vectors, new float[] {0, 1, 0.25f});
  }

  private static StaticTable read(byte[] bytes) throws IOException {
    return StaticTable.read("table.bin", new ByteArrayInputStream(bytes));
  }
}
