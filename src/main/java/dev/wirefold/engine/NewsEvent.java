package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.chain.Retraction.StalePassage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an article, a group or a story, as others are told of it. The sequence
 * numbers of an index have no gaps and are the same in every replay of the same log.
 */
public sealed interface NewsEvent {

  /** Returns the event's place in the sequence, counted from 1. */
  long seq();

  /** Returns when the log took in the record that caused it. */
  Instant at();

  /** Returns the public ids of the groups that it is about. */
  List<String> groups();

  /** Returns the public ids of the stories that it is about. */
  List<String> stories();

  /** Returns the name that stands in output: {@code article.grouped}. */
  String type();

  /** Returns further names under which it is found. */
  default List<String> names() {
    return switch (this) {
      case Curated _ -> List.of(Curated.TYPE);
      case ArticleStale stale -> List.of(ArticleStale.TYPE, ArticleStale.about(stale.article()));
      case ArticleGrouped _,
          CanonicalChanged _,
          GroupsMerged _,
          GroupSplit _,
          StoryOpened _,
          StoryJoined _,
          StoriesMerged _,
          StorySplit _,
          GroupMoved _,
          ArticleWithdrawn _,
          ArticleDeleted _ ->
          List.of();
    };
  }

  /**
   * An article was put into a group.
   *
   * @param version how many versions came before it under the same key
   * @param opened whether it opened the group
   * @param canonical the group's canonical article afterwards
   * @param rule the name of the rule that decided
   * @param story the group's story; null if stories are off
   */
  record ArticleGrouped(
      long seq,
      Instant at,
      ArticleId article,
      int version,
      String group,
      boolean opened,
      ArticleId canonical,
      String relation,
      String rule,
      @Nullable String story)
      implements NewsEvent {

    @Override
    public List<String> groups() {
      return List.of(group);
    }

    @Override
    public List<String> stories() {
      return listOf(story);
    }

    @Override
    public String type() {
      return "article.grouped";
    }
  }

  /**
   * A group has another canonical article.
   *
   * @param from who stood before; null if nobody did
   * @param because why it changed, for people
   */
  record CanonicalChanged(
      long seq,
      Instant at,
      String group,
      @Nullable String story,
      @Nullable ArticleId from,
      ArticleId to,
      String because)
      implements NewsEvent {

    @Override
    public List<String> groups() {
      return List.of(group);
    }

    @Override
    public List<String> stories() {
      return listOf(story);
    }

    @Override
    public String type() {
      return "group.canonical-changed";
    }
  }

  /** Members of one group went to another: {@code from} is gone. */
  record GroupsMerged(long seq, Instant at, String from, String into, String because)
      implements NewsEvent {

    @Override
    public List<String> groups() {
      return List.of(from, into);
    }

    @Override
    public List<String> stories() {
      return List.of();
    }

    @Override
    public String type() {
      return "group.merged";
    }
  }

  /** Some members of a group became a group of their own. */
  record GroupSplit(
      long seq, Instant at, String from, String opened, List<ArticleId> members, String because)
      implements NewsEvent {

    public GroupSplit {
      members = List.copyOf(members);
    }

    @Override
    public List<String> groups() {
      return List.of(from, opened);
    }

    @Override
    public List<String> stories() {
      return List.of();
    }

    @Override
    public String type() {
      return "group.split";
    }
  }

  /** A group opened a story. */
  record StoryOpened(long seq, Instant at, String story, String group) implements NewsEvent {

    @Override
    public List<String> groups() {
      return List.of(group);
    }

    @Override
    public List<String> stories() {
      return List.of(story);
    }

    @Override
    public String type() {
      return "story.opened";
    }
  }

  /**
   * A group joined a story.
   *
   * @param probability how likely it belongs there, in [0, 1]; 1 if it was not left to the model
   */
  record StoryJoined(long seq, Instant at, String story, String group, double probability)
      implements NewsEvent {

    @Override
    public List<String> groups() {
      return List.of(group);
    }

    @Override
    public List<String> stories() {
      return List.of(story);
    }

    @Override
    public String type() {
      return "story.joined";
    }
  }

