package dev.wirefold.http;

import dev.wirefold.chain.Retraction.StalePassage;
import dev.wirefold.chain.TextSpan;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.NewsEvent.ArticleStale;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.http.WordChangeJson.WordsJson;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Passages of a copy that were put right or withdrawn. */
@Serdeable
@Schema(name = "Stale", description = "Passages of an article that were put right or withdrawn")
record StaleJson(
    @Schema(description = "The number of the event that said so") long seq,
    @Schema(description = "When that was seen") Instant at,
    @Schema(description = "The article that carries them") ArticleKeyJson article,
    @Schema(description = "How many versions of it came before") int version,
    @Schema(description = "Its group then") String group,
    @Schema(description = "Its story then, if stories are formed") @Nullable String story,
    @Schema(description = "correction or kill") String cause,
    @Schema(description = "The article that was put right or withdrawn") ArticleKeyJson of,
    @Schema(description = "The article that says so; left out if an editor did")
        @Nullable ArticleKeyJson by,
    @Schema(description = "How many versions of that one came before") @Nullable Integer byVersion,
    @Schema(description = "When that one came in") Instant since,
    @Schema(description = "The passages, in the order of the text") List<PassageJson> passages) {

  private static final int MOST = 100;

  /** A passage. */
  @Serdeable
  @Schema(name = "StalePassage", description = "A passage that was put right or withdrawn")
  record PassageJson(
      @Schema(description = "title or text") String part,
      @Schema(description = "The first character, in UTF-16 units") int start,
      @Schema(description = "The character after the last") int end,
      @Schema(description = "What stands there, if it may be shown") @Nullable String words,
      @Schema(
              description =
                  "What it should say now, and where the correcting article says it; left out if"
                      + " nothing, or if that one may not be shown")
          @Nullable WordsJson instead) {}

  /** Returns what is known to be stale in a version; null if nothing is. */
  static @Nullable List<StaleJson> of(Archive archive, StoredArticle article, Showing showing)
      throws IOException {
    List<StaleJson> found = new ArrayList<>();
    String about = ArticleStale.about(article.article().id());
    for (var event : archive.eventsAbout(about, 1, MOST)) {
      if (event instanceof ArticleStale stale
          && stale.article().equals(article.article().id())
          && stale.version() == article.version()) {
        found.add(of(archive, stale, showing));
      }
    }
    return found.isEmpty() ? null : found;
  }

  static StaleJson of(Archive archive, ArticleStale stale, Showing showing) throws IOException {
    StoredArticle copy = version(archive.versions(stale.article()), stale.version(), showing);
    StoredArticle by =
        stale.by() == null
            ? null
            : version(archive.versions(stale.by()), stale.byVersion(), showing);
    return new StaleJson(
        stale.seq(),
        stale.at(),
        ArticleKeyJson.of(stale.article()),
        stale.version(),
        stale.group(),
        stale.story(),
        stale.kill() ? "kill" : "correction",
        ArticleKeyJson.of(stale.of()),
        stale.by() == null ? null : ArticleKeyJson.of(stale.by()),
        stale.by() == null ? null : stale.byVersion(),
        stale.since(),
        stale.passages().stream().map(each -> passage(each, copy, by)).toList());
  }

  private static PassageJson passage(
      StalePassage passage, @Nullable StoredArticle copy, @Nullable StoredArticle by) {
    TextSpan where = passage.where();
    return new PassageJson(
        where.part().wireName(),
        where.start(),
        where.end(),
        copy == null ? null : where.of(copy.article()),
        by == null ? null : WordsJson.of(passage.instead(), by.article()));
  }

  /** Returns a version if it is kept and may be shown, else null. */
  private static @Nullable StoredArticle version(
      List<StoredArticle> versions, int version, Showing showing) {
    for (StoredArticle each : versions) {
      if (each.version() == version && showing.barred(each) == null) {
        return each;
      }
    }
    return null;
  }
}
