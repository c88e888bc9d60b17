package dev.wirefold.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing that must hold before the service takes work. Any thread may ask, often. */
public interface ReadinessCheck {

  /** Returns what is checked, in a word or two, such as {@code journal}. */
  String name();

  /** Returns why it does not hold, for the operator to read; empty if it holds. */
  Optional<String> obstacle();

  /** Returns where it stands, in figures by name; empty if there is nothing to tell. */
  default Map<String, Long> standing() {
    return Map.of();
  }

  /** Returns what the operator should know beside that, a sentence each. */
  default List<String> notes() {
    return List.of();
  }
}
