package dev.wirefold.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wirefold.duplicate.ModelOpinion;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.Evidence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesResultWriterTest {

  @TempDir Path dir;

  @Test
  void result_isOneLine_figuresWithFourDecimals() throws IOException {
    Evidence evidence = Evidence.of(0.93, 2 / 3.0, 0.99999, "contained");
    assertThat(written(new ArticleResult("b", "g1", "a", "s", "trimmed", "s1", null, evidence)))
        .isEqualTo(
            "{\"id\":\"b\",\"group\":\"g1\",\"canonical\":\"a\",\"relation\":\"trimmed\","
                + "\"story\":\"s1\",\"evidence\":{\"containment\":0.93,\"jaccard\":0.6667,"
                + "\"cosine\":1.0,\"rule\":\"contained\"}}\n");
  }

  @Test
  void result_overruledByAModel_namesRuleModelAndProbability() throws IOException {
    ModelOpinion opinion = new ModelOpinion("m-1", Math.log(19), Rule.NAMES_CLASH);
    Evidence evidence = new Evidence(null, null, null, "model-joins", opinion, List.of());
    assertThat(written(new ArticleResult("b", "g", "a", "", "edited", null, null, evidence)))
        .contains(
            "\"rule\":\"model-joins\",\"overruled\":{\"rule\":\"names-clash\","
                + "\"model\":\"m-1\",\"probability\":0.95}}");
  }

  @Test
  void result_letStandByAModel_namesTheRuleAlone() throws IOException {
    ModelOpinion opinion = new ModelOpinion("m-1", 3, null);
    Evidence evidence = new Evidence(null, null, null, "lede-and-half", opinion, List.of());
    assertThat(written(new ArticleResult("b", "g", "a", "", "edited", null, null, evidence)))
        .endsWith("\"evidence\":{\"rule\":\"lede-and-half\"}}\n");
  }

  @Test
  void result_withoutStoryAndFigures_leavesThemOut() throws IOException {
    Evidence evidence = Evidence.of(null, null, null, "alone");
    assertThat(
            written(
                new ArticleResult("é\n", "g", "é\n", "", "canonical", null, "withheld", evidence)))
        .isEqualTo(
            "{\"id\":\"é\\n\",\"group\":\"g\",\"canonical\":\"é\\n\",\"relation\":\"canonical\","
                + "\"barred\":\"withheld\",\"evidence\":{\"rule\":\"alone\"}}\n");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, 0.0",
    "1, 1.0",
    "0.00004, 0.0",
    "-0.00004, 0.0",
    "0.00005, 0.0001",
    "-0.12344, -0.1234",
    "12345.6789, 12345.6789",
    "0.1, 0.1",
    "0.1001, 0.1001"
  })
  void figure_isPlainDecimal(double figure, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonLines lines = JsonLines.toStream(bytes)) {
      lines.object(json -> JsonLines.writeFigure(json, "f", figure));
      lines.commit();
    }
    assertThat(bytes.toString(UTF_8)).isEqualTo("{\"f\":" + text + "}\n");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1e15})
  void figure_thatIsNone_isRefused(double figure) throws IOException {
    try (JsonLines lines = JsonLines.toStream(new ByteArrayOutputStream())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> lines.object(json -> JsonLines.writeFigure(json, "margin", figure)))
          .withMessageContaining("margin");
    }
  }

  @Test
  void file_appearsOnCommitOnly() throws IOException {
    Path out = dir.resolve("out.jsonl");
    ArticleResult result =
        new ArticleResult(
            "a", "g", "a", "", "canonical", null, null, Evidence.of(null, null, null, "alone"));
    try (ResultWriter writer = JsonLinesResultWriter.toFile(out)) {
      writer.write(result);
    }
    assertThat(dir).isEmptyDirectory();
    try (ResultWriter writer = JsonLinesResultWriter.toFile(out)) {
      writer.write(result);
      writer.commit();
    }
    assertThat(out).hasContent(written(result).strip());
    assertThat(dir.toFile().list()).containsExactly("out.jsonl");
  }

  private static String written(ArticleResult result) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ResultWriter writer = JsonLinesResultWriter.toStream(bytes)) {
      writer.write(result);
      writer.commit();
    }
    return bytes.toString(UTF_8);
  }
}
