package dev.wirefold.kafka;

import java.util.HashSet;
import java.util.List;

/**
 * The names of the topics.
 *
 * @param articles where articles and commands come from
 * @param groups where events about groups and articles go
 * @param stories where events about stories go
 * @param storyStates where the latest state of each story goes; compacted
 * @param deadLetters where records go that can't be read
 */
public record TopicNames(
    String articles, String groups, String stories, String storyStates, String deadLetters) {

  /** The names that serve most. */
  public static final TopicNames STANDARD =
      new TopicNames(
          "news.article.ingest.v1",
          "news.group.changed.v1",
          "news.story.changed.v1",
          "news.story.state.v1",
          "news.article.dlq.v1");

  public TopicNames {
    List<String> all = List.of(articles, groups, stories, storyStates, deadLetters);
    if (new HashSet<>(all).size() != all.size()) {
      throw new IllegalArgumentException("each topic needs a name of its own, were " + all);
    }
  }

  /** Returns all names. */
  public List<String> all() {
    return List.of(articles, groups, stories, storyStates, deadLetters);
  }
}
