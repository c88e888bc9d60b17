package dev.wirefold.page;

/**
 * What stands around the content of a page.
 *
 * @param title what the page shows, in a few words
 * @param section the entry of the menu that it belongs to; empty for none
 * @param visit who asks
 */
record Frame(String title, String section, Visit visit) {

  /** Tells whether the page belongs to an entry of the menu. */
  boolean isIn(String entry) {
    return section.equals(entry);
  }

  /** Returns what says so to those who can't see it; null for other entries. */
  String current(String entry) {
    return isIn(entry) ? "page" : "false";
  }
}
