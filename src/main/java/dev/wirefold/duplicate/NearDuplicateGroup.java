package dev.wirefold.duplicate;

import java.util.Arrays;

/**
 * Versions and copies of one text. New texts are compared with its canonical version and at most
 * three members that differ from it, never with all members, so that the cost doesn't grow with the
 * copies and no chain of likenesses drifts away from the text.
 */
public final class NearDuplicateGroup {

  /** The canonical version and three others. */
  static final int REPRESENTATIVES = 4;

  private static final int MOST_INDEXED = 16;

  private final int number;
  private int canonical;
  private int[] members = new int[1];
  private int size;
  private int[] representatives = new int[1];
  private int represented;
  private int indexed = 1;

  NearDuplicateGroup(int number, int first) {
    this.number = number;
    this.canonical = first;
    add(first);
    represent(first);
  }

  /** Returns the group's number, in order of opening. */
  public int number() {
    return number;
  }

  /** Returns the member that stands for the group. */
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

  void add(int member) {
    if (size == members.length) {
      members = Arrays.copyOf(members, size * 2);
    }
    members[size++] = member;
  }

  void elect(int member) {
    canonical = member;
  }

  boolean represents(int member) {
    for (int i = 0; i < represented; i++) {
      if (representatives[i] == member) {
        return true;
      }
    }
    return false;
  }

  boolean hasRoom() {
    return represented < REPRESENTATIVES;
  }

  int representatives() {
    return represented;
  }

  int representative(int i) {
    return representatives[i];
  }

  /**
   * Tells whether one more of the group's texts may stand in the index, and counts it. A page with
   * hundreds of versions must not make its own words look common.
   */
  boolean mayIndex() {
    return indexed++ < MOST_INDEXED;
  }

  /** Adds a representative; the canonical version displaces the latest one if there is no room. */
  void represent(int member) {
    if (represented == REPRESENTATIVES) {
      represented--;
    }
    representatives = Arrays.copyOf(representatives, represented + 1);
    representatives[represented++] = member;
  }
}
