package dev.wirefold.service;

import dev.wirefold.engine.LogCommand;

/** The engine or a preparer has failed at an entry of the log; the message says at which. */
final class EntryFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what what the entry brings
   */
  EntryFault(long position, String what, Throwable cause) {
    super(
        "entry %d (%s): %s; if it fails there at each start, wirefold.log.skip=%d goes on without it"
            .formatted(position, what, root(cause), position),
        cause);
  }

  /** Says what a command brings. */
  static String describe(LogCommand command) {
    return switch (command) {
      case LogCommand.PutArticle put -> "article " + put.article().id();
      case LogCommand.WithdrawArticle it -> "the withdrawal of article " + it.id();
      case LogCommand.DeleteArticle it -> "the takedown of article " + it.id();
      case LogCommand.RedactedArticle it -> "what is left of article " + it.id();
      case LogCommand.Curate it ->
          "the decision %s by %s".formatted(it.action().wireName(), it.author());
    };
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
