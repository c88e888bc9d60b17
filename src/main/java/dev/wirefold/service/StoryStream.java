package dev.wirefold.service;

import dev.wirefold.engine.EngineSettings;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.PreparedArticle.Embedded;
import dev.wirefold.story.LabelledText;
import dev.wirefold.story.Lede;
import dev.wirefold.story.StoryText;
import dev.wirefold.story.TextVector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a batch as the story level gets them: the first of each group of near-duplicates, in
 * log order.
 */
public final class StoryStream {

  private StoryStream() {}

  /**
   * Returns the stream of labelled articles.
   *
   * @param settings what to decide on duplicates by
   * @param articles prepared with embeddings
   * @param labels the event of each article; null where nobody knows it, and the article is left
   *     out
   */
  public static List<LabelledText> of(
      EngineSettings settings, List<PreparedArticle> articles, List<@Nullable String> labels) {
    DecidedBatch decided = DecidedBatch.of(settings, articles, null, (done, of) -> {});
    LogOrder order = new LogOrder(BatchArticles.of(articles));
    Map<String, Integer> events = new HashMap<>();
    Set<Integer> groups = new HashSet<>();
    List<LabelledText> stream = new ArrayList<>();
    for (int n = 0; n < order.size(); n++) {
      int index = order.index(n);
      int group = decided.groupNumber(index);
      String label = labels.get(index);
      if (groups.add(group) && label != null) {
        StoryText text = text(articles.get(index), group, order.time(n));
        stream.add(new LabelledText(text, events.computeIfAbsent(label, _ -> events.size())));
      }
    }
    return stream;
  }

  private static StoryText text(PreparedArticle article, int group, Instant loggedAt) {
    Instant published = article.published();
    Embedded vector = article.vector();
    return new StoryText(
        group,
        article.text().title(),
        article.text().body(),
        loggedAt.toEpochMilli(),
        published == null ? StoryText.NO_TIME : published.toEpochMilli(),
        article.id().source(),
        article.language(),
        vector == null ? TextVector.NONE : TextVector.of(vector.values()),
        vector == null ? Lede.NONE : vector.lede());
  }
}
