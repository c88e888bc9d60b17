package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class MembersTest {

  private static final Members THREE =
      Members.NONE.with(4, 10, 0).with(9, 12, Reviews.ALL).with(7, 11, 1);

  @Test
  void with_anyOrder_isAscendingAndKeepsWhatBelongsToEach() {
    assertThat(THREE.groups()).containsExactly(4, 7, 9);
    assertThat(THREE.takenAt(1)).isEqualTo(11);
    assertThat(THREE.reviews(1)).isEqualTo(1);
    assertThat(THREE.waiting()).containsExactly(4, 7);
  }

  @Test
  void with_moreThanMost_isUnknownForGood() {
    Members full = Members.NONE;
    for (int group = 0; group < Members.MOST; group++) {
      full = full.with(group, group, 0);
    }
    assertThat(full.isKnown()).isTrue();
    Members over = full.with(99, 99, 0);
    assertThat(over.isKnown()).isFalse();
    assertThat(over.with(Members.NONE.with(1, 1, 0)).isKnown()).isFalse();
    assertThat(Members.NONE.with(over).isKnown()).isFalse();
  }

  @Test
  void without_aMember_keepsTheOthers() {
    assertThat(THREE.without(7).groups()).containsExactly(4, 9);
    assertThat(THREE.without(7).takenAt(1)).isEqualTo(12);
    assertThat(THREE.without(8)).isSameAs(THREE);
    assertThat(THREE.only(7).takenAt(0)).isEqualTo(11);
  }

  @Test
  void reviewed_asOftenAsAll_waitsNoMore() {
    Members once = Members.NONE.with(4, 10, 0).reviewed(4);
    assertThat(once.reviews(0)).isEqualTo(1);
    Members all = once.reviewed(4).reviewed(4);
    assertThat(all.waiting()).isEmpty();
    assertThat(all.takenAt(0)).isEqualTo(10);
  }

  @Test
  void read_whatWasWritten_isTheSame() {
    ByteBuffer bytes = ByteBuffer.allocate(THREE.bytes());
    THREE.write(bytes);
    assertThat(bytes.hasRemaining()).isFalse();
    Members read = Members.read(bytes.flip());
    assertThat(read.groups()).isEqualTo(THREE.groups());
    assertThat(read.waiting()).isEqualTo(THREE.waiting());
    ByteBuffer unknown = ByteBuffer.allocate(Members.UNKNOWN.bytes());
    Members.UNKNOWN.write(unknown);
    assertThat(Members.read(unknown.flip()).isKnown()).isFalse();
  }
}
