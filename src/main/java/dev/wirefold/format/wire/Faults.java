package dev.wirefold.format.wire;

import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.DocumentException;
import dev.wirefold.service.Fault;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with items and documents. */
final class Faults {

  private static final int SHOWN = 120;

  private Faults() {}

  static ArticleLine item(long number, String fix) {
    return new ArticleLine.Faulty(number, new Fault("", "", fix));
  }

  static ArticleLine tooLarge(long number, long mostBytes) {
    return item(number, tooLarge(mostBytes));
  }

  static String tooLarge(long mostBytes) {
    return "has more than " + mostBytes + " bytes; send it in smaller items";
  }

  /** The document can't be read from an item on. */
  static DocumentException document(long number, String fix) {
    return new DocumentException(number, new Fault("", "", fix));
  }

  /** Returns what a library says, as one short line. */
  static String said(@Nullable String message) {
    String line = message == null ? "no reason given" : message.replaceAll("\\s+", " ").strip();
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }
}
