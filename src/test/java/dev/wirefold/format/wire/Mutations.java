package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages documents in the ways that lines, disks and people do, and some that only foes do. */
final class Mutations {

  private static final List<String> FRAGMENTS =
      List.of(
          "<",
          ">",
          "</p>",
          "<p>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "&#0;",
          "&#xD800;",
          "&x;",
          "\u0000",
          "{",
          "}",
          "[",
          "]",
          "\"",
          "\\ud800",
          ",",
          ":",
          "null",
          "-1",
          "1e999999",
          "\r\n",
          "\n\n",
          "Content-Length: 99999999999",
          "WARC/1.1\r\n",
          "\u00ff\u00fe",
          "\u00ef\u00bb\u00bf",
          "<!DOCTYPE x [<!ENTITY y \"z\">]>",
          "<?xml version='1.0' encoding='UTF-16'?>");

  private final SplittableRandom random;
  private final List<byte[]> seeds;

  Mutations(long seed, List<byte[]> seeds) {
    this.random = new SplittableRandom(seed);
    this.seeds = seeds;
  }

  /** Returns the next damaged document. */
  byte[] next() {
    byte[] document = pick().clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      document = changed(document);
    }
    return document;
  }

  private byte[] pick() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] changed(byte[] document) {
    return switch (random.nextInt(8)) {
      case 0 -> flipped(document);
      case 1 -> Arrays.copyOf(document, random.nextInt(document.length + 1));
      case 2 -> spliced(document, pick());
      case 3 -> inserted(document, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
      case 4 -> inserted(document, nested());
      case 5 -> without(document);
      case 6 -> doubled(document);
      default -> overwritten(document);
    };
  }

  private byte[] flipped(byte[] document) {
    for (int i = 0; i < 1 + random.nextInt(8) && document.length > 0; i++) {
      document[random.nextInt(document.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return document;
  }

  private byte[] overwritten(byte[] document) {
    for (int i = 0; i < 4 && document.length > 0; i++) {
      document[random.nextInt(document.length)] = (byte) random.nextInt(256);
    }
    return document;
  }

  private byte[] spliced(byte[] document, byte[] other) {
    int from = random.nextInt(other.length);
    return joined(
        document,
        random.nextInt(document.length + 1),
        Arrays.copyOfRange(other, from, other.length));
  }

  private byte[] inserted(byte[] document, String what) {
    int at = random.nextInt(document.length + 1);
    byte[] tail = Arrays.copyOfRange(document, at, document.length);
    return joined(joined(document, at, what.getBytes(ISO_8859_1)), -1, tail);
  }

  private String nested() {
    String open =
        List.of("<b>", "<div>", "[", "{\"a\":", "<p><ul><li>", "\"").get(random.nextInt(6));
    return open.repeat(1 << random.nextInt(13));
  }

  private byte[] without(byte[] document) {
    int from = random.nextInt(document.length + 1);
    int to = from + random.nextInt(document.length - from + 1);
    return joined(document, from, Arrays.copyOfRange(document, to, document.length));
  }

  private byte[] doubled(byte[] document) {
    return document.length > 1 << 20 ? document : joined(document, -1, document);
  }

  /** Returns the begin of one and the whole of another; of all of the first if the length is -1. */
  private static byte[] joined(byte[] head, int length, byte[] tail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(head, 0, length < 0 ? head.length : length);
    out.writeBytes(tail);
    return out.toByteArray();
  }
}
