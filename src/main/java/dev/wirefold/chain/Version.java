package dev.wirefold.chain;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireStatus;
import dev.wirefold.text.WireMarks;
import dev.wirefold.text.WireMarks.Tag;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One text of a chain: an article in one version, and what its headline and head say.
 *
 * @param article the article as it was sent
 * @param marks what was lifted from headline and body
 */
public record Version(Article article, WireMarks marks) {

  private static final Pattern WRITETHRU = Pattern.compile("(?i)\\bwrite-?thr(u|ough)\\b");
  private static final Pattern KILL = Pattern.compile("\\b(STORY WITHDRAWN|KILL KILL KILL)\\b");

  /** As in "slug =2" and "slug (TAKE 2 OF 3)". */
  private static final Pattern TAKE_OF_SLUG =
      Pattern.compile(
          "\\s*(?:=\\s*([1-9])|\\(?\\btake\\s+([1-9])(?:\\s+of\\s+[1-9])?\\)?)$",
          Pattern.CASE_INSENSITIVE);

  /** Versions under one id: by the provider's number, then by time, then by content. */
  static final Comparator<Version> WITHIN_ID =
      Comparator.comparingInt((Version each) -> each.article.wire().version())
          .thenComparing(
              each -> each.article.published(), Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(each -> each.article.title())
          .thenComparing(each -> each.article.text())
          .thenComparing(each -> each.article.wire().status());

  /** Any order that depends on what the versions say alone. */
  static final Comparator<Version> BY_CONTENT =
      Comparator.comparing(Version::id).thenComparing(WITHIN_ID);

  /** Returns the article's key. */
  public ArticleId id() {
    return article.id();
  }

  /** Returns where it stands in the course of a report. */
  Stage stage() {
    if (marks.isWrapup()) {
      return Stage.WRAPUP;
    }
    if (marks.isUpdate()) {
      return Stage.UPDATE;
    }
    if (marks.tag() == Tag.ALERT || article.wire().kind() == ArticleKind.ALERT) {
      return Stage.ALERT;
    }
    String title = article.title().strip().toUpperCase(Locale.ROOT);
    return title.startsWith("URGENT") ? Stage.URGENT : Stage.REPORT;
  }

  /** Returns the n of "UPDATE n-"; 0 if there is none. */
  int update() {
    return marks.update();
  }

  /** Returns which part of a long item it is; 1 if it doesn't say. */
  int take() {
    if (marks.tag() == Tag.TAKE) {
      return marks.updateNumber();
    }
    String slug = article.wire().slug();
    Matcher take = TAKE_OF_SLUG.matcher(slug == null ? "" : slug.strip());
    if (!take.find()) {
      return 1;
    }
    return Integer.parseInt(take.group(1) == null ? take.group(2) : take.group(1));
  }

  /** Tells whether it is an earlier text anew: put right, filed again, repeated or withdrawn. */
  boolean isAgain() {
    return marks.isAgain();
  }

  /** Returns the slug by which texts of one report are known; null if it has none. */
  @Nullable String slug() {
    String slug = article.wire().slug();
    return slug == null ? null : slugOf(slug);
  }

  /** Returns a slug without case, blanks and take number; null if nothing is left. */
  public static @Nullable String slugOf(String written) {
    String plain =
        TAKE_OF_SLUG.matcher(written.strip()).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    return plain.isEmpty() ? null : plain;
  }

  /** Returns what it says of itself that it is; null if it says nothing. */
  @Nullable ChangeType claim() {
    if (withdraws()) {
      return ChangeType.KILL;
    }
    ChangeType byTag =
        switch (marks.tag()) {
          case CORRECTED -> ChangeType.CORRECTION;
          case REFILE -> ChangeType.REFILE;
          case REPEAT -> ChangeType.REPEAT;
          case TAKE -> ChangeType.TAKE;
          case UPDATE, WRAPUP -> ChangeType.UPDATE;
          case NONE, ALERT, BRIEF, ADVISORY, WITHDRAWN -> null;
        };
    return isWritethru() && (byTag == null || byTag == ChangeType.UPDATE)
        ? ChangeType.WRITETHRU
        : byTag;
  }

  /** Tells whether it withdraws what was published. */
  public boolean withdraws() {
    return article.wire().status() == WireStatus.CANCELED
        || marks.tag() == Tag.WITHDRAWN
        || KILL.matcher(article.title()).find();
  }

  private boolean isWritethru() {
    String slug = article.wire().slug();
    String remark = marks.remark();
    return WRITETHRU.matcher(article.title()).find()
        || (slug != null && WRITETHRU.matcher(slug).find())
        || (remark != null && WRITETHRU.matcher(remark).find());
  }
}
