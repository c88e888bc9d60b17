package dev.wirefold.service;

import java.util.List;

/** Something that can be measured while it runs: what monitoring reads of the engine, the log, … */
@FunctionalInterface
public interface Measures {

  /** Returns its figures; asked once, at the start. */
  List<Measure> measures();
}
