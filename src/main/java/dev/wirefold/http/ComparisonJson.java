package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.service.Comparison;
import dev.wirefold.service.Comparison.Side;
import dev.wirefold.service.ParallelTexts;
import dev.wirefold.service.ParallelTexts.ClashingPlaces;
import dev.wirefold.service.ParallelTexts.Place;
import dev.wirefold.service.ParallelTexts.Row;
import dev.wirefold.service.ParallelTexts.Uncounted;
import dev.wirefold.service.Passage;
import dev.wirefold.service.ReadArticle;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two articles, a and b, are to each other. */
@Serdeable
@Schema(name = "Comparison", description = "What two articles, a and b, are to each other")
record ComparisonJson(
    @Schema(description = "Whether they are versions or copies of one text") boolean duplicate,
    @Schema(description = "The name of the rule that decided") String rule,
    @Schema(description = "What the rule says") String meaning,
    @Schema(description = "Which of the two to show, a or b, if they are one text")
        @Nullable String canonical,
    @Schema(description = "Who published that one; empty if unknown")
        @Nullable String canonicalSource,
    @Schema(description = "How the other stands to that one") @Nullable String relation,
    @Schema(description = "What was measured") FiguresJson figures,
    @Schema(description = "What all measurements together say, if they were asked")
        @Nullable ModelJson model,
    @Schema(description = "What the texts share word by word, longest first")
        List<PassageJson> passages,
    @Schema(description = "Figures and names that stand in one and otherwise in the other")
        List<ClashJson> clashes,
    @Schema(description = "What doesn't count in either text") @Nullable UncountedJson uncounted,
    @Schema(description = "Which paragraphs to show beside each other, in order")
        List<RowJson> rows,
    @Schema(description = "What could not be understood, and was not needed")
        @Nullable WarningsJson warnings) {

  private static final int MOST_PLACES = 200;

  /** What could not be understood of each of the two. */
  @Serdeable
  @Schema(name = "PairWarnings", description = "What could not be understood of each of the two")
  record WarningsJson(@Nullable List<WarningJson> a, @Nullable List<WarningJson> b) {

    /** Returns what there is to say; null for nothing. */
    static @Nullable WarningsJson of(ReadArticle.Good a, ReadArticle.Good b) {
      return a.warnings().isEmpty() && b.warnings().isEmpty()
          ? null
          : new WarningsJson(WarningJson.of(a.warnings()), WarningJson.of(b.warnings()));
    }
  }

  /** Where a passage stands in one text. */
  @Serdeable
  @Schema(name = "Span", description = "A place in the field text, in UTF-16 code units")
  record SpanJson(
      @Schema(description = "Its first character") int start,
      @Schema(description = "The character after its last") int end) {

    /** Returns a place; null for an empty one. */
    static @Nullable SpanJson of(Place place) {
      return place.isEmpty() ? null : new SpanJson(place.start(), place.end());
    }
  }

  /** A run of words that both texts have. */
  @Serdeable
  @Schema(name = "Passage", description = "A run of words that both texts have")
  record PassageJson(@Schema(description = "Words in it") int words, SpanJson a, SpanJson b) {

    static PassageJson of(Passage passage) {
      return new PassageJson(
          passage.words(),
          new SpanJson(passage.leftStart(), passage.leftEnd()),
          new SpanJson(passage.rightStart(), passage.rightEnd()));
    }
  }

  /** A figure or name that stands in one text, and otherwise in the other. */
  @Serdeable
  @Schema(name = "Clash", description = "A fact that one text has and the other has otherwise")
  record ClashJson(
      @Schema(description = "number or name") String kind,
      @Schema(description = "Whose fact it is, a or b") String of,
      @Schema(description = "Where it stands in a, or what a has there") @Nullable SpanJson a,
      @Schema(description = "The same in b") @Nullable SpanJson b) {

    static ClashJson of(ClashingPlaces clash) {
      return new ClashJson(
          clash.isNumber() ? "number" : "name",
          clash.isLeft() ? "a" : "b",
          SpanJson.of(clash.left()),
          SpanJson.of(clash.right()));
    }
  }

  /** What doesn't count in either text. */
  @Serdeable
  @Schema(name = "UncountedParts", description = "What doesn't count in either text")
  record UncountedJson(List<PartJson> a, List<PartJson> b) {

    /** Returns what doesn't count; null if all does. */
    static @Nullable UncountedJson of(ParallelTexts texts) {
      return texts.leftUncounted().isEmpty() && texts.rightUncounted().isEmpty()
          ? null
          : new UncountedJson(
              texts.leftUncounted().stream().map(PartJson::of).toList(),
              texts.rightUncounted().stream().map(PartJson::of).toList());
    }
  }

  /** A part of a text that doesn't count. */
  @Serdeable
  @Schema(name = "UncountedPart", description = "A part of a text that doesn't count")
  record PartJson(
      @Schema(description = "dateline, remark, aside or boilerplate") String kind,
      @Schema(description = "Its first character") int start,
      @Schema(description = "The character after its last") int end) {

    static PartJson of(Uncounted part) {
      return new PartJson(part.label(), part.place().start(), part.place().end());
    }
  }

  /** Paragraphs that stand beside each other. */
  @Serdeable
  @Schema(
      name = "Row",
      description = "Paragraphs that share a passage, or one that has no counterpart")
  record RowJson(@Nullable SpanJson a, @Nullable SpanJson b) {

    static RowJson of(Row row) {
      return new RowJson(SpanJson.of(row.left()), SpanJson.of(row.right()));
    }
  }

  /** Every figure that was measured. */
  @Serdeable
  @Schema(name = "Figures", description = "Every figure that was measured; shares are 0 to 1")
  record FiguresJson(
      @Schema(description = "Words of a that count") int wordsA,
      @Schema(description = "Words of b that count") int wordsB,
      @Schema(description = "Share of a that stands in b") BigDecimal coveredA,
      @Schema(description = "Share of b that stands in a") BigDecimal coveredB,
      @Schema(description = "Share of the shorter text's word runs that the longer has")
          BigDecimal containment,
      @Schema(description = "Share of the word runs of either that both have") BigDecimal jaccard,
      @Schema(
              description =
                  "The same, as the MinHash signatures estimate it, if both texts have words")
          @Nullable BigDecimal signatureJaccard,
      @Schema(description = "Likeness of the vocabulary (cosine of the terms)") BigDecimal cosine,
      @Schema(description = "The same of the headlines") BigDecimal titleCosine,
      @Schema(description = "Share of a headline's words that stand anywhere in the other")
          BigDecimal titleFound,
      @Schema(description = "Words in the longest run that both have") int block,
      @Schema(description = "Share of the shorter text's lede that stands in the longer")
          BigDecimal ledeCovered,
      @Schema(description = "Share of the longer text's lede that stands in the shorter")
          BigDecimal longerLedeCovered,
      @Schema(description = "Distinct numbers in a") int numbersA,
      @Schema(description = "Distinct numbers in b") int numbersB,
      @Schema(description = "Distinct numbers in both") int numbersShared,
      @Schema(description = "Numbers that clash, the smaller count of the two texts")
          int numbersClash,
      @Schema(description = "The same, the larger count") int numbersChanged,
      @Schema(description = "Share of the names that clash, the smaller of the two texts' figures")
          BigDecimal namesClash,
      @Schema(description = "The same, the larger figure") BigDecimal namesChanged,
      @Schema(
              description =
                  "Share of the numbers of one text that the other has; those in a long passage of"
                      + " its own don't count")
          BigDecimal numbersFound,
      @Schema(
              description =
                  "Share of the names and numbers of a lede that stand nowhere in the other text;"
                      + " the smaller of the two")
          BigDecimal subjectsClash,
      @Schema(description = "Share of the shorter text's rare words that the longer has")
          BigDecimal rareFound,
      @Schema(description = "Share of the words that look misread, such as by a scanner")
          BigDecimal garbled,
      @Schema(description = "Share of what is shared that stands in quotation marks")
          BigDecimal quoteShare,
      @Schema(description = "Hours between the two, if both have a date")
          @Nullable BigDecimal hours) {

    static FiguresJson of(Comparison comparison) {
      PairFeatures pair = comparison.features();
      boolean empty = pair.left() == 0 || pair.right() == 0;
      return of(pair, empty ? null : comparison.signatureJaccard());
    }

    /**
     * @param signatureJaccard null if no signatures were compared
     */
    static FiguresJson of(PairFeatures pair, @Nullable Double signatureJaccard) {
      return new FiguresJson(
          pair.left(),
          pair.right(),
          Figure.of(pair.leftCovered()),
          Figure.of(pair.rightCovered()),
          Figure.of(pair.containment()),
          Figure.of(pair.jaccard()),
          Figure.ofNullable(signatureJaccard),
          Figure.of(pair.cosine()),
          Figure.of(pair.titleCosine()),
          Figure.of(pair.titleFound()),
          pair.block(),
          Figure.of(pair.ledeCovered()),
          Figure.of(pair.longerLedeCovered()),
          pair.numbersLeft(),
          pair.numbersRight(),
          pair.numbersShared(),
          pair.numbersClash(),
          pair.numbersChanged(),
          Figure.of(pair.namesClash()),
          Figure.of(pair.namesChanged()),
          Figure.of(pair.numbersFound()),
          Figure.of(pair.subjectsClash()),
          Figure.of(pair.rareFound()),
          Figure.of(pair.garbled()),
          Figure.of(pair.quoteShare()),
          Double.isNaN(pair.hours()) ? null : Figure.of(pair.hours()));
    }
  }

  /** Returns what two stored articles are to each other. */
  static ComparisonJson of(Comparison comparison, ArticleId a, ArticleId b) {
    return of(comparison, a, b, null);
  }

  /** Returns what two articles of a call are to each other. */
  static ComparisonJson of(Comparison comparison, ReadArticle.Good a, ReadArticle.Good b) {
    return of(comparison, a.article().id(), b.article().id(), WarningsJson.of(a, b));
  }

  private static ComparisonJson of(
      Comparison comparison, ArticleId a, ArticleId b, @Nullable WarningsJson warnings) {
    return new ComparisonJson(
        comparison.duplicate(),
        comparison.rule().wireName(),
        comparison.rule().meaning(),
        name(comparison.canonical()),
        source(comparison.canonical(), a, b),
        comparison.relation() == null ? null : comparison.relation().wireName(),
        FiguresJson.of(comparison),
        ModelJson.of(comparison.model()),
        comparison.passages().stream().map(PassageJson::of).toList(),
        comparison.texts().clashes().stream().limit(MOST_PLACES).map(ClashJson::of).toList(),
        UncountedJson.of(comparison.texts()),
        comparison.texts().rows().stream().map(RowJson::of).toList(),
        warnings);
  }

  private static @Nullable String source(@Nullable Side side, ArticleId a, ArticleId b) {
    return switch (side) {
      case null -> null;
      case LEFT -> a.source();
      case RIGHT -> b.source();
    };
  }

  private static @Nullable String name(@Nullable Side side) {
    return switch (side) {
      case null -> null;
      case LEFT -> "a";
      case RIGHT -> "b";
    };
  }
}
