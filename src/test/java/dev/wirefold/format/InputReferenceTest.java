package dev.wirefold.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.Pages;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputReferenceTest {

  private static final String PAGE = "docs/reference/input.md";

  @Test
  void fields_areThoseThatAreRead() throws IOException {
    List<String> read = Arrays.stream(InputField.values()).map(InputField::jsonName).toList();

    assertThat(Pages.firstCells(PAGE, "Fields")).isEqualTo(read);
    assertThat(read).containsAll(Pages.firstCells("README.md", "Input"));
  }

  @Test
  void fields_sayWhichArePassedOver() throws IOException {
    for (InputField field : InputField.values()) {
      String row =
          Pages.lines(PAGE).stream()
              .filter(line -> line.startsWith("| `" + field.jsonName() + "` |"))
              .findFirst()
              .orElseThrow();
      assertThat(row).endsWith(field.isOptional() ? "| passed over |" : "| bad line |");
    }
  }
}
