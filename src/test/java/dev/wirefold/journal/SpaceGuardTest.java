package dev.wirefold.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SpaceGuardTest {

  private static final JournalSettings SETTINGS = new JournalSettings(256, 1, 1, 1, 100, 0.9);

  @Test
  void refusal_enoughRoom_isNone() {
    assertThat(guard(500, 1_000).refusal(300)).isNull();
  }

  @Test
  void refusal_tooFewBytesWouldBeLeft_namesThem() {
    assertThat(guard(150, 1_000).refusal(60))
        .isEqualTo("the disk has 150 bytes left, fewer than the 100 to be kept free");
  }

  @Test
  void refusal_tooGreatAShareWouldBeUsed_namesIt() {
    assertThat(guard(1_100, 10_000).refusal(200))
        .isEqualTo("the disk is 91.0 % full, more than the 90.0 % allowed");
  }

  @Test
  void refusal_probeFails_isNone() {
    SpaceProbe broken =
        () -> {
          throw new IOException("no such device");
        };
    assertThat(new SpaceGuard(broken, SETTINGS).refusal(1)).isNull();
  }

  @Test
  void isFull_knowsTheSystemsWords() {
    assertThat(SpaceGuard.isFull(new IOException("No space left on device"))).isTrue();
    assertThat(SpaceGuard.isFull(new IOException("Disk quota exceeded"))).isTrue();
    assertThat(SpaceGuard.isFull(new IOException("Input/output error"))).isFalse();
    assertThat(SpaceGuard.isFull(new IOException((String) null))).isFalse();
  }

  private static SpaceGuard guard(long usable, long total) {
    return new SpaceGuard(() -> new SpaceProbe.Space(usable, total), SETTINGS);
  }
}
