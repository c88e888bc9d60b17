package dev.wirefold.cli;

/** How a piece of text looks where colours are seen. */
enum Style {
  PLAIN(""),
  /** Stands in both texts. */
  SHARED("\u001B[36m"),
  /** Clashes with the other text; told from the rest without seeing its colour. */
  CLASH("\u001B[1;7m"),
  /** Doesn't count. */
  FAINT("\u001B[2m");

  static final String RESET = "\u001B[0m";

  private final String begin;

  Style(String begin) {
    this.begin = begin;
  }

  String begin() {
    return begin;
  }
}
