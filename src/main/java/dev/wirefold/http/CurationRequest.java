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
 * A request of an editor's of the right form, with public ids, on its way to an action, which names
 * groups and stories by articles that stand in them. What doesn't fit what is there ends it.
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
   * @throws ProblemException if it doesn't fit what is there
   */
  CurationAction action() throws IOException {
    String action = text("action");
    return switch (action) {
      case "merge-groups" -> mergeGroups();
      case "split-group" -> splitGroup();
      case "pin-canonical" -> new CurationAction.PinCanonical(pinned());
      case "unpin" -> new CurationAction.Unpin(unpinned());
      case "merge-stories" -> mergeStories();
      case "split-story" -> splitStory();
      case "undo" -> new CurationAction.Undo(position());
      default -> throw new IllegalArgumentException("no action: " + action);
    };
  }

  /** Returns a text that is there. */
  String text(String name) {
    if (members.get(name) instanceof String text) {
      return text.strip();
    }
    throw new IllegalArgumentException("no text: " + name);
  }

  private CurationAction mergeGroups() throws IOException {
    StoredGroup into = group("into", text("into"));
    StoredGroup from = group("from", text("from"));
    if (into.id().equals(from.mergedInto())) {
      throw done("from", from.id(), "was merged into " + into.id());
    }
    return new CurationAction.MergeGroups(firstMember("into", into), firstMember("from", from));
  }

  private CurationAction mergeStories() throws IOException {
    StoredStory from = archive.story(text("from"));
    if (from != null && text("into").equals(from.mergedInto())) {
      throw done("from", from.id(), "was merged into " + text("into"));
    }
    return new CurationAction.MergeStories(memberOfStory("into"), memberOfStory("from"));
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
      String id = String.valueOf(groups.get(i)).strip();
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
        StoredGroup own = archive.group(article.group());
        throw mistake(
            "article",
            article.article().id().toString(),
            own == null ? "is not in this group" : "is not in this group but in " + own.id());
      }
    }
    return article.number();
  }

  private int unpinned() throws IOException {
    return members.get("group") == null ? article("article").number() : memberOfGroup("group");
  }

  private long position() {
    return Long.parseLong(text("curation").substring(2));
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
    if (value instanceof Map<?, ?> article && article.get("id") instanceof String id) {
      return new ArticleId(article.get("source") instanceof String source ? source : "", id);
    }
    throw new IllegalArgumentException("no article: " + pointer);
  }

  private List<?> list(String name) {
    return members.get(name) instanceof List<?> list ? list : List.of();
  }

  private static ProblemException done(String pointer, String value, String what) {
    return refused("It is done already.", pointer, value, what);
  }

  private static ProblemException mistake(String pointer, String value, String fix) {
    return refused("The decision doesn't fit what is there.", pointer, value, fix);
  }

  private static ProblemException refused(String detail, String pointer, String value, String fix) {
    return ProblemException.of(
        ProblemType.REFUSED_DECISION,
        detail,
        List.of(new Problem.Mistake(null, "/" + pointer, null, value, fix)));
  }
}
