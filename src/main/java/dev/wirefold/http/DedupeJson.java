package dev.wirefold.http;

import dev.wirefold.engine.ArticleResult;
import dev.wirefold.service.DecidedBatch;
import dev.wirefold.service.Warning;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** The copies and versions among the articles of one call. */
@Serdeable
@Schema(name = "Deduplication", description = "The copies and versions among some articles")
record DedupeJson(
    @Schema(description = "What was decided about each article, in the order in which they came")
        List<ArticleResultJson> articles,
    @Schema(description = "The groups in order of opening") List<GroupJson> groups) {

  /**
   * @param warnings what of each article could not be understood, in the same order
   */
  static DedupeJson of(DecidedBatch batch, List<List<Warning>> warnings) {
    List<ArticleResult> results = batch.articles();
    List<ArticleResultJson> articles = new ArrayList<>(results.size());
    for (int i = 0; i < results.size(); i++) {
      articles.add(ArticleResultJson.of(results.get(i), warnings.get(i)));
    }
    return new DedupeJson(articles, batch.groups().stream().map(GroupJson::of).toList());
  }
}
