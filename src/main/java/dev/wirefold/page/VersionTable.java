package dev.wirefold.page;

import dev.wirefold.article.Article;
import dev.wirefold.chain.ChangeType;
import dev.wirefold.chain.LinkKind;
import dev.wirefold.chain.TextSpan;
import dev.wirefold.chain.TypedChange;
import dev.wirefold.chain.VersionChain.Link;
import dev.wirefold.chain.WordChange;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.service.ChainView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a report and what each did to an earlier one, as a table.
 *
 * @param rows the versions, the first one first
 * @param isWhole whether all that could belong to it was read
 */
record VersionTable(List<Row> rows, boolean isWhole) {

  private static final int MOST_WORDS = 6;
  private static final int MOST_CHARACTERS = 60;

  VersionTable {
    rows = List.copyOf(rows);
  }

  /**
   * A version.
   *
   * @param number its article's number
   * @param headline null if it may not be shown
   * @param because why not; null if it may
   * @param group its group's id; null if it has none any more
   * @param change what it does to an earlier one; null if it begins the chain
   */
  record Row(
      int number,
      String id,
      @Nullable String headline,
      @Nullable String because,
      @Nullable String language,
      Stamp at,
      @Nullable String group,
      @Nullable Change change) {}

  /**
   * What a version does to an earlier one.
   *
   * @param to the place of the earlier one, counted from 1
   * @param type the kind of change, in a word
   * @param meaning the same in a sentence
   * @param isDisguised whether it corrects and doesn't say so
   * @param linked why it is taken for a later one
   * @param added words that came
   * @param removed words that went
   * @param words facts that are others now; none if one of the two may not be shown
   * @param path where the two are compared; null if one of them may not be shown
   */
  record Change(
      int to,
      String type,
      String meaning,
      boolean isDisguised,
      String linked,
      int added,
      int removed,
      List<Words> words,
      @Nullable String path) {

    Change {
      words = List.copyOf(words);
    }
  }

  /** Words in place of others; empty where there are none. */
  record Words(String before, String after) {}

  /** Returns the table of a chain; null if there is but one version. */
  static @Nullable VersionTable of(ChainView chain, Shown shown) {
    if (chain.steps().size() < 2) {
      return null;
    }
    Instant now = shown.now();
    List<Row> rows = new ArrayList<>();
    for (ChainView.Step step : chain.steps()) {
      StoredArticle article = step.article();
      Instant published = shown.hides(article) ? null : article.article().published();
      rows.add(
          new Row(
              article.number(),
              article.article().id().externalId(),
              shown.headline(article),
              shown.because(article),
              article.language(),
              Stamp.of(published == null ? article.loggedAt() : published, now),
              step.group() == null ? null : step.group().id(),
              change(chain, step, shown)));
    }
    return new VersionTable(rows, chain.isWhole());
  }

  private static @Nullable Change change(ChainView chain, ChainView.Step step, Shown shown) {
    Link link = step.link();
    TypedChange change = step.change();
    if (link == null || change == null) {
      return null;
    }
    StoredArticle before = chain.steps().get(link.to()).article();
    StoredArticle after = step.article();
    boolean isShown = !shown.hides(before) && !shown.hides(after);
    return new Change(
        link.to() + 1,
        change.type().wireName(),
        meaning(change.type()),
        change.disguised(),
        linked(link.kind()),
        change.diff().added(),
        change.diff().removed(),
        isShown ? words(change, before.article(), after.article()) : List.of(),
        isShown ? Links.pair(before.number(), after.number()) : null);
  }

  private static List<Words> words(TypedChange change, Article before, Article after) {
    return change.diff().changes().stream()
        .filter(WordChange::contradicts)
        .limit(MOST_WORDS)
        .map(each -> new Words(of(each.before(), before), of(each.after(), after)))
        .distinct()
        .toList();
  }

  private static String of(@Nullable TextSpan span, Article article) {
    return span == null ? "" : Excerpt.clipped(span.of(article), MOST_CHARACTERS);
  }

  private static String meaning(ChangeType type) {
    return switch (type) {
      case KILL -> "withdraws it";
      case CORRECTION -> "reports facts otherwise";
      case TAKE -> "is another part of it";
      case WRITETHRU -> "tells it anew";
      case UPDATE -> "adds to it";
      case REFILE -> "changes words that are no facts";
      case REPEAT -> "is the same text again";
    };
  }

  private static String linked(LinkKind kind) {
    return switch (kind) {
      case VERSION -> "same id";
      case REPLACES -> "says that it replaces it";
      case TAKE -> "same slug, next part";
      case SLUG -> "same slug";
      case HEADLINE -> "same headline";
    };
  }
}
