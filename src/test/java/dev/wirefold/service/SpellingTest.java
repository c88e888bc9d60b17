package dev.wirefold.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void near_slipOfThePen_isFound() {
    assertThat(Spelling.near("wiat", List.of("limit", "wait"))).isEqualTo("wait");
    assertThat(Spelling.near("wirefold.http.prot", List.of("wirefold.data", "wirefold.http.port")))
        .isEqualTo("wirefold.http.port");
  }

  @Test
  void near_anotherWord_isNothing() {
    assertThat(Spelling.near("wirefold.foo", List.of("wirefold.data", "wirefold.http.port")))
        .isNull();
    assertThat(Spelling.near("colour", List.of("cursor", "limit"))).isNull();
  }
}
