package dev.wirefold.service;

import java.io.IOException;

/** Says that a document can't be read any further, and where and why. */
public final class DocumentException extends IOException {

  private static final long serialVersionUID = 1L;

  private final long number;
  private final transient Fault fault;

  /**
   * @param number of the item that can't be read, from 1
   * @param fault what is wrong with the document
   */
  public DocumentException(long number, Fault fault) {
    super("item " + number + " " + fault.fix());
    this.number = number;
    this.fault = fault;
  }

  /** Returns the number of the item that can't be read. */
  public long number() {
    return number;
  }

  /** Returns what is wrong. */
  public Fault fault() {
    return fault;
  }
}
