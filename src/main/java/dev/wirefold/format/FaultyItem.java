package dev.wirefold.format;

import dev.wirefold.format.ParsedLine.Rejected;
import dev.wirefold.service.Fault;

/**
 * An item of a document that gives no article.
 *
 * @param fault why not
 */
record FaultyItem(String file, long number, Fault fault) implements InputLine {

  @Override
  public String whole() {
    return "item";
  }

  Rejected rejected() {
    return new Rejected(fault.field(), fault.value(), fault.fix());
  }
}
