package dev.wirefold.bench;

import dev.wirefold.article.Article;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.ParsedLine.Parsed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** English texts of any length, from the bundled sample wire. */
public final class SampleTexts {

  private static final String SAMPLE = "/dev/wirefold/sample/wire.jsonl";

  private final List<Article> articles;

  private SampleTexts(List<Article> articles) {
    this.articles = articles;
  }

  /** Reads the sample's English articles. */
  public static SampleTexts english() {
    ArticleParser parser = new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS);
    try (InputStream bytes = Objects.requireNonNull(Article.class.getResourceAsStream(SAMPLE));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      return new SampleTexts(
          lines
              .lines()
              .map(line -> parser.parse(line.getBytes(StandardCharsets.UTF_8)))
              .flatMap(line -> line instanceof Parsed parsed ? List.of(parsed).stream() : null)
              .map(Parsed::article)
              .filter(article -> "en".equals(article.language()))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the articles as they stand. */
  public List<Article> articles() {
    return articles;
  }

  /** Returns the headline of the article that {@link #text} of the same number begins with. */
  public String title(int first) {
    return articles.get(first % articles.size()).title();
  }

  /**
   * Returns a text of about this many words: the bodies of the sample's articles one after the
   * other, cut after a word.
   *
   * @param first the number of the article to begin with
   */
  public String text(int first, int words) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (int i = first; count < words; i++) {
      for (String paragraph : articles.get(i % articles.size()).text().split("\n", -1)) {
        for (String word : paragraph.split(" ", -1)) {
          if (count < words) {
            text.append(word).append(' ');
            count++;
          }
        }
        text.append('\n');
      }
    }
    return text.toString().strip();
  }
}
