package dev.wirefold.engine;

import dev.wirefold.engine.PreparedArticle.Embedded;
import dev.wirefold.story.Lede;
import dev.wirefold.story.StoryAssigner;
import dev.wirefold.story.StoryText;
import dev.wirefold.story.TextLookup;
import dev.wirefold.story.TextVector;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives the story level the texts that speak for groups: of each the first member's. */
final class StoryTexts implements TextLookup {

  private final Engine engine;

  StoryTexts(Engine engine) {
    this.engine = engine;
  }

  @Override
  public long keptSince() {
    return engine.ledger().hasPast()
        ? engine.now().toEpochMilli() - engine.settings().retention().toMillis()
        : Long.MIN_VALUE;
  }

  @Override
  public @Nullable StoryText text(int group) {
    return engine.ledger().group(group).size == 0 ? null : text(group, opener(group));
  }

  /** Returns the number of the article that speaks for a group, which has members. */
  int opener(int group) {
    return engine.detector().group(group).member(0);
  }

  /** Returns the text of a group's member. */
  StoryText text(int group, int member) {
    Resident resident = engine.ledger().resident(member);
    PreparedArticle prepared = engine.ledger().prepared(member);
    if (prepared != null) {
      return of(prepared, group, resident.loggedAt());
    }
    Instant published = resident.published();
    StoredArticle stored = engine.ledger().stored(member);
    byte[] vector = stored.bytes().vector();
    return new StoryText(
        group,
        engine.text(member).title(),
        engine.text(member).body(),
        resident.loggedAt(),
        published == null ? StoryText.NO_TIME : published.toEpochMilli(),
        resident.id().source(),
        stored.language(),
        vector.length == 0 ? TextVector.NONE : TextVector.of(VectorBytes.toFloats(vector)),
        lede(stored));
  }

  private Lede lede(StoredArticle stored) {
    StoryAssigner assigner = engine.assigner();
    return assigner == null
        ? Lede.NONE
        : assigner.lede(stored.article().title(), stored.article().text());
  }

  /**
   * Returns an article's text.
   *
   * @param loggedAt when the log took it, in epoch milliseconds
   */
  static StoryText of(PreparedArticle article, int group, long loggedAt) {
    Instant published = article.published();
    Embedded vector = article.vector();
    return new StoryText(
        group,
        article.text().title(),
        article.text().body(),
        loggedAt,
        published == null ? StoryText.NO_TIME : published.toEpochMilli(),
        article.id().source(),
        article.language(),
        vector == null ? TextVector.NONE : TextVector.of(vector.values()),
        vector == null ? Lede.NONE : vector.lede());
  }
}
