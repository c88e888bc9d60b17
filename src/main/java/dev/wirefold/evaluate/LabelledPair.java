package dev.wirefold.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two articles that a person compared.
 *
 * @param a the id of one
 * @param b the id of the other
 * @param duplicate whether they are versions of one text
 * @param relation what b is to a, such as {@code trimmed} or {@code follow_up}; null if not said
 * @param set the collection that both are from; null if not said
 * @param confidence {@code sure}, or else how unsure; null if not said
 * @param stratum the layer of the sample that they were drawn from; null if not said
 * @param kinds what makes the pair special, such as {@code templated} or {@code short}
 */
public record LabelledPair(
    String a,
    String b,
    boolean duplicate,
    @Nullable String relation,
    @Nullable String set,
    @Nullable String confidence,
    @Nullable String stratum,
    List<String> kinds) {

  public LabelledPair {
    if (a.equals(b)) {
      throw new IllegalArgumentException("a and b must be two articles, were both " + a);
    }
    kinds = List.copyOf(kinds);
  }

  boolean isSure() {
    return "sure".equals(confidence);
  }
}
