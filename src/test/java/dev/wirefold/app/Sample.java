package dev.wirefold.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The bundled sample as a file. */
final class Sample {

  private Sample() {}

  static Path in(Path folder) throws IOException {
    Path file = folder.resolve("wire.jsonl");
    try (InputStream sample =
        Objects.requireNonNull(Sample.class.getResourceAsStream(DemoRun.SAMPLE))) {
      Files.copy(sample, file);
    }
    return file;
  }
}
