package dev.wirefold.http;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ArticleHit;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what a search found. */
@Serdeable
@Schema(name = "SearchResult", description = "A page of what a search found, the best first")
record SearchJson(
    @Schema(description = "The articles") List<HitJson> hits,
    @Schema(description = "How many there are in all; left out with like") @Nullable Long total,
    @Schema(description = "Where the next page begins; left out if there is none")
        @Nullable String next) {

  /** An article that was found. */
  @Serdeable
  @Schema(name = "Hit", description = "An article that was found")
  record HitJson(
      @Schema(description = "The article's id") String id,
      @Schema(description = "Who published it") String source,
      @Schema(description = "Its headline") @Nullable String title,
      @Schema(description = "The time that it claims") @Nullable Instant published,
      @Schema(description = "How many versions came before it under the same id") int version,
      @Schema(description = "Its group") @Nullable String group,
      @Schema(description = "Its story, if stories are formed") @Nullable String story,
      @Schema(description = "How well it fits; with like, the cosine of the vectors")
          BigDecimal score,
      @Schema(
              description =
                  "The passage that fits best, as HTML with em around what was found and all else"
                      + " escaped")
          @Nullable String passage,
      @Schema(description = "Why no more of it may be shown") @Nullable String barred) {}

  static SearchJson of(
      Archive archive,
      Showing showing,
      List<ArticleHit> hits,
      @Nullable Long total,
      @Nullable String next)
      throws IOException {
    List<HitJson> shown = new ArrayList<>();
    for (ArticleHit hit : hits) {
      shown.add(hit(archive, showing, hit));
    }
    return new SearchJson(shown, total, next);
  }

  private static HitJson hit(Archive archive, Showing showing, ArticleHit hit) throws IOException {
    StoredGroup group = archive.group(hit.article().group());
    StoredStory story = group == null || group.story() < 0 ? null : archive.story(group.story());
    ArticleNameJson name = showing.name(hit.article());
    return new HitJson(
        name.id(),
        name.source(),
        name.title(),
        name.published(),
        name.version(),
        group == null ? null : group.id(),
        story == null ? null : story.id(),
        Figure.of(hit.score()),
        name.barred() == null ? hit.passage() : null,
        name.barred());
  }
}
