package dev.wirefold.format;

import com.jerolba.carpet.annotation.NotNull;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.Evidence;
import org.jspecify.annotations.Nullable;

/** A result as a row of a Parquet file: the columns, with the evidence's figures side by side. */
record ParquetRow(
    @NotNull String id,
    @NotNull String group,
    @NotNull String canonical,
    @NotNull String relation,
    @Nullable String story,
    @Nullable String barred,
    @Nullable Double containment,
    @Nullable Double jaccard,
    @Nullable Double cosine,
    @NotNull String rule) {

  static ParquetRow of(ArticleResult result) {
    Evidence evidence = result.evidence();
    return new ParquetRow(
        result.id(),
        result.group(),
        result.canonical(),
        result.relation(),
        result.story(),
        result.barred(),
        rounded(evidence.containment()),
        rounded(evidence.jaccard()),
        rounded(evidence.cosine()),
        evidence.rule());
  }

  private static @Nullable Double rounded(@Nullable Double figure) {
    return figure == null ? null : Math.round(figure * 10_000) / 10_000.0;
  }
}
