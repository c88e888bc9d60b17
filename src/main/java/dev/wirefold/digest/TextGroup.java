package dev.wirefold.digest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group of a story: one text, in the words of its canonical version, and who printed it.
 *
 * @param number the group's number, in order of opening
 * @param id the group's public id
 * @param canonical the canonical version
 * @param wording how that version reads; null if it must not be shown
 * @param size articles in the group
 * @param newsrooms distinct sources among them
 * @param first the earliest time that a member claims; null if none has a date
 * @param last the latest such time
 * @param printings some members, the canonical version among them
 * @param sharing numbers of groups that have this text in theirs, or theirs in this
 */
public record TextGroup(
    int number,
    String id,
    Printing canonical,
    @Nullable Wording wording,
    int size,
    int newsrooms,
    @Nullable Instant first,
    @Nullable Instant last,
    List<Printing> printings,
    Set<Integer> sharing) {

  public TextGroup {
    printings = List.copyOf(printings);
    sharing = Set.copyOf(sharing);
  }

  /**
   * How a version reads.
   *
   * @param title the headline as written; empty if there is none
   * @param text the body
   * @param report whether it is a report, and no alert, brief, advisory or the like
   */
  public record Wording(String title, String text, boolean report) {}
}
