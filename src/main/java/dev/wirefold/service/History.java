package dev.wirefold.service;

/**
 * The name of the history that events tell. A folder that was restored or decided anew has another
 * history than the one that it was made from: the same number may be another event there.
 *
 * @param name empty for the history that a folder begins with
 */
public record History(String name) {

  /** The history that a new folder begins with. */
  public static final History FIRST = new History("");

  private static final char SEPARATOR = '-';

  /** Returns how an event is named to who follows them. */
  public String id(long seq) {
    return name.isEmpty() ? Long.toString(seq) : Long.toString(seq) + SEPARATOR + name;
  }

  /** Returns the part of an event's name that is its number, as it is written. */
  public static String number(String id) {
    int end = id.indexOf(SEPARATOR);
    return end < 0 ? id : id.substring(0, end);
  }

  /** Returns the history of an event's name. */
  public static History of(String id) {
    int end = id.indexOf(SEPARATOR);
    return end < 0 ? FIRST : new History(id.substring(end + 1));
  }
}
