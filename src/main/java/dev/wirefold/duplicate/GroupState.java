package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * What is to be kept of a group, so that a detector can be restored.
 *
 * @param number the group's number
 * @param opener the member whose words count towards the frequencies while it is live: the one that
 *     opened the group, or the first that is left; {@link DuplicateDetector#NONE} if the group is
 *     empty
 * @param openedAt the opener's claimed time; {@link Arrival#NO_TIME} if unknown
 * @param canonical the member that stands for the group; {@link DuplicateDetector#NONE} if the
 *     group is empty
 * @param members the members in order of arrival
 * @param representatives the members that new texts are compared with, in order of their naming;
 *     those that have left the window count no more
 * @param indexed the members by whose shingles the group is found, in order of their naming; those
 *     that have left the window count no more
 * @param mergedInto the group that took over the members; {@link DuplicateDetector#NONE} if none
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look inside
public record GroupState(
    int number,
    int opener,
    long openedAt,
    int canonical,
    int[] members,
    int[] representatives,
    int[] indexed,
    int mergedInto) {

  @Override
  public boolean equals(Object o) {
    return o instanceof GroupState other
        && number == other.number
        && opener == other.opener
        && openedAt == other.openedAt
        && canonical == other.canonical
        && Arrays.equals(members, other.members)
        && Arrays.equals(representatives, other.representatives)
        && Arrays.equals(indexed, other.indexed)
        && mergedInto == other.mergedInto;
  }

  @Override
  public int hashCode() {
    return 31 * number + Arrays.hashCode(members);
  }

  @Override
  public String toString() {
    return ("GroupState[number=%d, opener=%d, openedAt=%d, canonical=%d, members=%s,"
            + " representatives=%s, indexed=%s, mergedInto=%d]")
        .formatted(
            number,
            opener,
            openedAt,
            canonical,
            Arrays.toString(members),
            Arrays.toString(representatives),
            Arrays.toString(indexed),
            mergedInto);
  }
}
