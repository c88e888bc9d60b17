package dev.wirefold.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.format.JsonLines;
import java.io.IOException;
import java.io.StringWriter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  @ParameterizedTest
  @CsvSource({
    "1,1.0",
    "0,0.0",
    "0.70925,0.7093",
    "0.5,0.5",
    "-0.25,-0.25",
    "-0.00001,0.0",
    "9.99999,10.0",
    "0.0001,0.0001",
    "1234567.5,1234567.5"
  })
  void figure_hasOneToFourDecimals(double figure, String written) {
    assertThat(Figure.of(figure)).hasToString(written);
  }

  @Test
  void figure_isWrittenAsInTheFilesOfTheBatchCommand() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 10_000; i++) {
      double figure = random.nextDouble(-2, 2) * (random.nextInt(10) == 0 ? 1000 : 1);
      StringWriter file = new StringWriter();
      try (JsonGenerator json = new JsonFactory().createGenerator(file)) {
        json.writeStartObject();
        JsonLines.writeFigure(json, "f", figure);
        json.writeEndObject();
      }
      assertThat("{\"f\":" + Figure.of(figure) + "}").isEqualTo(file.toString());
    }
  }
}
