package dev.wirefold.page;

import dev.wirefold.digest.StoryDigest.Additions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in a story's timeline, folded: its version to show, and who else printed it.
 *
 * @param headline null if it may not be shown
 * @param because why not; null if it may
 * @param adds what it says that none before it said; null if that is nothing
 * @param isProvisional whether its text will be looked at again, and may go to another story then
 * @param stale how many of the members still say what was put right or withdrawn
 * @param excerpt how it begins
 * @param members who printed it, the first some
 * @param more how many more did
 */
record TimelineText(
    int number,
    String id,
    @Nullable String headline,
    @Nullable String because,
    @Nullable String language,
    String source,
    @Nullable Stamp at,
    int copies,
    int newsrooms,
    @Nullable Additions adds,
    boolean isProvisional,
    int stale,
    List<String> excerpt,
    List<Member> members,
    int more) {

  TimelineText {
    excerpt = List.copyOf(excerpt);
    members = List.copyOf(members);
  }

  /**
   * Who printed a text.
   *
   * @param relation how that version stands to the one to show; null if it takes a comparison
   * @param because why it may not be shown; null if it may
   */
  record Member(
      int number,
      String source,
      @Nullable Stamp at,
      @Nullable String relation,
      @Nullable String because) {

    boolean isCanonical() {
      return "canonical".equals(relation);
    }
  }

  String path() {
    return Links.group(id);
  }

  /** Returns how many things it adds. */
  int additions() {
    return adds == null ? 0 : adds.numbers().size() + adds.names().size() + adds.quotes().size();
  }
}
