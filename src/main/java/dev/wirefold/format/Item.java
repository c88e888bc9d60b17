package dev.wirefold.format;

import dev.wirefold.format.ParsedLine.Rejected;
import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.Warning;
import java.util.List;

/** An item of a document as a line of Wirefold's own layout, numbered as it stands there. */
final class Item implements InputLine {

  private final String file;
  private final ArticleLine.Whole line;
  private final boolean mapped;

  /**
   * @param mapped whether its fields have the names of the document's columns, not Wirefold's
   */
  Item(String file, ArticleLine.Whole line, boolean mapped) {
    this.file = file;
    this.line = line;
    this.mapped = mapped;
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public long number() {
    return line.number();
  }

  @Override
  public String whole() {
    return "item";
  }

  byte[] bytes() {
    return line.bytes();
  }

  boolean isMapped() {
    return mapped;
  }

  /** Returns what of the item could not be understood before it was a line. */
  List<Rejected> passedOver() {
    return line.warnings().stream().map(Item::rejected).toList();
  }

  private static Rejected rejected(Warning warning) {
    return new Rejected(warning.field(), warning.value(), warning.fix());
  }
}
