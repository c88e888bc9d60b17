package dev.wirefold.page;

import dev.wirefold.digest.Printing;
import dev.wirefold.digest.StoryDigest;
import dev.wirefold.digest.StoryDigest.KeyPhrase;
import dev.wirefold.engine.StoredStory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story in a list.
 *
 * @param headline null if no text of it may be shown
 * @param source whose headline it is; null if none is shown
 * @param newsrooms how many outlets have it
 * @param texts how many of its texts were written, copies taken together
 * @param copies how many more were printed of them
 * @param terms names and words that tell what it is about
 * @param language the language of the headline, as far as all of its texts have one; null if not
 * @param isOpen whether a text may still join it
 */
record StoryLine(
    String id,
    @Nullable String headline,
    @Nullable String source,
    int newsrooms,
    int texts,
    int copies,
    @Nullable Stamp first,
    @Nullable Stamp last,
    Strip strip,
    List<String> terms,
    List<String> languages,
    @Nullable String language,
    boolean isOpen) {

  private static final int NAMES = 4;
  private static final int WORDS = 4;

  StoryLine {
    terms = List.copyOf(terms);
    languages = List.copyOf(languages);
  }

  static StoryLine of(StoredStory story, Told told, Instant now) {
    StoryDigest digest = told.digest();
    Printing of = digest.headlineOf();
    return new StoryLine(
        story.id(),
        digest.headline(),
        of == null || digest.headline() == null ? null : source(of.source()),
        story.newsrooms(),
        story.groups(),
        story.articles() - story.groups(),
        Stamp.ofNullable(story.first(), now),
        Stamp.ofNullable(story.last(), now),
        Strip.of(told.times()),
        terms(digest),
        story.languages(),
        story.languages().size() == 1 ? story.languages().getFirst() : null,
        story.active());
  }

  String path() {
    return Links.story(id);
  }

  /** Returns the words under the headline that say how large it is. */
  String size() {
    return Count.of(newsrooms, "newsroom", "newsrooms");
  }

  /** Returns an outlet's name, or a word for those that gave none. */
  static String source(String name) {
    return name.isEmpty() ? "unnamed source" : name;
  }

  private static List<String> terms(StoryDigest digest) {
    List<String> terms = new ArrayList<>();
    digest.entities().stream().limit(NAMES).map(KeyPhrase::text).forEach(terms::add);
    digest.terms().stream().limit(WORDS).map(KeyPhrase::text).forEach(terms::add);
    return terms;
  }
}
