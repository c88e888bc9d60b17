package dev.wirefold.format.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentException;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a document of ninjs: an object, a list of objects, or an object after the other. An
 * object that isn't an item may hold items, as answers of agencies' services do: in {@code data},
 * {@code items} and {@code item}.
 */
final class NinjsItems implements ArticleLines {

  private static final List<String> HOLDERS = List.of("data", "items", "item", "news");
  private static final int MOST_HOLDERS = 5;

  private static final int FIRST_LINE = 1 << 16;

  private final BoundedStream bytes;
  private final JsonParser json;
  private final int mostBytes;
  private final Deque<JsonTree> held = new ArrayDeque<>();
  private long number;
  private boolean inList;
  private boolean ended;

  private NinjsItems(BoundedStream bytes, JsonParser json, int mostBytes) {
    this.bytes = bytes;
    this.json = json;
    this.mostBytes = mostBytes;
  }

  static ArticleLines open(Document document, int mostBytes) throws IOException {
    BufferedInputStream stream = new BufferedInputStream(document.stream(), FIRST_LINE);
    if (hasItemALine(stream)) {
      return new NinjsLines(stream, mostBytes);
    }
    BoundedStream bytes = new BoundedStream(stream, mostBytes);
    try {
      return new NinjsItems(bytes, JsonTree.JSON.createParser(bytes), mostBytes);
    } catch (BoundedStream.TooLarge e) {
      throw Faults.document(1, Faults.tooLarge(mostBytes));
    } catch (CharConversionException e) {
      throw notUtf8(1, e);
    }
  }

  private static DocumentException notUtf8(long number, IOException e) {
    return Faults.document(number, "is not UTF-8: " + Faults.said(e.getMessage()));
  }

  /** Tells whether the first line is an item and more than its like may follow. */
  private static boolean hasItemALine(BufferedInputStream stream) throws IOException {
    stream.mark(FIRST_LINE);
    byte[] head = stream.readNBytes(FIRST_LINE - 1);
    stream.reset();
    int end = 0;
    while (end < head.length && head[end] != '\n') {
      end++;
    }
    if (end == head.length || head.length == 0 || head[0] != '{') {
      return false;
    }
    try (JsonParser json = JsonTree.JSON.createParser(head, 0, end)) {
      json.nextToken();
      JsonTree first = JsonTree.read(json);
      return first != null && NinjsArticle.isItem(first) && json.nextToken() == null;
    } catch (JsonProcessingException | CharConversionException e) {
      return false;
    }
  }

  @Override
  public @Nullable ArticleLine next() throws IOException {
    try {
      while (held.isEmpty()) {
        if (ended || !readNext()) {
          ended = true;
          return null;
        }
      }
      number++;
      return line(held.removeFirst());
    } catch (JsonProcessingException e) {
      ended = true;
      throw Faults.document(number + 1, JsonTree.fault(e));
    } catch (IOException e) {
      ended = true;
      if (BoundedStream.isTooLarge(e)) {
        throw Faults.document(number + 1, Faults.tooLarge(mostBytes));
      }
      if (e instanceof CharConversionException) {
        throw notUtf8(number + 1, e);
      }
      throw e;
    }
  }

  private boolean readNext() throws IOException {
    bytes.allow();
    JsonToken token = json.nextToken();
    if (token == JsonToken.START_ARRAY && !inList) {
      inList = true;
      token = json.nextToken();
    }
    if (token == JsonToken.END_ARRAY && inList) {
      inList = false;
      token = json.nextToken();
    }
    if (token == null) {
      return false;
    }
    JsonTree value = JsonTree.read(json);
    if (value == null) {
      value = new JsonTree.Text("null");
    }
    addItems(value, 0);
    return true;
  }

  private void addItems(JsonTree value, int depth) {
    JsonTree inner = NinjsArticle.isItem(value) ? null : value.member(HOLDERS);
    if (inner == null || depth > MOST_HOLDERS) {
      held.add(value);
      return;
    }
    for (JsonTree each : JsonTree.values(inner)) {
      addItems(each, depth + 1);
    }
  }

  private ArticleLine line(JsonTree value) throws DocumentException {
    return switch (value) {
      case JsonTree.Members members -> NinjsArticle.line(number, members);
      case JsonTree.Values _, JsonTree.Text _ ->
          Faults.item(number, "is no object; give an item of ninjs");
    };
  }
}
