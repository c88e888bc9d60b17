package dev.wirefold.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.wirefold.article.Article;
import dev.wirefold.evaluate.GoldArticle;
import dev.wirefold.format.ParsedLine.Parsed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {

  private static final String FERRY =
      "{\"id\":\"1001\",\"title\":\"Ferry on fire\",\"text\":\"All are safe.\","
          + "\"date\":\"2014-11-02 20:09:00\",\"lang\":\"eng\",\"cluster\":\"7\","
          + "\"features\":{\"Tokens_all\":{\"ferry\":1.5}}}";
  private static final String BANK =
      "{\"id\":1002,\"title\":\"Fusión de bancos\",\"text\":\"Se aprueba.\","
          + "\"date\":\"2014-11-03 07:30:00\",\"lang\":\"spa\",\"cluster\":8}";

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(strings = {"[%s,%s]", "\uFEFF[\n%s,\n%s\n]\n", "%s\n%s\n"})
  void miranda_listOrLines_areArticlesWithLabels(String form) throws IOException {
    String file = file(form.formatted(FERRY, BANK));
    List<Article> articles = articles(file, Layout.MIRANDA);
    assertThat(articles)
        .extracting(Article::title)
        .containsExactly("Ferry on fire", "Fusión de bancos");
    assertThat(articles).extracting(Article::text).containsExactly("All are safe.", "Se aprueba.");
    assertThat(articles).extracting(Article::language).containsExactly("en", "es");
    assertThat(articles)
        .extracting(Article::published)
        .containsExactly(
            Instant.parse("2014-11-02T20:09:00Z"), Instant.parse("2014-11-03T07:30:00Z"));
    assertThat(labels(file, Layout.MIRANDA)).containsExactly("1001=7", "1002=8");
  }

  @Test
  void miranda_gzip_isUnpacked() throws IOException {
    Path packed = dir.resolve("set.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(("[" + FERRY + "]").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(articles(packed.toString(), Layout.MIRANDA)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"id":{"0":11,"1":12},"date":{"0":"2014-01-02","1":1388707200000},
         "title":{"0":"Ferry on fire","1":"Banks merge"},"text":{"0":"All safe.","1":null},
         "story":{"0":5,"1":null},"sentences":{"0":["All safe."],"1":[]},
         "sentence_embds":{"0":[[0.1,0.2]],"1":[]}}
        """,
        """
        {"id":[11,12],"date":["2014-01-02",1388707200000],
         "title":["Ferry on fire","Banks merge"],"text":["All safe.",null],"cluster":[5,null]}
        """,
        """
        [{"id":11,"date":"2014-01-02","title":"Ferry on fire","text":"All safe.","story":5},
         {"id":12,"date":1388707200000,"title":"Banks merge","text":null,"story":null}]
        """,
        """
        {"id":11,"date":"2014-01-02","title":"Ferry on fire","text":"All safe.","story":5}
        {"id":12,"date":1388707200000,"title":"Banks merge","text":null,"story":null}
        """
      })
  void ustory_columnsOrRecords_areArticlesWithLabels(String content) throws IOException {
    String file = file(content);
    List<Article> articles = articles(file, Layout.USTORY);
    assertThat(articles).extracting(Article::title).containsExactly("Ferry on fire", "Banks merge");
    assertThat(articles).extracting(Article::text).containsExactly("All safe.", "");
    assertThat(articles)
        .extracting(Article::published)
        .containsExactly(
            Instant.parse("2014-01-02T00:00:00Z"), Instant.parse("2014-01-03T00:00:00Z"));
    assertThat(labels(file, Layout.USTORY)).containsExactly("11=5", "12=null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "miranda | [{'id':1,'date':'soon'}]             | record 1 date \"soon\" is not a time; write it like 2014-11-02 20:09:00",
        "miranda | [{'id':1,'title':'a'},{'title':'b'}] | record 2 has no id; give each record one",
        "miranda | [{'id':1,'title':['a']}]             | record 1 title is an object or a list; give a string",
        "miranda | [{'id':1,'title':'a'},7]             | record 2 is no object; give a list of objects, or an object a line",
        "miranda | [{'id':1,'id':2}]                    | record 1 id is given twice, or beside another label; give it once",
        "miranda | [{'id':1,'title':'a'}                | record 1 is not JSON: it ends too soon",
        "miranda | {'id':{'0':1}}                       | record 1 id is an object or a list; give a string",
        "ustory  | [{'id':1,'story':2,'cluster':3}]     | record 1 cluster is given twice, or beside another label; give it once",
        "ustory  | {'id':[1,2],'title':['a']}           | column title has 1 values for 2 rows; give each column a value for each row",
        "ustory  | {'id':[1],'title':[['a']]}           | column title, row 0 is an object or a list; give a string",
        "ustory  | {'id':[1],'title':'a'}               | some columns are single values; give each column a value for each row",
        "ustory  | {'id':[1],'date':['soon']}           | record 1 date \"soon\" is not a time; write it like 2014-11-02 20:09:00",
      })
  void content_ofAnotherForm_isRefusedWithTheRemedy(String layout, String content, String message)
      throws IOException {
    String file = file(content.replace('\'', '"'));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> articles(file, Layout.named(layout)))
        .withMessageContaining(file + ": " + message)
        .extracting(InputException::kind)
        .isEqualTo(InputException.Kind.DAMAGED);
  }

  @Test
  void gzip_cutOff_isRefused() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(("[" + FERRY + "]").getBytes(StandardCharsets.UTF_8));
    }
    Path file = dir.resolve("cut.json.gz");
    Files.write(file, java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 30));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> articles(file.toString(), Layout.MIRANDA))
        .withMessageContaining("is cut off");
  }

  @Test
  void file_empty_hasNoArticles() throws IOException {
    assertThat(articles(file(""), Layout.MIRANDA)).isEmpty();
    assertThat(articles(file("[]"), Layout.USTORY)).isEmpty();
    assertThat(articles(file("{\"id\":[]}"), Layout.USTORY)).isEmpty();
  }

  @Test
  void named_unknown_saysWhichThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Layout.named("Miranda"))
        .withMessage("--layout must be one of wirefold, miranda, ustory, was \"Miranda\"");
  }

  private String file(String content) throws IOException {
    return Files.writeString(dir.resolve("set.json"), content).toString();
  }

  private static List<Article> articles(String file, Layout layout) throws IOException {
    ArticleParser parser = new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS);
    List<Article> articles = new ArrayList<>();
    try (LineReader lines =
        LineReader.open(
            List.of(file),
            InputStream.nullInputStream(),
            LineReader.DEFAULT_MAX_LINE_BYTES,
            InputForm.of(layout))) {
      for (InputLine line = lines.next(); line != null; line = lines.next()) {
        articles.add(((Parsed) parser.parse(line)).article());
      }
    }
    return articles;
  }

  private static List<String> labels(String file, Layout layout) throws IOException {
    List<String> labels = new ArrayList<>();
    for (GoldArticle gold :
        GoldReader.read(file, InputStream.nullInputStream(), "gold_story", InputForm.of(layout))) {
      labels.add(gold.id() + "=" + gold.label());
    }
    return labels;
  }
}
