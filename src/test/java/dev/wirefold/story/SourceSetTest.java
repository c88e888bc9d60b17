package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SourceSetTest {

  @Test
  void contains_onlyWhatWasAdded() {
    SourceSet set = SourceSet.NONE.with("Northgate Herald").with("").with("MPA");
    assertThat(set.contains("MPA")).isTrue();
    assertThat(set.contains("Herald")).isFalse();
    assertThat(set.contains("")).isFalse();
  }

  @Test
  void with_moreThanAreKept_keepsTheFirst() {
    SourceSet set = SourceSet.NONE;
    for (int i = 0; i <= SourceSet.MOST; i++) {
      set = set.with("outlet " + i);
    }
    assertThat(set.contains("outlet " + (SourceSet.MOST - 1))).isTrue();
    assertThat(set.contains("outlet " + SourceSet.MOST)).isFalse();
  }

  @Test
  void read_whatWasWritten_isTheSame() {
    SourceSet set = SourceSet.NONE.with("a").with("b").with(SourceSet.NONE.with("c").with("a"));
    ByteBuffer bytes = ByteBuffer.allocate(set.bytes());
    set.write(bytes);
    SourceSet read = SourceSet.read(bytes.flip());
    assertThat(bytes.hasRemaining()).isFalse();
    assertThat(read.contains("a") && read.contains("b") && read.contains("c")).isTrue();
    assertThat(read.bytes()).isEqualTo(1 + 3 * Integer.BYTES);
  }
}
