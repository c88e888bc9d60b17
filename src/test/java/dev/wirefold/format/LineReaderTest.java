package dev.wirefold.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

  @TempDir Path dir;

  @Test
  void lines_endInLfCrlfOrNothing() throws IOException {
    assertThat(read("one\ntwo\r\nthree")).containsExactly("-:1 one", "-:2 two", "-:3 three");
  }

  @Test
  void lines_newlineAtTheEnd_makesNoFurtherLine() throws IOException {
    assertThat(read("one\n")).containsExactly("-:1 one");
    assertThat(read("")).isEmpty();
  }

  @Test
  void lines_blank_areSkippedButNumbered() throws IOException {
    assertThat(read("\n one\n\r\n \t\nfive\n\n")).containsExactly("-:2  one", "-:5 five");
  }

  @Test
  void byteOrderMark_isSkippedAtTheStartOnly() throws IOException {
    assertThat(read("\ufeffone\n\ufefftwo")).containsExactly("-:1 one", "-:2 \ufefftwo");
  }

  @Test
  void lines_aboveTheLimit_comeAsOverlongAndTheNextIsRead() throws IOException {
    assertThat(readWithLimit("a".repeat(10) + "\n" + "b".repeat(11) + "\nc\n", 10))
        .containsExactly("-:1 aaaaaaaaaa", "-:2 overlong 11", "-:3 c");
  }

  @Test
  void lines_atTheLimitWithCarriageReturn_areRead() throws IOException {
    assertThat(readWithLimit("a".repeat(10) + "\r\nb", 10))
        .containsExactly("-:1 aaaaaaaaaa", "-:2 b");
  }

  @Test
  void overlongLine_farBeyondTheBuffer_isCountedToItsEnd() throws IOException {
    assertThat(readWithLimit("a\n" + "b".repeat(3_000_000) + "\nc", 1000))
        .containsExactly("-:1 a", "-:2 overlong 3000000", "-:3 c");
    assertThat(readWithLimit("b".repeat(3_000_000), 1000)).containsExactly("-:1 overlong 3000000");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void lines_anyChunksOfReading_areTheSame(long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> expected = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      String line = "x".repeat(random.nextInt(10) == 0 ? 200_000 : 1 + random.nextInt(300));
      content.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
      expected.add("-:" + i + " " + line);
    }
    InputStream trickling =
        new ByteArrayInputStream(content.toString().getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(5000)));
          }
        };
    try (LineReader reader = LineReader.open(List.of("-"), trickling, 1 << 20)) {
      assertThat(drain(reader)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void gzip_isKnownByItsFirstBytes_notByItsName() throws IOException {
    Path file = Files.write(dir.resolve("articles.jsonl"), gzip("one\ntwo\n"));
    assertThat(readFiles(file)).containsExactly(file + ":1 one", file + ":2 two");
  }

  @Test
  void gzip_ofSeveralMembers_isReadToTheEnd() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.write(gzip("one\ntw"));
    members.write(gzip("o\nthree"));
    Path file = Files.write(dir.resolve("a.gz"), members.toByteArray());
    assertThat(readFiles(file))
        .containsExactly(file + ":1 one", file + ":2 two", file + ":3 three");
  }

  @Test
  void gzip_fromAPipeThatSeemsEmptyBetweenMembers_isReadToTheEnd() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.write(gzip("one\n"));
    members.write(gzip("two\n"));
    InputStream pipe =
        new ByteArrayInputStream(members.toByteArray()) {
          @Override
          public synchronized int available() {
            return 0;
          }

          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 7));
          }
        };
    try (LineReader reader = LineReader.open(List.of("-"), pipe, 100)) {
      assertThat(drain(reader)).containsExactly("-:1 one", "-:2 two");
    }
  }

  @Test
  void gzip_cutOff_namesFileAndLine() throws IOException {
    StringBuilder content = new StringBuilder();
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 100_000; i++) {
      content.append(random.nextLong()).append('\n');
    }
    byte[] whole = gzip(content.toString());
    Path file = Files.write(dir.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> readFiles(file))
        .withMessageMatching(".*cut.gz: the gzip stream is cut off after line [45]\\d{4}; fetch .*")
        .satisfies(e -> assertThat(e.kind()).isEqualTo(InputException.Kind.DAMAGED));
  }

  @Test
  void gzip_corrupt_namesFile() throws IOException {
    byte[] bytes = gzip("one\ntwo\n".repeat(100));
    bytes[12] ^= 0x55;
    Path file = Files.write(dir.resolve("bad.gz"), bytes);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> readFiles(file))
        .withMessageContaining("bad.gz: the gzip stream is ");
  }

  @Test
  void severalFiles_areReadInOrder_eachNumberedFromOne() throws IOException {
    Path b = Files.writeString(dir.resolve("b"), "\ufeffone");
    Path a = Files.writeString(dir.resolve("a"), "\ufefftwo\nthree");
    assertThat(readFiles(b, a)).containsExactly(b + ":1 one", a + ":1 two", a + ":2 three");
  }

  @Test
  void missingFile_amongSeveral_isNamedBeforeAnyIsRead() throws IOException {
    Path there = Files.writeString(dir.resolve("there"), "one");
    Path missing = dir.resolve("missing");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> open(there, missing))
        .withMessageContaining("missing: no such file")
        .satisfies(e -> assertThat(e.kind()).isEqualTo(InputException.Kind.UNAVAILABLE));
  }

  @Test
  void directory_isRefusedWithTheRemedy() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> open(dir))
        .withMessageContaining("is a directory; name the files in it");
  }

  @Test
  void bytes_areCountedBeforeUnpacking() throws IOException {
    Path file = Files.write(dir.resolve("a.gz"), gzip("one\n".repeat(10_000)));
    try (LineReader reader = open(file)) {
      assertThat(reader.totalBytes()).hasValue(Files.size(file));
      drain(reader);
      assertThat(reader.bytesRead()).isEqualTo(Files.size(file));
    }
  }

  @Test
  void totalBytes_withStandardInput_isUnknown() throws IOException {
    try (LineReader reader = LineReader.open(List.of("-"), InputStream.nullInputStream(), 10)) {
      assertThat(reader.totalBytes()).isEmpty();
    }
  }

  @Test
  void limit_belowOne_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LineReader.open(List.of("-"), InputStream.nullInputStream(), 0))
        .withMessageContaining("maxLineBytes");
  }

  private static List<String> read(String content) throws IOException {
    return readWithLimit(content, LineReader.DEFAULT_MAX_LINE_BYTES);
  }

  private static List<String> readWithLimit(String content, int maxLineBytes) throws IOException {
    InputStream in = new ByteArrayInputStream(content.getBytes(UTF_8));
    try (LineReader reader = LineReader.open(List.of("-"), in, maxLineBytes)) {
      return drain(reader);
    }
  }

  private static List<String> readFiles(Path... files) throws IOException {
    try (LineReader reader = open(files)) {
      return drain(reader);
    }
  }

  private static LineReader open(Path... files) throws IOException {
    List<String> names = Arrays.stream(files).map(Path::toString).toList();
    return LineReader.open(names, InputStream.nullInputStream(), LineReader.DEFAULT_MAX_LINE_BYTES);
  }

  private static List<String> drain(LineReader reader) throws IOException {
    List<String> lines = new ArrayList<>();
    for (InputLine line = reader.next(); line != null; line = reader.next()) {
      String shown =
          switch (line) {
            case Line read -> new String(read.bytes(), UTF_8);
            case OverlongLine overlong -> "overlong " + overlong.length();
            case Item item -> "item " + new String(item.bytes(), UTF_8);
            case FaultyItem faulty -> "fault " + faulty.fault().fix();
          };
      lines.add(line.file() + ":" + line.number() + " " + shown);
    }
    return lines;
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
