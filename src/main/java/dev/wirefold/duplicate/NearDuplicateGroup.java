package dev.wirefold.duplicate;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Versions and copies of one text. New texts are compared with its canonical version and at most
 * three members that differ from it, never with all members, so that the cost doesn't grow with the
 * copies and no chain of likenesses drifts away from the text. Those that are compared with and
 * those by which the group is found are live members; all members may be older.
 */
public final class NearDuplicateGroup {

  /** The canonical version and three others. */
  static final int REPRESENTATIVES = 4;

  /**
   * A page with hundreds of versions must not make its own words look common in the index, so no
   * more of its texts stand there.
   */
  private static final int MOST_INDEXED = 16;

  private static final int NONE = DuplicateDetector.NONE;

  private final int number;
  private int opener;
  private long openedAt;
  private int canonical;
  private int[] members;
  private int size;
  private int[] representatives;
  private int[] indexed;
  private int mergedInto = NONE;
  private boolean changed;

  /** Opens a group with its first member, for which it stands and by which it is found. */
  NearDuplicateGroup(int number, int first, long claimedTime) {
    int[] one = {first};
    this.number = number;
    this.opener = first;
    this.openedAt = claimedTime;
    this.canonical = first;
    this.members = one;
    this.size = 1;
    this.representatives = one;
    this.indexed = one;
  }

  /**
   * Restores a group.
   *
   * @param oldest the oldest article in the window
   * @param pruned the articles below this number don't exist any more
   */
  NearDuplicateGroup(GroupState state, int oldest, int pruned) {
    this.number = state.number();
    this.opener = state.opener();
    this.openedAt = state.openedAt();
    this.canonical = state.canonical();
    this.members = state.members().clone();
    this.size = members.length;
    this.representatives = Numbers.where(state.representatives(), each -> each >= oldest);
    this.indexed =
        Arrays.equals(state.indexed(), state.representatives())
            ? representatives
            : Numbers.where(state.indexed(), each -> each >= oldest);
    this.mergedInto = state.mergedInto();
    prune(pruned);
    if (Arrays.equals(members, representatives)) {
      members = representatives;
    }
  }

  /** Returns what is to be kept of the group. */
  GroupState state() {
    return new GroupState(
        number, opener, openedAt, canonical, members(), representatives, indexed, mergedInto);
  }

  /** Returns the group's number, in order of opening. */
  public int number() {
    return number;
  }

  /** Returns the member that stands for the group; {@link DuplicateDetector#NONE} if empty. */
  public int canonical() {
    return canonical;
  }

  /** Returns the number of members. */
  public int size() {
    return size;
  }

  /** Returns the i-th member in order of arrival. */
  public int member(int i) {
    return members[i];
  }

  /** Returns the members in order of arrival. */
  public int[] members() {
    return Arrays.copyOf(members, size);
  }

  /** Returns the group that took over the members; {@link DuplicateDetector#NONE} if none. */
  public int mergedInto() {
    return mergedInto;
  }

  int opener() {
    return opener;
  }

  /** Returns the opener's claimed time. */
  long openedAt() {
    return openedAt;
  }

  boolean contains(int article) {
    return Arrays.binarySearch(members, 0, size, article) >= 0;
  }

  /** Tells whether a member is in the window. */
  boolean isLive(int oldest) {
    return size > 0 && members[size - 1] >= oldest;
  }

  /** Adds the newest article. */
  void add(int member) {
    if (size == members.length) {
      members = Arrays.copyOf(members, size + Math.max(1, size >> 1));
    }
    members[size++] = member;
  }

  void elect(int member) {
    canonical = member;
  }

  boolean represents(int member) {
    return Numbers.contains(representatives, member);
  }

  boolean indexes(int member) {
    return Numbers.contains(indexed, member);
  }

  /** Tells whether a member's text is needed to compare or to find, or to take back its words. */
  boolean needs(int member) {
    return canonical == member || opener == member || represents(member) || indexes(member);
  }

