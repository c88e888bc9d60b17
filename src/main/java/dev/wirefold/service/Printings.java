package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.digest.Printing;
import dev.wirefold.duplicate.GroupRelation;
import dev.wirefold.duplicate.GroupTie;
import dev.wirefold.text.WireMarks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How articles look to a digest, wherever they are kept. */
final class Printings {

  private Printings() {}

  static Printing of(
      int number, ArticleId id, @Nullable Instant published, WireFields wire, WireMarks marks) {
    List<String> credits = new ArrayList<>(2);
    for (String credited : new @Nullable String[] {wire.credit(), marks.agency()}) {
      if (credited != null && !credited.isBlank()) {
        credits.add(credited);
      }
    }
    return new Printing(number, id.externalId(), id.source(), published, credits);
  }

  /** Tells whether an article is a report, by its provider's word and by its headline's tag. */
  static boolean isReport(WireFields wire, WireMarks marks) {
    if (wire.kind() != ArticleKind.TEXT) {
      return false;
    }
    return switch (marks.tag()) {
      case NONE, CORRECTED, REFILE, REPEAT, UPDATE, WRAPUP -> true;
      case TAKE, ALERT, BRIEF, ADVISORY, WITHDRAWN -> false;
    };
  }

  /** Tells whether a tie is to a group that has the article's text in its own, or the reverse. */
  static boolean sharesText(GroupTie tie) {
    return tie.relation() == GroupRelation.CONTAINS || tie.relation() == GroupRelation.CONTAINED_IN;
  }
}
