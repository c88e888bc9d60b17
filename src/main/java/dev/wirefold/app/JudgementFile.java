package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.wirefold.article.ArticleId;
import dev.wirefold.service.Judgement;
import dev.wirefold.service.Judgements;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What editors said of pairs of articles, a line each: a checksum, a space, a JSON object. The
 * first line names the format. A last line that was cut off by a crash was not acknowledged, and is
 * removed when the file is opened.
 */
final class JudgementFile implements Judgements {

  private static final String FORMAT = "wirefold-judgements-1\n";
  private static final JsonFactory JSON = new JsonFactory();

  private final Path file;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Judgement> judgements = new ArrayList<>();
  private long end;

  private JudgementFile(Path file) {
    this.file = file;
  }

  /**
   * Opens the file of a folder, which need not be there.
   *
   * @throws IOException if it has another format, or is damaged
   */
  static JudgementFile open(Path file) throws IOException {
    JudgementFile opened = new JudgementFile(file);
    if (Files.exists(file)) {
      opened.read();
    }
    return opened;
  }

  @Override
  public Judgement add(LongFunction<Judgement> made) throws IOException {
    lock.lock();
    try {
      Judgement judgement = made.apply(judgements.size() + 1L);
      String line = line(judgement);
      write(end == 0 ? FORMAT + line : line);
      judgements.add(judgement);
      return judgement;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Judgement> all() {
    lock.lock();
    try {
      return List.copyOf(judgements);
    } finally {
      lock.unlock();
    }
  }

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(end); // what a failed attempt may have left
      channel.position(end);
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        int _ = channel.write(left);
      }
      channel.force(true);
    }
    end += bytes.length;
  }

  private void read() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int header = FORMAT.length();
    if (bytes.length < header) {
      return; // cut off before its first line was whole
    }
    if (!new String(bytes, 0, header, UTF_8).equals(FORMAT)) {
      throw CommandFault.ofData(file + " has a format that this release doesn't read");
    }
    int at = header;
    for (int i = at; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        Judgement judgement = judgement(new String(bytes, at, i - at, UTF_8));
        if (judgement == null) {
          throw CommandFault.ofData(
              "%s is damaged in line %d; restore it from a snapshot, or remove the line"
                  .formatted(file, judgements.size() + 2));
        }
        judgements.add(judgement);
        at = i + 1;
      }
    }
    end = at;
  }

  private static String line(Judgement judgement) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("at", judgement.at().toString());
      json.writeStringField("author", judgement.author());
      json.writeStringField("reason", judgement.reason());
      json.writeStringField("aSource", judgement.a().source());
      json.writeStringField("a", judgement.a().externalId());
      json.writeStringField("bSource", judgement.b().source());
      json.writeStringField("b", judgement.b().externalId());
      json.writeStringField("answer", judgement.answer().name());
      if (judgement.curation() != null) {
        json.writeStringField("curation", String.valueOf(judgement.curation()));
      }
      if (judgement.undoes() != null) {
        json.writeStringField("undoes", String.valueOf(judgement.undoes()));
      }
      json.writeEndObject();
    }
    String text = bytes.toString(UTF_8);
    return checksum(text) + " " + text + "\n";
  }

  /** Reads a line; null if it is damaged. */
  private @Nullable Judgement judgement(String line) {
    int space = line.indexOf(' ');
    String text = line.substring(space + 1);
    if (space < 0 || !line.substring(0, space).equals(checksum(text))) {
      return null;
    }
    try {
      Map<String, String> fields = fields(text);
      return new Judgement(
          judgements.size() + 1L,
          Instant.parse(required(fields, "at")),
          required(fields, "author"),
          required(fields, "reason"),
          new ArticleId(required(fields, "aSource"), required(fields, "a")),
          new ArticleId(required(fields, "bSource"), required(fields, "b")),
          Judgement.Answer.valueOf(required(fields, "answer")),
          number(fields.get("curation")),
          number(fields.get("undoes")));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return null;
    }
  }

  private static Map<String, String> fields(String text) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      JsonToken token = json.nextToken();
      while (token != null) {
        if (token == JsonToken.VALUE_STRING) {
          fields.put(json.currentName(), json.getText());
        }
        token = json.nextToken();
      }
    }
    return fields;
  }

  private static String required(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("a judgement has no " + name);
    }
    return value;
  }

  private static @Nullable Long number(@Nullable String text) {
    return text == null ? null : Long.valueOf(text);
  }

  private static String checksum(String text) {
    CRC32C crc = new CRC32C();
    crc.update(Objects.requireNonNull(text).getBytes(UTF_8));
    return "%08x".formatted(crc.getValue());
  }
}
