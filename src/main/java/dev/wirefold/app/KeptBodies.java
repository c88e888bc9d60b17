package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.digest.StoryDigests;
import dev.wirefold.scratch.ScratchFile;
import java.io.IOException;
import java.nio.file.Path;

/** The bodies of a batch's articles, as far as digests read them, in a temporary file. */
final class KeptBodies implements AutoCloseable {

  private final ScratchFile file;

  /**
   * @param folder where the file is made when there is need for it
   */
  KeptBodies(Path folder) {
    this.file = ScratchFile.in(folder);
  }

  /** Returns the beginning of a body as it is kept. */
  static byte[] encode(String body) {
    return body.substring(0, Math.min(body.length(), StoryDigests.MOST_CHARACTERS)).getBytes(UTF_8);
  }

  /** Adds the next body, in the order of the input. */
  void add(byte[] encoded) throws IOException {
    file.put(encoded);
  }

  /** Returns a body by its place in the input. */
  String get(int index) throws IOException {
    return new String(file.get(index), UTF_8);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
