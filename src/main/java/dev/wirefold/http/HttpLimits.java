package dev.wirefold.http;

/**
 * How much the HTTP server takes in.
 *
 * @param connections open connections at a time
 * @param headBytes bytes of a request's headers
 * @param uriBytes bytes of a request's first line
 * @param bodyBytes bytes of a body that is read as a whole, after decompression
 * @param bufferedBytes bytes of such bodies that are held at a time, of all requests together
 * @param compressionRatio how many times its size a compressed body may grow
 * @param lineBytes bytes of one line of a body of lines
 * @param workers requests that are worked on at a time, of those that keep the processor busy
 * @param dedupeArticles articles in one call of dedupe
 */
public record HttpLimits(
    int connections,
    int headBytes,
    int uriBytes,
    int bodyBytes,
    long bufferedBytes,
    int compressionRatio,
    int lineBytes,
    int workers,
    int dedupeArticles) {

  public HttpLimits {
    atLeastOne("connections", connections);
    atLeastOne("headBytes", headBytes);
    atLeastOne("uriBytes", uriBytes);
    atLeastOne("bodyBytes", bodyBytes);
    atLeastOne("bufferedBytes", bufferedBytes);
    atLeastOne("compressionRatio", compressionRatio);
    atLeastOne("lineBytes", lineBytes);
    atLeastOne("workers", workers);
    atLeastOne("dedupeArticles", dedupeArticles);
  }

  private static void atLeastOne(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, was " + value);
    }
  }
}
