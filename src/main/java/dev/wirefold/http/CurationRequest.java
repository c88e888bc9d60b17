package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.CurationAction;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request of an editor's, with public ids, on its way to an action, which names groups and
 * stories by articles that stand in them.
 */
final class CurationRequest {

  private static final int PAGE = 1000;

  private final Map<String, @Nullable Object> members;
  private final Archive archive;

  CurationRequest(Map<String, @Nullable Object> members, Archive archive) {
    this.members = members;
    this.archive = archive;
  }

  /**
   * Returns what is asked for.
   *
   * @throws ProblemException if it makes no sense, or names what is not there
   */
  CurationAction action() throws IOException {
    String action = text("action");
    return switch (action) {
      case "merge-groups" ->
          new CurationAction.MergeGroups(memberOfGroup("into"), memberOfGroup("from"));
      case "split-group" -> splitGroup();
      case "pin-canonical" -> new CurationAction.PinCanonical(pinned());
      case "unpin" -> new CurationAction.Unpin(unpinned());
      case "merge-stories" ->
          new CurationAction.MergeStories(memberOfStory("into"), memberOfStory("from"));
      case "split-story" -> splitStory();
      case "undo" -> new CurationAction.Undo(position());
      default ->
          throw mistake(
              "action",
              action,
              "must be merge-groups, split-group, pin-canonical, unpin, merge-stories, split-story"
                  + " or undo");
    };
  }

  /** Returns a text that must be there. */
  String text(String name) {
    if (members.get(name) instanceof String text && !text.isBlank()) {
      return text.strip();
    }
    throw mistake(name, members.get(name), "must be a text that is not empty");
  }

  private CurationAction splitGroup() throws IOException {
    StoredGroup group = group("group", text("group"));
    TreeSet<Integer> numbers = new TreeSet<>();
    List<?> articles = list("articles");
    for (int i = 0; i < articles.size(); i++) {
      String pointer = "articles/" + i;
      ArticleId id = articleId(pointer, articles.get(i));
      boolean found = false;
      for (StoredArticle version : archive.versions(id)) {
        if (version.group() == group.number()) {
          numbers.add(version.number());
          found = true;
        }
      }
      if (!found) {
        throw mistake(pointer, id.toString(), "is not in group " + group.id());
      }
    }
    return new CurationAction.SplitGroup(new ArrayList<>(numbers));
  }

  private CurationAction splitStory() throws IOException {
    StoredStory story = story("story", text("story"));
    TreeSet<Integer> numbers = new TreeSet<>();
    List<?> groups = list("groups");
    for (int i = 0; i < groups.size(); i++) {
      String pointer = "groups/" + i;
      if (!(groups.get(i) instanceof String id)) {
        throw mistake(pointer, groups.get(i), "must be the id of a group");
      }
      StoredGroup group = group(pointer, id);
      if (group.story() != story.number()) {
        throw mistake(pointer, id, "is not in story " + story.id());
      }
      numbers.add(firstMember(pointer, group));
    }
    return new CurationAction.SplitStory(new ArrayList<>(numbers));
  }

  private int pinned() throws IOException {
    StoredArticle article = article("article");
    if (members.get("group") != null) {
      StoredGroup group = group("group", text("group"));
      if (article.group() != group.number()) {
        throw mistake("article", article.article().id().toString(), "is not in this group");
      }
    }
    return article.number();
  }

  private int unpinned() throws IOException {
    return members.get("group") == null ? article("article").number() : memberOfGroup("group");
  }

  private long position() {
    String id = text("curation");
    try {
      if (id.startsWith("c-")) {
        return Long.parseLong(id.substring(2));
      }
    } catch (NumberFormatException e) {
      // answered below
    }
    throw mistake("curation", id, "must be the id of a decision, such as c-123");
  }

  private int memberOfGroup(String name) throws IOException {
    return firstMember(name, group(name, text(name)));
  }

  private int memberOfStory(String name) throws IOException {
    StoredStory story = story(name, text(name));
    int after = -1;
    List<StoredGroup> page = archive.groups(story.number(), after, PAGE);
    while (!page.isEmpty()) {
      for (StoredGroup group : page) {
        List<StoredArticle> first = archive.members(group.number(), -1, 1);
        if (!first.isEmpty()) {
          return first.getFirst().number();
        }
        after = group.number();
      }
      page = archive.groups(story.number(), after, PAGE);
    }
    throw mistake(name, story.id(), "has no articles any more");
  }

  private int firstMember(String pointer, StoredGroup group) throws IOException {
    List<StoredArticle> first = archive.members(group.number(), -1, 1);
    if (first.isEmpty()) {
      throw mistake(
          pointer,
          group.id(),
          group.mergedInto() == null
              ? "has no articles any more"
              : "was merged into " + group.mergedInto() + "; name that");
    }
    return first.getFirst().number();
  }

  private StoredGroup group(String pointer, String id) throws IOException {
    StoredGroup group = archive.group(id);
    if (group == null) {
      throw mistake(pointer, id, "is not the id of a group");
    }
    return group;
  }

  private StoredStory story(String pointer, String id) throws IOException {
    StoredStory story = archive.story(id);
    if (story == null) {
      throw mistake(pointer, id, "is not the id of a story");
    }
    if (story.mergedInto() != null) {
      throw mistake(pointer, id, "was merged into " + story.mergedInto() + "; name that");
    }
    return story;
  }

  private StoredArticle article(String pointer) throws IOException {
    ArticleId id = articleId(pointer, members.get(pointer));
    List<StoredArticle> versions = archive.versions(id);
    if (versions.isEmpty()) {
      throw mistake(pointer, id.toString(), "is not there; check source and id");
    }
    return versions.getLast();
  }

  private static ArticleId articleId(String pointer, @Nullable Object value) {
    if (value instanceof Map<?, ?> article
        && article.get("id") instanceof String id
        && !id.isEmpty()) {
      return new ArticleId(article.get("source") instanceof String source ? source : "", id);
    }
    throw mistake(pointer, null, "must be an article, as {\"source\": …, \"id\": …}");
  }

  private List<?> list(String name) {
    if (members.get(name) instanceof List<?> list && !list.isEmpty() && list.size() <= PAGE) {
      return list;
    }
    throw mistake(name, null, "must be a list of 1 to %d".formatted(PAGE));
  }

  private static ProblemException mistake(String pointer, @Nullable Object value, String fix) {
    return ProblemException.of(
        ProblemType.BAD_DECISION,
        "The decision can't be understood.",
        List.of(
            new Problem.Mistake(
                null, "/" + pointer, null, value == null ? null : value.toString(), fix)));
  }
}
