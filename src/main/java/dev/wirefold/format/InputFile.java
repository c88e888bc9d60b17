package dev.wirefold.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Opens an input by name, and unpacks gzip wherever its first two bytes say so. */
final class InputFile {

  static final String STANDARD_INPUT = "-";

  private static final int GZIP_BUFFER = 1 << 16;

  private InputFile() {}

  /** Checks that an input can be opened, so that a typo in the last of many shows at once. */
  static void check(String name) throws InputException {
    if (name.equals(STANDARD_INPUT)) {
      return;
    }
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      throw unavailable(name, "no such file; check the path");
    }
    if (Files.isDirectory(path)) {
      throw unavailable(name, "is a directory; name the files in it");
    }
    if (!Files.isReadable(path)) {
      throw unavailable(name, "may not be read; check its permissions");
    }
  }

  /** Opens the input; {@code raw} counts what is read before unpacking. */
  static InputStream open(String name, InputStream standardInput, CountingStream.Counter raw)
      throws IOException {
    check(name);
    InputStream bytes =
        name.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(Path.of(name));
    BufferedInputStream peekable =
        new BufferedInputStream(new CountingStream(bytes, raw), GZIP_BUFFER);
    return isGzip(peekable)
        ? new GZIPInputStream(new NeverSeemsEmpty(peekable), GZIP_BUFFER)
        : peekable;
  }

  /** Returns where the bytes of an open input stand as they are; null if they stand nowhere. */
  static @Nullable Path asItIs(String name, InputStream open) {
    boolean packed = open instanceof GZIPInputStream;
    return packed || name.equals(STANDARD_INPUT) || !Files.isRegularFile(Path.of(name))
        ? null
        : Path.of(name);
  }

  private static boolean isGzip(BufferedInputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    return first == 0x1f && second == 0x8b;
  }

  private static InputException unavailable(String name, String reason) {
    return new InputException(InputException.Kind.UNAVAILABLE, name + ": " + reason);
  }

  /**
   * Says that more bytes are available, always: {@link GZIPInputStream} takes an empty pipe between
   * two members for the end, and reads the true end safely.
   */
  private static final class NeverSeemsEmpty extends FilterInputStream {

    NeverSeemsEmpty(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
