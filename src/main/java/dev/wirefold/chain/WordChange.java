package dev.wirefold.chain;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words of one text in place of words of another.
 *
 * @param weight what the weightiest of the words is
 * @param contradicts whether a number, name or negation that was reported before is another now
 * @param before the words of the first text; null if words were added
 * @param after the words of the second text; null if words were left out
 */
public record WordChange(
    Weight weight, boolean contradicts, @Nullable TextSpan before, @Nullable TextSpan after) {

  /** What contradicts comes first, then by weight, then in the order of the text. */
  static final Comparator<WordChange> WEIGHTIEST_FIRST =
      Comparator.comparing((WordChange change) -> !change.contradicts)
          .thenComparing(WordChange::weight)
          .thenComparingInt(change -> change.before == null ? 1 : 0)
          .thenComparing(WordChange::place, TextSpan.IN_ORDER);

  public WordChange {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a change needs words");
    }
  }

  private TextSpan place() {
    return before == null ? Objects.requireNonNull(after) : before;
  }
}
