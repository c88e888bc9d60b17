package dev.wirefold.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.Pages;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemReferenceTest {

  @Test
  void page_saysOfEachTypeWhatTheProgramSays() throws IOException {
    List<String> rows =
        Arrays.stream(ProblemType.values())
            .map(type ->
                "| `%s` | %d | %s. | %s |"
                    .formatted(type.code(), type.status(), type.title(), type.remedy()))
            .toList();

    assertThat(
            Pages.lines("docs/reference/problems.md").stream()
                .filter(line ->
                    line.startsWith("| `")
                        && line.contains("` | ")
                        && line.matches(".*` \\| \\d{3} \\|.*")))
        .containsExactlyElementsOf(rows);
  }

  @Test
  void codes_areWordsWithDashes() {
    for (ProblemType type : ProblemType.values()) {
      assertThat(type.code()).matches("[a-z]+(-[a-z]+)*");
      assertThat(ProblemType.ofCode(type.code())).isEqualTo(type);
    }
  }
}
