package dev.wirefold.http;

import dev.wirefold.article.Article;
import dev.wirefold.chain.TextSpan;
import dev.wirefold.chain.WordChange;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words of one version in place of words of another. */
@Serdeable
@Schema(name = "WordChange", description = "Words of one version in place of words of another")
record WordChangeJson(
    @Schema(description = "What the weightiest word is: number, name, quote, negation or word")
        String weight,
    @Schema(description = "Whether a number, name or negation that was reported is another now")
        boolean contradicts,
    @Schema(description = "The words of the earlier one; left out if words were added")
        @Nullable WordsJson before,
    @Schema(description = "The words of the later one; left out if words were left out")
        @Nullable WordsJson after) {

  /** Words where they stand. */
  @Serdeable
  @Schema(name = "Words", description = "Words where they stand in an article")
  record WordsJson(
      @Schema(description = "title or text") String part,
      @Schema(description = "The first character, in UTF-16 units") int start,
      @Schema(description = "The character after the last") int end,
      @Schema(description = "The words") String words) {

    static @Nullable WordsJson of(@Nullable TextSpan span, Article article) {
      return span == null
          ? null
          : new WordsJson(span.part().wireName(), span.start(), span.end(), span.of(article));
    }
  }

  static WordChangeJson of(WordChange change, Article before, Article after) {
    return new WordChangeJson(
        change.weight().wireName(),
        change.contradicts(),
        WordsJson.of(change.before(), before),
        WordsJson.of(change.after(), after));
  }
}
