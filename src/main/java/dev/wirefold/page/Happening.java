package dev.wirefold.page;

import dev.wirefold.engine.NewsEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a group or a story, in words.
 *
 * @param what what happened
 * @param because why; empty if there is nothing to say
 * @param isChange whether it moved what was there: a merge, a split, an editor's decision
 * @param links groups and stories that it is about
 */
record Happening(Stamp at, String what, String because, boolean isChange, List<Link> links) {

  Happening {
    links = List.copyOf(links);
  }

  /** Where to look. */
  record Link(String label, String path) {}

  static Happening of(NewsEvent event, Instant now) {
    Stamp at = Stamp.of(event.at(), now);
    return switch (event) {
      case NewsEvent.ArticleGrouped e ->
          new Happening(
              at,
              e.opened()
                  ? name(e.article().source()) + " brought a new text"
                  : "%s joined a text as %s".formatted(name(e.article().source()), e.relation()),
              "rule " + e.rule(),
              false,
              links(e.groups(), List.of()));
      case NewsEvent.CanonicalChanged e ->
          new Happening(
              at,
              "the version to show is now that of " + name(e.to().source()),
              e.because(),
              false,
              links(e.groups(), List.of()));
      case NewsEvent.GroupsMerged e ->
          new Happening(
              at, "group merged into another", e.because(), true, links(e.groups(), List.of()));
      case NewsEvent.GroupSplit e ->
          new Happening(
              at,
              "%s split off as a group of their own"
                  .formatted(Count.of(e.members().size(), "article", "articles")),
              e.because(),
              true,
              links(e.groups(), List.of()));
      case NewsEvent.StoryOpened e ->
          new Happening(at, "the story began", "", false, links(e.groups(), List.of()));
      case NewsEvent.StoryJoined e ->
          new Happening(
              at,
              "a text joined",
              "probability " + Count.share(e.probability()),
              false,
              links(e.groups(), List.of()));
      case NewsEvent.StoriesMerged e ->
          new Happening(
              at, "story merged into another", e.because(), true, links(List.of(), e.stories()));
      case NewsEvent.StorySplit e ->
          new Happening(
              at,
              "%s split off as a story of their own"
                  .formatted(Count.of(e.groups().size(), "text", "texts")),
              e.because(),
              true,
              links(List.of(), e.stories()));
      case NewsEvent.GroupMoved e ->
          new Happening(
              at,
              "a text moved from one story to another",
              e.because(),
              true,
              links(e.groups(), e.stories()));
      case NewsEvent.ArticleWithdrawn e ->
          new Happening(
              at,
              "an article of %s was withdrawn".formatted(name(e.article().source())),
              e.because(),
              true,
              links(e.groups(), List.of()));
      case NewsEvent.ArticleStale e ->
          new Happening(
              at,
              "the text of %s still says what was %s"
                  .formatted(
                      name(e.article().source()),
                      (e.kill() ? "withdrawn" : "put right")
                          + (e.by() == null ? "" : " by " + name(e.by().source()))),
              Count.of(e.passages().size(), "passage", "passages"),
              false,
              links(e.groups(), List.of()));
      case NewsEvent.ArticleDeleted e ->
          new Happening(at, "an article was taken down", e.because(), true, List.of());
      case NewsEvent.Curated e ->
          new Happening(
              at,
              "%s: %s".formatted(e.author(), e.action()),
              e.reason(),
              true,
              links(e.groups(), e.stories()));
    };
  }

  /** Returns it without the link to a page, which need not lead to itself. */
  Happening on(String path) {
    return new Happening(
        at,
        what,
        because,
        isChange,
        links.stream().filter(link -> !link.path().equals(path)).toList());
  }

  private static String name(String source) {
    return StoryLine.source(source);
  }

  private static List<Link> links(List<String> groups, List<String> stories) {
    List<Link> links = new ArrayList<>();
    groups.forEach(id -> links.add(new Link("group " + id, Links.group(id))));
    stories.forEach(id -> links.add(new Link("story " + id, Links.story(id))));
    return links;
  }

  /** Returns the reason, null if there is none. */
  @Nullable String reason() {
    return because.isEmpty() ? null : because;
  }
}
