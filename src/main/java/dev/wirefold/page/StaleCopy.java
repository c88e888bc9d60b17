package dev.wirefold.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy that still says what was put right or withdrawn.
 *
 * @param article the copy's number
 * @param isKill whether the text was withdrawn; else it was put right
 * @param of whose text was put right or withdrawn
 * @param by who says so; null if that came without a text of its own
 * @param since when that came in
 * @param correction where the page of what says so is; null if it has none
 * @param beside where the copy stands beside the correction; null if that may not be shown
 * @param passages the passages in the order of the text
 * @param text the copy's text with the passages marked, by paragraph
 */
record StaleCopy(
    int article,
    String source,
    boolean isKill,
    String of,
    @Nullable String by,
    Stamp since,
    @Nullable String correction,
    @Nullable String beside,
    List<Passage> passages,
    List<List<MarkedText.Part>> text) {

  StaleCopy {
    passages = List.copyOf(passages);
    text = List.copyOf(text);
  }

  /**
   * A passage that must not be said any more.
   *
   * @param isHeadline whether it stands in the headline
   * @param words what stands there
   * @param instead what it should say now; null if nothing, or if that may not be shown
   */
  record Passage(boolean isHeadline, String words, @Nullable String instead) {}
}
