package dev.wirefold.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group: the version to show and its copies.
 *
 * @param headline null if it may not be shown
 * @param because why not; null if it may
 * @param story the story's id; null if stories are off
 * @param text the paragraphs of the version to show, with what is stale in it marked
 * @param link where that was published; null if the address can't be led to
 * @param members who is in it
 * @param next the address of further members; null if there are none
 * @param receipt how the version to show was elected; null if the members are too many
 * @param related groups that it is related to
 * @param flags members that still say what was put right or withdrawn
 * @param versions the versions of the report; null if there is but one
 */
record GroupPage(
    String id,
    @Nullable String mergedInto,
    @Nullable String story,
    @Nullable String headline,
    @Nullable String because,
    @Nullable String language,
    String source,
    @Nullable Stamp at,
    int size,
    int newsrooms,
    int canonical,
    List<List<MarkedText.Part>> text,
    @Nullable String link,
    List<Member> members,
    @Nullable String next,
    @Nullable ReceiptTable receipt,
    List<Related> related,
    List<Happening> history,
    List<StaleCopy> flags,
    @Nullable VersionTable versions) {

  GroupPage {
    text = List.copyOf(text);
    members = List.copyOf(members);
    related = List.copyOf(related);
    history = List.copyOf(history);
    flags = List.copyOf(flags);
  }

  /**
   * An article in it.
   *
   * @param headline null if it may not be shown
   * @param containment share of the shorter text's shingles that the other has, measured when it
   *     came in, against the article it was compared with; null if nothing was measured
   */
  record Member(
      int number,
      String id,
      String source,
      @Nullable String headline,
      @Nullable String because,
      @Nullable String relation,
      @Nullable String containment,
      Stamp at,
      boolean isCanonical) {}

  /** Another group, and how it stands to that. */
  record Related(String id, String relation) {}

  int copies() {
    return size - 1;
  }

  String path() {
    return Links.group(id);
  }
}
