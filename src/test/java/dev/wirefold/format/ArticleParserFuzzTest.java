package dev.wirefold.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes a line has, the answer is an article or a reason. */
class ArticleParserFuzzTest {

  private static final int ROUNDS = 5_000;

  private static final byte[][] VALID = {
    """
    {"id":"7","title":"Rates held","text":"The bank held.\\n\\u201cNo\\u201d \\ud83d\\ude00 café \
    москва 東京","url":"https://a.example/7","source":"Daily","published":"2025-03-11T10:15:30Z"}\
    """
        .getBytes(UTF_8),
    """
    {"id":17,"text":"x","published":1741688130.5,"version":3,"status":"usable","kind":"text",\
    "embargoed":"Tue, 11 Mar 2025 10:15:30 +0300","more":{"a":[1,2,{"b":null}],"c":-1.5e-7}}\
    """
        .getBytes(UTF_8),
  };

  private static final byte[][] SPLICED = {
    "[".repeat(5000).getBytes(UTF_8),
    "{\"a\":".repeat(5000).getBytes(UTF_8),
    "9".repeat(5000).getBytes(UTF_8),
    "1e999999999".getBytes(UTF_8),
    "-".getBytes(UTF_8),
    "\\ud800".getBytes(UTF_8),
    "\\u00".getBytes(UTF_8),
    "\\".getBytes(UTF_8),
    "\"".getBytes(UTF_8),
    {0, 0, 0, '{'},
    {(byte) 0xfe, (byte) 0xff},
    {(byte) 0xf8, (byte) 0x88},
    {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
    {(byte) 0xc0, (byte) 0x80},
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void line_mutatedAnyhow_isParsedOrRejected(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ArticleParser parser = new ArticleParser(FieldMap.PLAIN, 200);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] line = mutate(VALID[random.nextInt(VALID.length)], random);
      assertThat(outcome(parser, line)).as("seed %d, round %d", seed, round).isNotNull();
    }
  }

  private static Object outcome(ArticleParser parser, byte[] line) {
    try {
      return parser.parse(line).toString();
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("line " + Arrays.toString(line), e);
    }
  }

  private static byte[] mutate(byte[] valid, SplittableRandom random) {
    byte[] line = valid.clone();
    int steps = 1 + random.nextInt(4);
    for (int i = 0; i < steps; i++) {
      line =
          switch (random.nextInt(5)) {
            case 0 -> flipBit(line, random);
            case 1 -> Arrays.copyOf(line, random.nextInt(line.length + 1));
            case 2 -> splice(line, SPLICED[random.nextInt(SPLICED.length)], random);
            case 3 -> splice(line, valid, random);
            default -> cutOut(line, random);
          };
    }
    return line;
  }

  private static byte[] flipBit(byte[] line, SplittableRandom random) {
    if (line.length > 0) {
      line[random.nextInt(line.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return line;
  }

  private static byte[] splice(byte[] line, byte[] part, SplittableRandom random) {
    int at = random.nextInt(line.length + 1);
    byte[] joined = Arrays.copyOf(line, line.length + part.length);
    System.arraycopy(part, 0, joined, at, part.length);
    System.arraycopy(line, at, joined, at + part.length, line.length - at);
    return joined;
  }

  private static byte[] cutOut(byte[] line, SplittableRandom random) {
    int from = random.nextInt(line.length + 1);
    int to = from + random.nextInt(line.length - from + 1);
    byte[] rest = Arrays.copyOf(line, line.length - (to - from));
    System.arraycopy(line, to, rest, from, line.length - to);
    return rest;
  }
}
