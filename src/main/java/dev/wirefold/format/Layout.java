package dev.wirefold.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a file of articles is laid out. Two layouts are those of published data sets; their records
 * are read as articles with the label in {@code gold_story}.
 */
public enum Layout {
  /** Wirefold's own JSON Lines. */
  WIREFOLD,

  /**
   * The data set of Miranda et al. 2018. Its programs (github.com/Priberam/news-clustering) read
   * {@code id}, {@code date} as {@code 2014-11-02 20:09:00}, {@code lang} ({@code eng}, {@code
   * spa}, {@code deu}) and {@code cluster} from a JSON array. That headline and body are {@code
   * title} and {@code text} is assumed; a date has no zone and is taken for UTC. JSON Lines are
   * read, too.
   */
  MIRANDA,

  /**
   * The data sets of USTORY (Yoon et al., SIGIR 2023: Newsfeed14, WCEP18, WCEP19, a case study).
   * Its programs (github.com/cliveyn/USTORY) have the columns {@code id}, {@code date}, {@code
   * title}, {@code text} and {@code story}, written and read by pandas: an object that has an
   * object of values by row for each column. Read as well, as pandas does: a list for each column,
   * a list of records, JSON Lines. That a label may be called {@code cluster} is assumed. Sentences
   * and their embeddings are passed over.
   */
  USTORY;

  private static final String LABEL = "gold_story";

  /**
   * Returns the layout of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Layout named(String name) {
    for (Layout layout : values()) {
      if (layout.wireName().equals(name)) {
        return layout;
      }
    }
    String known = Arrays.stream(values()).map(Layout::wireName).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "--layout must be one of " + known + ", was \"" + name + "\"");
  }

  /** Returns Wirefold's names of the fields by those of the layout. */
  Map<String, String> fields() {
    return switch (this) {
      case WIREFOLD -> Map.of();
      case MIRANDA ->
          Map.of(
              "id", "id",
              "title", "title",
              "text", "text",
              "date", "published",
              "lang", "lang",
              "cluster", LABEL);
      case USTORY ->
          Map.of(
              "id", "id",
              "title", "title",
              "text", "text",
              "date", "published",
              "story", LABEL,
              "cluster", LABEL);
    };
  }

  private String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
