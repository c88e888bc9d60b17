package dev.wirefold.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Gives an engine back what it has let go of. */
public interface Past {

  /** Answers from a view of the store. */
  interface Question<T extends @Nullable Object> {
    T ask(Archive archive) throws IOException;
  }

  /**
   * Opens a view that shows at least all that the engine was told is written.
   *
   * @throws IOException if the store can't be read
   */
  Archive open() throws IOException;

  /** Asks something and closes the view again. */
  default <T extends @Nullable Object> T ask(Question<T> question) {
    try (Archive archive = open()) {
      return question.ask(archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
