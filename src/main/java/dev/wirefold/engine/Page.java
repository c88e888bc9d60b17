package dev.wirefold.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items the items
 * @param next where the next part begins, opaque and made for the same query on the same view; null
 *     if there is none
 * @param total how many items the whole list has
 */
public record Page<T>(List<T> items, @Nullable String next, long total) {

  public Page {
    items = List.copyOf(items);
  }
}
