package dev.wirefold.format;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of one input: as they stand there, or made from its records. */
interface LineSource extends Closeable {

  /** Returns the next line that isn't blank; null at the end. */
  @Nullable InputLine next() throws IOException;

  /** Returns the number of the last line that was begun; 0 before the first. */
  long number();

  /** Lets go of what it holds beside the stream. */
  @Override
  default void close() throws IOException {
    // most hold nothing
  }
}