  /** Adds the articles, members or not any more, of which {@link #needs} may say so. */
  void addNeeded(BitSet articles) {
    set(articles, canonical);
    set(articles, opener);
    for (int article : representatives) {
      set(articles, article);
    }
    for (int article : indexed) {
      set(articles, article);
    }
  }

  private static void set(BitSet articles, int article) {
    if (article != NONE) {
      articles.set(article);
    }
  }

  boolean hasRoom() {
    return representatives.length < REPRESENTATIVES;
  }

  /** Tells whether one more of the group's texts may stand in the index. */
  boolean mayIndex() {
    return indexed.length < MOST_INDEXED;
  }

  int representatives() {
    return representatives.length;
  }

  int representative(int i) {
    return representatives[i];
  }

  int[] indexed() {
    return indexed;
  }

  /**
   * Adds a representative; it displaces the latest one if there is no room.
   *
   * @return the displaced one, or {@link DuplicateDetector#NONE}
   */
  int represent(int member) {
    int displaced = NONE;
    if (!hasRoom()) {
      displaced = representatives[representatives.length - 1];
      representatives = Numbers.withoutLast(representatives);
    }
    representatives = Numbers.with(representatives, member);
    return displaced;
  }

  void index(int member) {
    indexed = Numbers.with(indexed, member);
  }

  /** Takes note that a member has left the window. */
  void leave(int member) {
    representatives = Numbers.without(representatives, member);
    indexed = Numbers.without(indexed, member);
  }

  /**
   * Drops the members below a number, which have left the window. The opener's number stays, to say
   * that the group's words count no more.
   *
   * @return whether there were any
   */
  boolean prune(int below) {
    if (size == 0 || members[0] >= below) {
      return false;
    }
    keepMembers(Numbers.where(members(), each -> each >= below));
    return true;
  }

  /**
   * Replaces the members. What named one that is no longer there names another: the first that is
   * left as the opener, and as the canonical version the first representative or else the first.
   */
  void replaceMembers(int[] replacement) {
    keepMembers(replacement);
    if (!contains(opener)) {
      opener = size == 0 ? NONE : members[0];
    }
  }

  private void keepMembers(int[] kept) {
    members = kept;
    size = kept.length;
    representatives = Numbers.where(representatives, this::contains);
    indexed = Numbers.where(indexed, this::contains);
    if (!contains(canonical)) {
      int first = size == 0 ? NONE : members[0];
      canonical = representatives.length > 0 ? representatives[0] : first;
    }
  }

  void openedAt(long claimedTime) {
    openedAt = claimedTime;
  }

  /**
   * Takes over the members of another group, which is empty afterwards. This group's
   * representatives come first, then the other's while there is room; so do the indexed texts.
   *
   * @return the texts that are indexed no more
   */
  int[] absorb(NearDuplicateGroup other) {
    int[] all = Numbers.joined(indexed, other.indexed);
    members = Numbers.merged(members(), other.members());
    size = members.length;
    representatives =
        Numbers.first(Numbers.joined(representatives, other.representatives), REPRESENTATIVES);
    indexed = Numbers.first(all, MOST_INDEXED);
    other.replaceMembers(Numbers.NONE);
    other.mergedInto = number;
    return Numbers.where(all, each -> !indexes(each));
  }

  /**
   * Parts members from this group; what stood for the group goes with those it names.
   *
   * @param parted some of the members, but not all, ascending
   * @param other the number of the group that they are from now on
   */
  NearDuplicateGroup part(int[] parted, int other) {
    NearDuplicateGroup group =
        new NearDuplicateGroup(
            new GroupState(
                other, opener, openedAt, canonical, members(), representatives, indexed, NONE),
            0,
            0);
    group.replaceMembers(parted);
    replaceMembers(Numbers.where(members(), each -> !group.contains(each)));
    return group;
  }

  boolean isChanged() {
    return changed;
  }

  void changed(boolean value) {
    changed = value;
  }
}
