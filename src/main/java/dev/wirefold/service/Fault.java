package dev.wirefold.service;

/**
 * What is wrong with one value that came in.
 *
 * @param field the field at fault under Wirefold's name; empty if it is the whole
 * @param value what stands there, shortened; empty if there is nothing to show
 * @param fix what is wrong with it, and what would be right
 */
public record Fault(String field, String value, String fix) {

  public Fault {
    if (fix.isEmpty()) {
      throw new IllegalArgumentException("fix must not be empty");
    }
  }
}
