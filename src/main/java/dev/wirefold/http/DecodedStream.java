package dev.wirefold.http;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A request's body without its compression. It stops at a bomb before it is unpacked: when the
 * bytes that come out are out of proportion to those that went in, or more than allowed.
 *
 * <p>What goes wrong with the body ends the request with a {@link ProblemException}.
 */
final class DecodedStream extends InputStream {

  /** Below this size no proportion is out of the ordinary. */
  private static final int HARMLESS = 1 << 20;

  private static final int COMPRESSED_BUFFER = 1 << 13;

  /** The largest window that RFC 8878 asks a decoder to support: 8 MiB. */
  private static final int ZSTD_WINDOW_LOG = 23;

  private static final int GZIP_MAGIC = 0x1F8B;
  private static final int ZSTD_MAGIC = 0x28B52FFD;
  private static final int ZSTD_MAGIC_BYTES = 4;

  private final Arriving arriving;
  private final InputStream decoded;
  private final long maxBytes;
  private final int maxRatio;
  private final boolean compressed;
  private long bytes;
  private int head;

  private DecodedStream(
      Arriving arriving, InputStream decoded, long maxBytes, int maxRatio, boolean compressed) {
    this.arriving = arriving;
    this.decoded = decoded;
    this.maxBytes = maxBytes;
    this.maxRatio = maxRatio;
    this.compressed = compressed;
  }

  /**
   * Opens a body.
   *
   * @param encoding the header Content-Encoding; null if there is none
   * @param maxBytes the most bytes that may come out
   * @param maxRatio how many times its size a compressed body may grow
   */
  static DecodedStream of(
      InputStream body, @Nullable String encoding, long maxBytes, int maxRatio) {
    Arriving arriving = new Arriving(body);
    String name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    try {
      return switch (name) {
        case "identity", "" -> new DecodedStream(arriving, arriving, maxBytes, maxRatio, false);
        case "gzip", "x-gzip" ->
            new DecodedStream(
                arriving,
                new GZIPInputStream(arriving, COMPRESSED_BUFFER),
                maxBytes,
                maxRatio,
                true);
        case "zstd" ->
            new DecodedStream(
                arriving,
                new ZstdInputStreamNoFinalizer(arriving).setLongMax(ZSTD_WINDOW_LOG),
                maxBytes,
                maxRatio,
                true);
        default ->
            throw ProblemException.of(
                ProblemType.UNSUPPORTED_ENCODING,
                "The header Content-Encoding says " + name + "; taken are gzip and zstd.");
      };
    } catch (IOException e) {
      throw problem(e);
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    int read;
    try {
      read = decoded.read(buffer, offset, length);
    } catch (IOException e) {
      throw problem(e);
    }
    if (!compressed && bytes < ZSTD_MAGIC_BYTES) {
      look(buffer, offset, read);
    }
    bytes += Math.max(read, 0);
    check();
    return read;
  }

  @Override
  public void close() {
    try {
      decoded.close();
    } catch (IOException e) {
      // nobody waits for the rest of it
    }
  }

  /** Text can't begin as packed bytes do, so who sends these forgot to say so. */
  private void look(byte[] buffer, int offset, int read) {
    for (int i = 0; i < read && bytes + i < ZSTD_MAGIC_BYTES; i++) {
      head = (head << 8) | (buffer[offset + i] & 0xFF);
      if (bytes + i == 1 && head == GZIP_MAGIC) {
        throw unnamed("gzip");
      }
    }
    if (bytes + read >= ZSTD_MAGIC_BYTES && head == ZSTD_MAGIC) {
      throw unnamed("zstd");
    }
  }

  private static ProblemException unnamed(String encoding) {
    return ProblemException.of(
        ProblemType.UNSUPPORTED_ENCODING,
        "The body looks like %s; send the header Content-Encoding: %s."
            .formatted(encoding, encoding));
  }

  private void check() {
    if (bytes > maxBytes) {
      throw tooLarge("It has more than %d bytes (wirefold.limits.body-bytes).".formatted(maxBytes));
    }
    if (compressed && bytes > HARMLESS && bytes / maxRatio > arriving.bytes) {
      throw tooLarge(
          "It unpacks to more than %d times its size (wirefold.limits.compression-ratio)."
              .formatted(maxRatio));
    }
  }

  private static ProblemException tooLarge(String detail) {
    return ProblemException.of(ProblemType.BODY_TOO_LARGE, detail);
  }

  private static ProblemException problem(IOException e) {
    if (e instanceof BrokenOff broken) {
      return broken.slow
          ? ProblemException.of(
              ProblemType.REQUEST_TIMEOUT,
              "The body came in too slowly (wirefold.http.body-timeout).")
          : ProblemException.of(ProblemType.BAD_REQUEST, "The body broke off.");
    }
    return ProblemException.of(
        ProblemType.BAD_REQUEST, "The body is damaged: it can't be decompressed.");
  }

  /** The body as it comes in. */
  private static final class Arriving extends FilterInputStream {

    private long bytes;

    Arriving(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        int read = super.read(buffer, offset, length);
        bytes += Math.max(read, 0);
        return read;
      } catch (IOException e) {
        throw new BrokenOff(e);
      }
    }
  }

  /** Says that bytes are missing, and not that those that came are wrong. */
  private static final class BrokenOff extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean slow;

    BrokenOff(IOException cause) {
      super(cause);
      boolean found = false;
      for (Throwable each = cause; each != null && !found; each = each.getCause()) {
        found = each instanceof SlowBodyException;
      }
      this.slow = found;
    }
  }
}
