package dev.wirefold.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.embedding.StaticEmbedder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The name of what made the vectors in a store. Vectors of two models must never be compared, so a
 * service with another model doesn't start on that store.
 */
public final class KeptEmbedding {

  static final String NAME = "embedding";

  private KeptEmbedding() {}

  /**
   * Returns the name; null if there are no vectors yet.
   *
   * @throws IOException if the store can't be read
   */
  public static @Nullable String in(Archive archive) throws IOException {
    byte[] name = archive.blob(NAME);
    if (name != null && name.length > 0) {
      return new String(name, UTF_8);
    }
    // before names were kept there was the static table alone
    return archive.cursor().nextStory() > 0 ? StaticEmbedder.BUNDLED_ID : null;
  }

  static byte[] toBytes(String name) {
    return name.getBytes(UTF_8);
  }
}
