package dev.wirefold.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of an editor's request: which members each action has, and what they look like. */
final class CurationForm {

  static final int MOST_ITEMS = 1000;

  private static final Pattern CURATION = Pattern.compile("c-\\d{1,18}");
  private static final Map<String, List<Member>> ACTIONS =
      Map.of(
          "merge-groups", List.of(required("into", Kind.TEXT), required("from", Kind.TEXT)),
          "split-group", List.of(required("group", Kind.TEXT), required("articles", Kind.ARTICLES)),
          "pin-canonical",
              List.of(required("article", Kind.ARTICLE), new Member("group", Kind.TEXT, false)),
          "unpin",
              List.of(
                  new Member("group", Kind.TEXT, false),
                  new Member("article", Kind.ARTICLE, false)),
          "merge-stories", List.of(required("into", Kind.TEXT), required("from", Kind.TEXT)),
          "split-story", List.of(required("story", Kind.TEXT), required("groups", Kind.TEXTS)),
          "undo", List.of(required("curation", Kind.CURATION)));

  private final Map<String, @Nullable Object> members;
  private final List<Problem.Mistake> mistakes = new ArrayList<>();

  private CurationForm(Map<String, @Nullable Object> members) {
    this.members = members;
  }

  private enum Kind {
    TEXT,
    TEXTS,
    ARTICLE,
    ARTICLES,
    CURATION
  }

  private record Member(String name, Kind kind, boolean required) {}

  private static Member required(String name, Kind kind) {
    return new Member(name, kind, true);
  }

  /**
   * Ends the request unless its members have the form that its action takes.
   *
   * @throws ProblemException with all that is wrong
   */
  static void check(Map<String, @Nullable Object> members) {
    CurationForm form = new CurationForm(members);
    form.check();
    if (!form.mistakes.isEmpty()) {
      throw ProblemException.of(
          ProblemType.BAD_DECISION, "The decision can't be understood.", form.mistakes);
    }
  }

  private void check() {
    Set<String> known = new LinkedHashSet<>(List.of("action", "author", "reason"));
    check(required("author", Kind.TEXT));
    check(required("reason", Kind.TEXT));
    List<Member> action = ACTIONS.get(String.valueOf(members.get("action")));
    if (action == null) {
      refuse(
          "action",
          members.get("action"),
          "must be merge-groups, split-group, pin-canonical, unpin, merge-stories, split-story or"
              + " undo");
      return; // what else belongs there depends on it
    }
    for (Member member : action) {
      known.add(member.name);
      check(member);
    }
    checkTogether(String.valueOf(members.get("action")));
    for (String name : members.keySet()) {
      if (!known.contains(name)) {
        refuse(name, null, "is not known; known are " + String.join(", ", known));
      }
    }
  }

  private void checkTogether(String action) {
    if (action.equals("unpin") && isMissing("group") && isMissing("article")) {
      refuse("group", null, "is missing; name a group or an article");
    }
    if (action.startsWith("merge-")
        && members.get("into") instanceof String into
        && into.equals(members.get("from"))) {
      refuse("from", into, "is the same as into; name two");
    }
  }

  private boolean isMissing(String name) {
    return members.get(name) == null;
  }

  private void check(Member member) {
    Object value = members.get(member.name);
    if (value == null && !member.required) {
      return;
    }
    switch (member.kind) {
      case TEXT -> checkText(member.name, value, "must be a text that is not empty");
      case CURATION -> {
        if (!(value instanceof String id && CURATION.matcher(id.strip()).matches())) {
          refuse(member.name, value, "must be the id of a decision, such as c-123");
        }
      }
      case ARTICLE -> checkArticle(member.name, value);
      case TEXTS -> {
        List<?> list = list(member.name, value);
        for (int i = 0; i < list.size(); i++) {
          checkText(member.name + "/" + i, list.get(i), "must be the id of a group");
        }
      }
      case ARTICLES -> {
        List<?> list = list(member.name, value);
        for (int i = 0; i < list.size(); i++) {
          checkArticle(member.name + "/" + i, list.get(i));
        }
      }
    }
  }

  private void checkText(String pointer, @Nullable Object value, String fix) {
    if (!(value instanceof String text) || text.isBlank()) {
      refuse(pointer, value, fix);
    }
  }

  private void checkArticle(String pointer, @Nullable Object value) {
    boolean named =
        value instanceof Map<?, ?> article
            && article.get("id") instanceof String id
            && !id.isEmpty()
            && (article.get("source") == null || article.get("source") instanceof String);
    if (!named) {
      refuse(pointer, null, "must be an article, as {\"source\": …, \"id\": …}");
    }
  }

  private List<?> list(String name, @Nullable Object value) {
    if (value instanceof List<?> list && !list.isEmpty() && list.size() <= MOST_ITEMS) {
      return list;
    }
    refuse(name, null, "must be a list of 1 to %d".formatted(MOST_ITEMS));
    return List.of();
  }

  private void refuse(String pointer, @Nullable Object value, String fix) {
    mistakes.add(
        new Problem.Mistake(
            null, "/" + pointer, null, value == null ? null : value.toString(), fix));
  }
}
