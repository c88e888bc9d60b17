package dev.wirefold.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of stories.
 *
 * @param stories those of this page of the list
 * @param total how many there are that fit
 * @param next the address of the list's next page; null if there is none
 * @param fresh the address that tells how many changed since
 * @param last the last event that the list knows of
 * @param languages languages to choose from
 * @param sources outlets to choose from
 * @param isEmpty whether the service has no articles at all
 * @param address the service's own address, for commands to try
 */
record FrontPage(
    FrontQuery query,
    List<StoryLine> stories,
    long total,
    @Nullable String next,
    String fresh,
    String last,
    List<String> languages,
    List<String> sources,
    boolean isEmpty,
    String address) {

  FrontPage {
    stories = List.copyOf(stories);
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
  }

  /** Says how many stories there are. */
  String heading() {
    return query.isFiltered()
        ? Count.of(total, "story fits", "stories fit")
        : Count.of(total, "story", "stories");
  }
}
