package dev.wirefold.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.service.UnavailableException;
import dev.wirefold.service.UnavailableException.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnavailabilityTest {

  @Test
  void of_limit_namesTheSettingThatMovesIt() {
    assertThat(detail(Reason.OVERLOADED)).contains("wirefold.limits.pending-bytes");
    assertThat(detail(Reason.STORAGE_FULL))
        .contains("wirefold.disk.min-free", "wirefold.disk.max-used");
  }

  @Test
  void of_whatNoSettingMoves_namesNone() {
    assertThat(detail(Reason.STARTING)).isEqualTo("It can't be taken.");
  }

  private static String detail(Reason reason) {
    UnavailableException failure =
        new UnavailableException(reason, "it can't be taken", Duration.ofSeconds(1));
    return Unavailability.of(failure).detail();
  }
}
