package dev.wirefold.http;

import dev.wirefold.article.Article;
import dev.wirefold.chain.TypedChange;
import dev.wirefold.chain.WordChange;
import dev.wirefold.chain.WordDiff;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a version does to an earlier one. */
@Serdeable
@Schema(name = "Change", description = "What a version does to an earlier one")
record ChangeJson(
    @Schema(
            description =
                "What the text shows: kill, correction, take, writethru, update, refile or repeat")
        String type,
    @Schema(description = "What its tag, status or trash line says; left out if nothing does")
        @Nullable String claimed,
    @Schema(description = "Whether reported facts changed though it doesn't say that it corrects")
        boolean disguised,
    @Schema(description = "Words that stayed") int kept,
    @Schema(description = "Words of the earlier one that went") int removed,
    @Schema(description = "Words that came") int added,
    @Schema(
            description =
                "The changed words, what matters most first; in a chain those that contradict"
                    + " alone. Left out if one of the two must not be shown.")
        @Nullable List<WordChangeJson> changes,
    @Schema(description = "How many changes are not listed; left out if all are")
        @Nullable Integer changesLeftOut) {

  private static final int MOST = 500;

  /** Returns a change with the words that contradict what was reported. */
  static ChangeJson contradictions(
      TypedChange change, Article before, Article after, boolean hidden) {
    return of(change, before, after, hidden, WordChange::contradicts);
  }

  /** Returns a change with its words. */
  static ChangeJson whole(TypedChange change, Article before, Article after, boolean hidden) {
    return of(change, before, after, hidden, each -> true);
  }

  private static ChangeJson of(
      TypedChange change,
      Article before,
      Article after,
      boolean hidden,
      Predicate<WordChange> listed) {
    WordDiff diff = change.diff();
    List<WordChange> wanted = diff.changes().stream().filter(listed).toList();
    int shown = Math.min(MOST, wanted.size());
    return new ChangeJson(
        change.type().wireName(),
        change.claimed() == null ? null : change.claimed().wireName(),
        change.disguised(),
        diff.kept(),
        diff.removed(),
        diff.added(),
        hidden
            ? null
            : wanted.subList(0, shown).stream()
                .map(each -> WordChangeJson.of(each, before, after))
                .toList(),
        hidden || shown == wanted.size() ? null : wanted.size() - shown);
  }
}
