package dev.wirefold.training;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Articles of made-up sentences, with names and figures, that have nothing in common. */
public final class Wire {

  private static final String[] PLACES = {"Norra", "Selby", "Elm", "Varn", "Tolmin", "Adrion"};
  private static final String[] SUBJECTS = {
    "harbour", "council", "bakery", "railway", "school", "theatre", "brewery", "hospital"
  };
  private static final String[] VERBS = {
    "opened", "closed", "bought", "repaired", "promised", "counted", "painted", "refused"
  };
  private static final String[] OBJECTS = {
    "windows", "engines", "bridges", "lanterns", "barrels", "benches", "ladders", "curtains"
  };

  private Wire() {}

  /** Returns so many articles, the same at each call. */
  public static List<Article> articles(int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      articles.add(article("a" + i, text(new SplittableRandom(i), 8 + i % 5), i));
    }
    return articles;
  }

  static Article article(String id, String text, int hour) {
    return new Article(
        new ArticleId("Coastal Wire", id),
        "Report " + id + " from " + PLACES[hour % PLACES.length],
        text,
        null,
        Instant.parse("2026-03-01T00:00:00Z").plusSeconds(3600L * hour),
        null,
        WireFields.PLAIN);
  }

  private static String text(SplittableRandom random, int sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(text.isEmpty() ? "" : " ")
          .append(
              "The %s of %s %s %d %s near %s, while a %s %s%d %s for %s."
                  .formatted(
                      any(SUBJECTS, random),
                      any(PLACES, random),
                      any(VERBS, random),
                      random.nextInt(10, 900),
                      any(OBJECTS, random),
                      any(PLACES, random),
                      any(SUBJECTS, random),
                      any(VERBS, random) + " word" + random.nextInt(5000) + " and ",
                      random.nextInt(10, 900),
                      any(OBJECTS, random),
                      any(PLACES, random)));
    }
    return text.toString();
  }

  private static String any(String[] words, SplittableRandom random) {
    return words[random.nextInt(words.length)];
  }
}
