package dev.wirefold.cli;

import picocli.CommandLine.Option;

/** The option that says how a file of articles is laid out. */
final class LayoutMixin {

  /** Wirefold's own layout. */
  static final String WIREFOLD = "wirefold";

  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      defaultValue = WIREFOLD,
      description = "wirefold (default), or a published set's: miranda, ustory")
  private String name = WIREFOLD;

  String name() {
    return name;
  }

  boolean isOwn() {
    return name.equals(WIREFOLD);
  }
}
