package dev.wirefold.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTest {

  @Test
  void of_belowOneKibibyte_isBytes() {
    assertThat(Room.of(0)).isEqualTo("0 B");
    assertThat(Room.of(1023)).isEqualTo("1023 B");
  }

  @Test
  void of_greaterAmounts_takesTheUnitThatFits() {
    assertThat(Room.of(1536)).isEqualTo("1.5 KiB");
    assertThat(Room.of(100L << 20)).isEqualTo("100 MiB");
    assertThat(Room.of(2L << 30)).isEqualTo("2 GiB");
    assertThat(Room.of(5000L << 40)).isEqualTo("5000 TiB");
  }

  @Test
  void atLeast_betweenTwoAmounts_isTheGreater() {
    assertThat(Room.of((1L << 30) + 1)).isEqualTo("1 GiB");
    assertThat(Room.atLeast((1L << 30) + 1)).isEqualTo("1.1 GiB");
  }
}
