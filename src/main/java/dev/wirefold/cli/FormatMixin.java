package dev.wirefold.cli;

import picocli.CommandLine.Option;

/** The option that says what format files of articles have. */
final class FormatMixin {

  /** Each file's content tells its format. */
  static final String AUTO = "auto";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = AUTO,
      description = {
        "auto (default: told by the content), jsonl, ninjs, newsml-g2, nitf, rss, atom, html,",
        "warc, csv or parquet"
      })
  private String name = AUTO;

  String name() {
    return name;
  }

  boolean isAuto() {
    return name.equals(AUTO);
  }
}
