package dev.wirefold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StyledTextTest {

  @Test
  void wrapped_words_breakAtBlanks() {
    assertThat(wrapped("the ferry left the harbour", 10))
        .containsExactly("the ferry", "left the", "harbour");
  }

  @Test
  void wrapped_wordThatFitsExactly_staysWhole() {
    assertThat(wrapped("harbour closed", 7)).containsExactly("harbour", "closed");
  }

  @Test
  void wrapped_wordLongerThanALine_isCut() {
    assertThat(wrapped("Donaudampfschiff sank", 6))
        .containsExactly("Donaud", "ampfsc", "hiff", "sank");
  }

  @Test
  void wrapped_wideCharacters_takeTwoColumnsAndBreakAnywhere() {
    assertThat(wrapped("東京株式市場は続落", 6)).containsExactly("東京株", "式市場", "は続落");
  }

  @Test
  void wrapped_accents_takeNoColumn() {
    assertThat(wrapped("cafe\u0301 ouvert", 4)).containsExactly("cafe\u0301", "ouve", "rt");
  }

  @Test
  void wrapped_lineFeed_endsALine() {
    assertThat(wrapped("one\ntwo three", 20)).containsExactly("one", "two three");
  }

  @Test
  void wrapped_styles_goWithTheirCharacters() {
    StyledText text =
        new StyledText().append("left ", Style.PLAIN).append("the harbour", Style.SHARED);
    assertThat(text.wrapped(8).stream().map(line -> line.toText(true)))
        .containsExactly("left \u001B[36mthe\u001B[0m", "\u001B[36mharbour\u001B[0m");
  }

  @Test
  void append_whatCommandsATerminal_isLeftOut() {
    StyledText text = new StyledText().append("a\u001B[2Jb\u202Ec\u0007", Style.PLAIN);
    assertThat(text.toText(false)).isEqualTo("a[2Jbc");
  }

  @Test
  void hasRightToLeft_arabicAndLatin_areTold() {
    assertThat(new StyledText().append("قال 12", Style.PLAIN).hasRightToLeft()).isTrue();
    assertThat(new StyledText().append("said 12", Style.PLAIN).hasRightToLeft()).isFalse();
  }

  private static List<String> wrapped(String text, int columns) {
    return new StyledText()
        .append(text, Style.PLAIN).wrapped(columns).stream()
            .map(line -> line.toText(false))
            .toList();
  }
}