  /** The groups of one story went to another: {@code from} answers with it from now on. */
  record StoriesMerged(long seq, Instant at, String from, String into, String because)
      implements NewsEvent {

    @Override
    public List<String> groups() {
      return List.of();
    }

    @Override
    public List<String> stories() {
      return List.of(from, into);
    }

    @Override
    public String type() {
      return "story.merged";
    }
  }

  /** Some groups of a story became a story of their own. */
  record StorySplit(
      long seq, Instant at, String from, String opened, List<String> groups, String because)
      implements NewsEvent {

    public StorySplit {
      groups = List.copyOf(groups);
    }

    @Override
    public List<String> stories() {
      return List.of(from, opened);
    }

    @Override
    public String type() {
      return "story.split";
    }
  }

  /** A group left a story for another one; both stand. */
  record GroupMoved(long seq, Instant at, String group, String from, String into, String because)
      implements NewsEvent {

    @Override
    public List<String> groups() {
      return List.of(group);
    }

    @Override
    public List<String> stories() {
      return List.of(from, into);
    }

    @Override
    public String type() {
      return "story.group-moved";
    }
  }

  /** An article must not be shown any more: its provider or an editor said so. */
  record ArticleWithdrawn(
      long seq, Instant at, ArticleId article, String group, @Nullable String story, String because)
      implements NewsEvent {

    @Override
    public List<String> groups() {
      return List.of(group);
    }

    @Override
    public List<String> stories() {
      return listOf(story);
    }

    @Override
    public String type() {
      return "article.withdrawn";
    }
  }

  /**
   * An article was taken down: its text is gone, in every version.
   *
   * @param groups the groups that it stood in
   */
  record ArticleDeleted(
      long seq, Instant at, ArticleId article, List<String> groups, String because)
      implements NewsEvent {

    public ArticleDeleted {
      groups = List.copyOf(groups);
    }

    @Override
    public List<String> stories() {
      return List.of();
    }

    @Override
    public String type() {
      return "article.deleted";
    }
  }

  /**
   * A copy still carries what was put right or withdrawn. It names places in texts, never their
   * words, so that it says nothing of a text that is taken down.
   *
   * @param article the copy
   * @param version how many versions of it came before under the same key
   * @param kill whether the text was withdrawn; else it was put right
   * @param of the article that was put right or withdrawn
   * @param by the article that says so; null if an editor did
   * @param byVersion how many versions of that one came before
   * @param since when the log took that one in
   */
  record ArticleStale(
      long seq,
      Instant at,
      ArticleId article,
      int version,
      String group,
      @Nullable String story,
      boolean kill,
      ArticleId of,
      @Nullable ArticleId by,
      int byVersion,
      Instant since,
      List<StalePassage> passages)
      implements NewsEvent {

    /** The name that stands in output, under which all of them are found. */
    public static final String TYPE = "article.stale";

    public ArticleStale {
      passages = List.copyOf(passages);
    }

    /** Returns the name under which those about one article are found. */
    public static String about(ArticleId article) {
      return TYPE + "/" + article.source() + "/" + article.externalId();
    }

    @Override
    public List<String> groups() {
      return List.of(group);
    }

    @Override
    public List<String> stories() {
      return listOf(story);
    }

    @Override
    public String type() {
      return TYPE;
    }
  }

  /**
   * An editor decided something.
   *
   * @param curation the decision's id
   * @param action what was decided, as in {@code merge-groups}
   * @param undoes the id of the decision that it takes back; null if none
   */
  record Curated(
      long seq,
      Instant at,
      String curation,
      String action,
      String author,
      String reason,
      List<String> groups,
      List<String> stories,
      @Nullable String undoes)
      implements NewsEvent {

    /** The name that stands in output, under which all of them are found. */
    public static final String TYPE = "curation.applied";

    public Curated {
      groups = List.copyOf(groups);
      stories = List.copyOf(stories);
    }

    @Override
    public String type() {
      return TYPE;
    }
  }

  private static List<String> listOf(@Nullable String story) {
    return story == null ? List.of() : List.of(story);
  }
}
