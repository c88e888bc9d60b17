package dev.wirefold.digest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that prints a text.
 *
 * @param article the article's number, in order of arrival
 * @param id its external id
 * @param source the outlet's name; empty if unknown
 * @param published the time that it claims; null if it has no date
 * @param credits the agencies that it names, as written
 */
public record Printing(
    int article, String id, String source, @Nullable Instant published, List<String> credits) {

  public Printing {
    credits = List.copyOf(credits);
  }
}
