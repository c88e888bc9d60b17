package dev.wirefold.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlineTest {

  @Test
  void of_tagAndOutlet_areDropped() {
    assertThat(Headline.of("UPDATE 2-Quake  hits\nBingol - Calder Post", "Calder Post"))
        .isEqualTo("Quake hits Bingol");
  }

  @Test
  void of_nothingButATag_staysAsItIs() {
    assertThat(Headline.of("KILL:", "")).isEqualTo("KILL:");
  }

  @Test
  void beginning_long_endsBetweenWords() {
    String shown = Headline.beginning("a word and ".repeat(20));
    assertThat(shown).hasSizeLessThanOrEqualTo(81).endsWith("…").doesNotContain("  ");
    assertThat(Headline.beginning(" short\ntext ")).isEqualTo("short text");
  }
}
