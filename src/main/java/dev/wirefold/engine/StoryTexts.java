package dev.wirefold.engine;

import dev.wirefold.duplicate.GroupTie;
import dev.wirefold.engine.PreparedArticle.Embedded;
import dev.wirefold.story.Lede;
import dev.wirefold.story.StoryAssigner;
import dev.wirefold.story.StoryText;
import dev.wirefold.story.TextLookup;
import dev.wirefold.story.TextVector;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the story level the texts that speak for groups: of each the first member's. */
final class StoryTexts implements TextLookup {

  private static final int REMEMBERED = 2048;

  private final Engine engine;
  private final Apart apart;

  /** The texts that were asked for last or came last, by member: reading them again takes time. */
  private final Map<Integer, Known> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  StoryTexts(Engine engine) {
    this.engine = engine;
    this.apart = new Apart(engine);
  }

  /** A text and what ties it to groups that it didn't join. */
  private record Known(StoryText text, List<GroupTie> ties) {}

  /**
   * Remembers an article that has just come, and opened a group.
   *
   * @param loggedAt when the log took it, in epoch milliseconds
   * @param ties to groups that it didn't join
   */
  void add(int member, PreparedArticle article, int group, long loggedAt, List<GroupTie> ties) {
    remembered.put(member, new Known(asStored(article, group, loggedAt), ties));
  }

  /** Forgets the text of an article that is gone. */
  void forget(int member) {
    remembered.remove(member);
  }

  @Override
  public long keptSince() {
    return engine.ledger().hasPast()
        ? engine.now().toEpochMilli() - engine.settings().retention().toMillis()
        : Long.MIN_VALUE;
  }

  @Override
  public @Nullable StoryText text(int group) {
    return engine.ledger().group(group).size == 0 ? null : known(group).text();
  }

  @Override
  public Set<Integer> apart(int group) {
    return apart(known(group).ties());
  }

  /** Returns the numbers of the stories that a text with these ties must stay out of. */
  Set<Integer> apart(List<GroupTie> ties) {
    return apart.stories(ties);
  }

  private Known known(int group) {
    int opener = opener(group);
    Known known = remembered.get(opener);
    if (known != null && known.text().group() == group) {
      return known;
    }
    List<GroupTie> ties = engine.ledger().reasons(opener).placement().ties();
    Known read = new Known(text(group, opener), ties);
    remembered.put(opener, read);
    return read;
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
      return asStored(prepared, group, resident.loggedAt());
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
        direction(vector),
        lede(stored));
  }

  private Lede lede(StoredArticle stored) {
    StoryAssigner assigner = engine.assigner();
    return assigner == null
        ? Lede.NONE
        : assigner.lede(stored.article().title(), stored.article().text());
  }

  /** Returns a text as the store will give it, so that it doesn't matter who is asked for it. */
  private static StoryText asStored(PreparedArticle article, int group, long loggedAt) {
    return of(article, group, loggedAt, direction(VectorBytes.of(article.vector())));
  }

  private static TextVector direction(byte[] vector) {
    return vector.length == 0 ? TextVector.NONE : TextVector.of(VectorBytes.toFloats(vector));
  }

  /**
   * Returns an article's text.
   *
   * @param loggedAt when the log took it, in epoch milliseconds
   */
  static StoryText of(PreparedArticle article, int group, long loggedAt) {
    Embedded vector = article.vector();
    return of(
        article,
        group,
        loggedAt,
        vector == null ? TextVector.NONE : TextVector.of(vector.values()));
  }

  private static StoryText of(
      PreparedArticle article, int group, long loggedAt, TextVector direction) {
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
        direction,
        vector == null ? Lede.NONE : vector.lede());
  }
}
