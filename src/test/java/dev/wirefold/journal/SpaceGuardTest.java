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
  void refusal_tooFewBytesWouldBeLeft_tellsHowMuchRoomToMake() {
    SpaceProbe.Space space = new SpaceProbe.Space(1_500L << 20, 100L << 30);
    assertThat(new SpaceGuard(() -> space, JournalSettings.DEFAULT).refusal(60))
        .isEqualTo(
            "the disk has 1.5 GiB free, and 2 GiB must stay free: make room on it, 548.1 MiB or"
                + " more");
  }

  @Test
  void refusal_tooGreatAShareWouldBeUsed_tellsHowMuchRoomToMake() {
    assertThat(guard(1_100, 10_000).refusal(200))
        .isEqualTo(
            "the disk is 91.0 % full, and may be 90.0 % full: make room on it, 100 B or more");
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
