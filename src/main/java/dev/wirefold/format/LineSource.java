package dev.wirefold.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of one input: as they stand there, or made from its records. */
interface LineSource {

  /** Returns the next line that isn't blank; null at the end. */
  @Nullable InputLine next() throws IOException;

  /** Returns the number of the last line that was begun; 0 before the first. */
  long number();
}
