package dev.wirefold.http;

import dev.wirefold.chain.TypedChange;
import dev.wirefold.chain.Version;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredMember;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** What changed from one version to another, word by word. */
@Serdeable
@Schema(name = "VersionDiff", description = "What changed from one version to another")
record VersionDiffJson(
    @Schema(description = "The place of the earlier one in the chain") int fromStep,
    @Schema(description = "The place of the later one") int toStep,
    @Schema(description = "The earlier one") ArticleNameJson from,
    @Schema(description = "The later one") ArticleNameJson to,
    @Schema(description = "What changed") ChangeJson change) {

  static VersionDiffJson of(
      int fromStep, StoredArticle from, int toStep, StoredArticle to, Showing showing) {
    TypedChange change = TypedChange.of(version(from), version(to));
    boolean hidden = showing.barred(from) != null || showing.barred(to) != null;
    return new VersionDiffJson(
        fromStep,
        toStep,
        showing.name(from),
        showing.name(to),
        ChangeJson.whole(change, from.article(), to.article(), hidden));
  }

  private static Version version(StoredArticle article) {
    return new Version(article.article(), StoredMember.of(article).text().marks());
  }
}
