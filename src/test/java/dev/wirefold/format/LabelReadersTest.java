package dev.wirefold.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wirefold.evaluate.GoldArticle;
import dev.wirefold.evaluate.LabelledPair;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gold labels, labelled pairs and results, read back from files. */
class LabelReadersTest {

  @TempDir Path dir;

  @Test
  void gold_ofJsonLines_nullIsNotJudged() throws IOException {
    assertThat(
            gold(
                "gold.jsonl",
                "gold_story",
                """
                {"id":"a","text":{"x":["y"]},"gold_story":"s1"}
                {"id":7,"gold_story":12}
                {"id":"c","gold_story":null}
                {"id":"d"}
                """))
        .containsExactly(
            new GoldArticle("a", "s1", null, null),
            new GoldArticle("7", "12", null, null),
            new GoldArticle("c", null, null, null),
            new GoldArticle("d", null, null, null));
  }

  @Test
  void gold_ofSeveralVersions_isOneArticle() throws IOException {
    assertThat(
            gold(
                "gold.jsonl",
                "label",
                """
                {"id":"a","label":null}
                {"id":"a","label":"s1"}
                {"id":"a","label":"s1"}
                {"id":"a","label":null}
                """))
        .containsExactly(new GoldArticle("a", "s1", null, null));
  }

  @Test
  void gold_ofTwoLabelsForOneArticle_isRefusedByLine() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() ->
            gold("gold.jsonl", "label", "{\"id\":\"a\",\"label\":1}\n\n{\"id\":\"a\",\"label\":2}"))
        .withMessageContaining("gold.jsonl:3: the line labels a as 2, before as 1");
  }

  @Test
  void gold_ofColumns_hasKindAndOriginal() throws IOException {
    String columns = "a\tf1\toriginal\t-\ts1\nb\tf1\tedit\ta\ts1\n";
    assertThat(gold("gold.tsv", "gold_dup", columns))
        .containsExactly(
            new GoldArticle("a", "f1", "original", null), new GoldArticle("b", "f1", "edit", "a"));
    assertThat(gold("gold.tsv", "gold_story", columns).getFirst().label()).isEqualTo("s1");
  }

  @Test
  void gold_ofTooFewColumns_isRefusedByLine() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> gold("gold.tsv", "gold_dup", "a\tf1\n"))
        .withMessageContaining("gold.tsv:1: the line has 2 columns");
  }

  @Test
  void gold_withoutTheField_isRefusedWithTheRemedy() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> gold("gold.jsonl", "story", "{\"id\":\"a\",\"gold_story\":1}"))
        .matches(e -> e.kind() == InputException.Kind.WITHOUT_FIELD)
        .withMessageContaining("has the field \"story\"; name it with --field");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> gold("gold.tsv", "story", "a\tf1\tk\t-\ts"))
        .withMessageContaining("choose gold_dup or gold_story");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "[1]", "{\"id\":", "{\"gold_story\":1}", "{\"id\":[1,2],\"x\":1}"})
  void gold_lineThatIsNoLabel_isRefusedByLine(String line) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> gold("gold.jsonl", "gold_story", line))
        .withMessageContaining("gold.jsonl:1: the line ")
        .satisfies(e -> assertThat(e.kind()).isEqualTo(InputException.Kind.DAMAGED));
  }

  @Test
  void pairs_haveTheirLabels() throws IOException {
    assertThat(
            pairs(
                """
                {"a":"x","b":2,"dup":true,"relation":"trimmed","set":"wire","confidence":"sure",\
                "stratum":"c","kinds":["short","templated"],"J3":0.5}
                {"a":"x","b":"y","dup":false}
                """))
        .containsExactly(
            new LabelledPair(
                "x", "2", true, "trimmed", "wire", "sure", "c", List.of("short", "templated")),
            new LabelledPair("x", "y", false, null, null, null, null, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':'x','b':'y'}              | has no \"dup\"",
        "{'a':'x','dup':true}           | has no \"b\"",
        "{'a':'x','b':'y','dup':'yes'}  | true or false",
        "{'a':'x','b':'x','dup':true}   | pairs x with itself",
      })
  void pair_thatIsNone_isRefusedByLine(String line, String reason) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> pairs(line.replace('\'', '"')))
        .withMessageContaining("pairs.jsonl:1: the line")
        .withMessageContaining(reason);
  }

  @Test
  void clusters_areByArticle_theLastVersionCounts() throws IOException {
    assertThat(
            clusters(
                "group",
                """
                {"id":"a","group":"g1","evidence":{"group":"no"}}
                {"id":"b","group":"g1"}
                {"id":"a","group":"g2"}
                {"id":"c","group":null}
                """))
        .isEqualTo(Map.of("a", "g2", "b", "g1"));
  }

  @Test
  void clusters_ofResultsWithoutStories_areRefusedWithTheRemedy() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> clusters("story", "{\"id\":\"a\",\"group\":\"g1\"}"))
        .withMessageContaining("without --no-stories");
  }

  @Test
  void clusters_ofNoResults_areNone() throws IOException {
    assertThat(clusters("story", "")).isEmpty();
  }

  private List<GoldArticle> gold(String name, String field, String content) throws IOException {
    return GoldReader.read(file(name, content), InputStream.nullInputStream(), field);
  }

  private List<LabelledPair> pairs(String content) throws IOException {
    return PairReader.read(file("pairs.jsonl", content), InputStream.nullInputStream());
  }

  private Map<String, String> clusters(String field, String content) throws IOException {
    return ClusterReader.read(file("out.jsonl", content), InputStream.nullInputStream(), field);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(dir.resolve(name), content).toString();
  }
}
