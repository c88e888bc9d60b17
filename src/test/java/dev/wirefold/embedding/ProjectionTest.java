package dev.wirefold.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ProjectionTest {

  private static final Projection SWAP =
      new Projection(new float[] {1, 2, 3}, new float[][] {{0, 1, 0}, {2, 0, 0}});

  @Test
  void project_subtractsTheMeanAndMultiplies() {
    assertThat(SWAP.project(new float[] {2, 5, 9})).containsExactly(3, 2);
  }

  @Test
  void toBytes_areTheGoldenBytes() {
    assertThat(HexFormat.of().formatHex(SWAP.toBytes()))
        .isEqualTo(
            "574650524f4a4543"
                + "00000001"
                + "0000000300000002"
                + "3f8000004000000040400000"
                + "000000003f80000000000000"
                + "400000000000000000000000"
                + "d8ba684f");
  }

  @Test
  void read_ofToBytes_projectsAlike() throws IOException {
    Projection read = read(SWAP.toBytes());
    assertThat(read.project(new float[] {4, 4, 4})).isEqualTo(SWAP.project(new float[] {4, 4, 4}));
    assertThat(read.sha256()).isEqualTo(SWAP.sha256());
  }

  @Test
  void read_damaged_isRefused() {
    byte[] bytes = SWAP.toBytes();
    bytes[25] ^= 1;
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageContaining("p.bin is damaged");
  }

  @Test
  void projection_axisOfAnotherLength_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Projection(new float[2], new float[][] {{1, 2}, {1}}))
        .withMessageContaining("axis 1");
  }

  @Test
  void bundled_mapsMiniLmToTheTable() {
    assertThat(Projection.bundled().dimensionsIn()).isEqualTo(384);
    assertThat(Projection.bundled().dimensionsOut()).isEqualTo(256);
  }

  private static Projection read(byte[] bytes) throws IOException {
    return Projection.read("p.bin", new ByteArrayInputStream(bytes));
  }
}
