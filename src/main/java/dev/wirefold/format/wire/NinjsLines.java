package dev.wirefold.format.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Items of ninjs, one a line: a line that can't be read is at fault alone. */
final class NinjsLines implements ArticleLines {

  private final InputStream in;
  private final int mostBytes;
  private long number;
  private boolean ended;

  NinjsLines(InputStream in, int mostBytes) {
    this.in = in;
    this.mostBytes = mostBytes;
  }

  @Override
  public @Nullable ArticleLine next() throws IOException {
    while (!ended) {
      number++;
      byte[] line = readLine();
      if (line.length > mostBytes) {
        return Faults.tooLarge(number, mostBytes);
      }
      if (!new String(line, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
        return item(line);
      }
    }
    return null;
  }

  private ArticleLine item(byte[] line) {
    try (JsonParser json = JsonTree.JSON.createParser(line)) {
      json.nextToken();
      JsonTree value = JsonTree.read(json);
      return value instanceof JsonTree.Members members && json.nextToken() == null
          ? NinjsArticle.line(number, members)
          : Faults.item(number, "is not one object; give an item of ninjs a line");
    } catch (JsonProcessingException e) {
      return Faults.item(number, JsonTree.fault(e));
    } catch (IOException e) {
      return Faults.item(number, "is not UTF-8");
    }
  }

  /** Returns the next line; of one that is too long, a byte more than may be. */
  private byte[] readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (true) {
      int value = in.read();
      if (value < 0 || value == '\n') {
        ended = value < 0;
        return line.toByteArray();
      }
      if (line.size() <= mostBytes) {
        line.write(value);
      }
    }
  }
}
