package dev.wirefold.service;

import java.io.IOException;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Keeps what editors said of pairs of articles: the port to the file that has it. Any number of
 * threads may use one.
 */
public interface Judgements {

  /**
   * Adds a judgement; it is on the disk when this returns.
   *
   * @param made makes it with the number that it gets
   * @throws IOException if it could not be kept
   */
  Judgement add(LongFunction<Judgement> made) throws IOException;

  /** Returns all of them, the oldest first, those that were taken back included. */
  List<Judgement> all();
}
