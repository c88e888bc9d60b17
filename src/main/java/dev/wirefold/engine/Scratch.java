package dev.wirefold.engine;

import java.io.IOException;

/**
 * A place beside the memory for what is seldom asked for. It outlives no process, and one thread
 * uses it.
 */
public interface Scratch {

  /**
   * Puts some bytes there.
   *
   * @return under which number they are found again; it counts up from 0
   * @throws IOException if there is no room, or the place can't be written
   */
  int put(byte[] bytes) throws IOException;

  /**
   * Returns the bytes of a number.
   *
   * @throws IOException if they can't be read as they were put there
   */
  byte[] get(int number) throws IOException;
}
