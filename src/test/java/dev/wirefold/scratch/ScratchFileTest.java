package dev.wirefold.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScratchFileTest {

  private static final int MORE_THAN_THE_BUFFER = 3 << 20;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void get_anyTimeAfterPut_givesTheSameBytes(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<byte[]> kept = new ArrayList<>();
    try (ScratchFile scratch = ScratchFile.in(folder)) {
      for (int i = 0; i < 2_000; i++) {
        byte[] bytes = new byte[random.nextInt(random.nextInt(50) == 0 ? 100_000 : 3_000)];
        random.nextBytes(bytes);
        kept.add(bytes);
        assertThat(scratch.put(bytes)).isEqualTo(i);
        int asked = random.nextInt(kept.size());
        assertThat(scratch.get(asked)).as("seed %d, %d", seed, asked).isEqualTo(kept.get(asked));
      }
      for (int i = 0; i < kept.size(); i++) {
        assertThat(scratch.get(i)).isEqualTo(kept.get(i));
      }
    }
  }

  @Test
  void put_moreThanTheBufferHolds_isWrittenWhole() throws IOException {
    byte[] large = new byte[MORE_THAN_THE_BUFFER];
    new SplittableRandom(1).nextBytes(large);
    try (ScratchFile scratch = ScratchFile.in(folder)) {
      scratch.put(new byte[] {1});
      scratch.put(large);
      scratch.put(new byte[] {2});
      assertThat(scratch.get(0)).containsExactly(1);
      assertThat(scratch.get(1)).isEqualTo(large);
      assertThat(scratch.get(2)).containsExactly(2);
    }
  }

  @Test
  void put_little_makesNoFile() throws IOException {
    Path missing = folder.resolve("missing");
    try (ScratchFile scratch = ScratchFile.in(missing)) {
      scratch.put(new byte[1_000]);
      assertThat(scratch.get(0)).hasSize(1_000);
    }
    assertThat(missing).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // there a file keeps its name until it is closed
  void put_much_leavesNoNameEvenWhileOpen() throws IOException {
    try (ScratchFile scratch = ScratchFile.in(folder)) {
      scratch.put(new byte[MORE_THAN_THE_BUFFER]);
      assertThat(files()).isEmpty();
    }
  }

  @Test
  void close_removesTheFile() throws IOException {
    ScratchFile scratch = ScratchFile.in(folder);
    scratch.put(new byte[MORE_THAN_THE_BUFFER]);
    scratch.close();
    assertThat(files()).isEmpty();
  }

  @Test
  void put_whereNothingCanBeWritten_saysWhereAndWhatToDo() throws IOException {
    try (ScratchFile scratch = ScratchFile.in(folder.resolve("missing"))) {
      assertThatIOException()
          .isThrownBy(() -> scratch.put(new byte[MORE_THAN_THE_BUFFER]))
          .withMessageContaining("temporary file in " + folder.resolve("missing"))
          .withMessageContaining("java.io.tmpdir");
    }
  }

  @Test
  void get_fromAFileThatWasCutShort_isRefused() throws IOException {
    try (ScratchFile scratch = ScratchFile.in(folder)) {
      scratch.put(new byte[MORE_THAN_THE_BUFFER]);
      scratch.channel().truncate(MORE_THAN_THE_BUFFER / 2);
      assertThatIOException()
          .isThrownBy(() -> scratch.get(0))
          .withMessageContaining("was cut short");
    }
  }

  @Test
  void get_fromAFileThatWasDamaged_isRefused() throws IOException {
    try (ScratchFile scratch = ScratchFile.in(folder)) {
      scratch.put(new byte[MORE_THAN_THE_BUFFER]);
      scratch.channel().write(ByteBuffer.wrap(new byte[] {1}), 1_000);
      assertThatIOException()
          .isThrownBy(() -> scratch.get(0))
          .withMessageContaining("doesn't have what was written");
    }
  }

  @Test
  void get_aNumberThatNothingHas_isRefused() throws IOException {
    try (ScratchFile scratch = ScratchFile.in(folder)) {
      scratch.put(new byte[0]);
      assertThat(scratch.get(0)).isEmpty();
      assertThatIllegalArgumentException().isThrownBy(() -> scratch.get(1));
    }
  }

  private List<Path> files() throws IOException {
    try (var listed = Files.list(folder)) {
      return listed.toList();
    }
  }
}
