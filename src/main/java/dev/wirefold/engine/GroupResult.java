package dev.wirefold.engine;

import dev.wirefold.canonical.ElectionReceipt;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of near-duplicates as it stands.
 *
 * @param id the group's id
 * @param canonical the number of the canonical article
 * @param members the members' numbers in order of arrival
 * @param title the canonical article's headline
 * @param first the earliest time that a member claims; null if none has a date
 * @param last the latest such time
 * @param newsrooms distinct sources among the members
 * @param story the id of its story; null if stories are off
 * @param receipt how the canonical article was elected
 */
public record GroupResult(
    String id,
    int canonical,
    List<Integer> members,
    String title,
    @Nullable Instant first,
    @Nullable Instant last,
    int newsrooms,
    @Nullable String story,
    ElectionReceipt receipt) {

  public GroupResult {
    members = List.copyOf(members);
  }

  /** Returns the members beside the canonical article. */
  public int copies() {
    return members.size() - 1;
  }
}
