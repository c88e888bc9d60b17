package dev.wirefold.format;

import dev.wirefold.format.wire.WireReader;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentException;
import dev.wirefold.service.DocumentFormat;
import dev.wirefold.service.DocumentReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of several inputs in the order given, as bytes, so that parsing can run on other
 * threads. An input is a path or {@code -} for the standard input, plain or gzip, in UTF-8 with or
 * without a byte order mark. Blank lines are skipped but numbered; a line above the limit comes as
 * an {@link OverlongLine} and is never held in memory.
 *
 * <p>One thread reads; {@link #bytesRead} may be called by any.
 */
public final class LineReader implements AutoCloseable {

  /** Four times the limit of an article's text, for the escapes and the other fields. */
  public static final int DEFAULT_MAX_LINE_BYTES = 4 << 20;

  private final List<String> inputs;
  private final InputStream standardInput;
  private final int maxLineBytes;
  private final InputForm form;
  private final Map<String, LeftOut> leftOut = new TreeMap<>();
  private final CountingStream.Counter raw = new CountingStream.Counter();
  private int nextInput;
  private String file = "";
  private @Nullable InputStream open;
  private @Nullable LineSource source;

  private LineReader(
      List<String> inputs, InputStream standardInput, int maxLineBytes, InputForm form) {
    this.inputs = List.copyOf(inputs);
    this.standardInput = standardInput;
    this.maxLineBytes = maxLineBytes;
    this.form = form;
  }

  /**
   * Returns a reader of these inputs after checking that each can be opened.
   *
   * @param standardInput what {@code -} stands for
   * @param maxLineBytes the longest line that is read, at least 1
   * @throws InputException if an input is missing or may not be read
   */
  public static LineReader open(List<String> inputs, InputStream standardInput, int maxLineBytes)
      throws IOException {
    return open(inputs, standardInput, maxLineBytes, InputForm.OWN);
  }

  /**
   * As {@link #open(List, InputStream, int)}, of files of a form: a record of another layout or an
   * item of another format than Wirefold's comes as a line of Wirefold's, numbered as the record or
   * item. Of records and items the same number of bytes is read as of lines.
   */
  public static LineReader open(
      List<String> inputs, InputStream standardInput, int maxLineBytes, InputForm form)
      throws IOException {
    if (maxLineBytes < 1 || maxLineBytes > 1 << 29) {
      throw new IllegalArgumentException(
          "maxLineBytes must be in [1, 536870912], was " + maxLineBytes);
    }
    for (String input : inputs) {
      InputFile.check(input);
    }
    return new LineReader(inputs, standardInput, maxLineBytes, form);
  }

  /**
   * Returns the next line that isn't blank; null after the last line of the last input.
   *
   * @throws InputException if a gzip stream is cut off or corrupt; it names file and line
   */
  public @Nullable InputLine next() throws IOException {
    while (true) {
      LineSource current = source;
      if (current == null) {
        if (nextInput == inputs.size()) {
          return null;
        }
        current = openNext();
      }
      InputLine line = read(current);
      if (line != null) {
        return line;
      }
      closeCurrent();
    }
  }

  /** Returns how many bytes were read from the inputs so far, before unpacking. */
  public long bytesRead() {
    return raw.value();
  }

  /** Returns the sum of the inputs' sizes before unpacking; empty if one of them has no size. */
  public OptionalLong totalBytes() throws IOException {
    long total = 0;
    for (String input : inputs) {
      if (input.equals(InputFile.STANDARD_INPUT) || !Files.isRegularFile(Path.of(input))) {
        return OptionalLong.empty();
      }
      total += Files.size(Path.of(input));
    }
    return OptionalLong.of(total);
  }

  /** Returns the items so far that are no articles and aren't meant to be, by what they are. */
  public Map<String, LeftOut> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }

  @Override
  public void close() throws IOException {
    nextInput = inputs.size();
    closeCurrent();
  }

  private LineSource openNext() throws IOException {
    file = inputs.get(nextInput++);
    try {
      InputStream stream = InputFile.open(file, standardInput, raw);
      open = stream;
      LineSource opened =
          switch (form.layout()) {
            case WIREFOLD -> openOwn(stream);
            case MIRANDA, USTORY -> new RecordScanner(file, stream, form.layout());
          };
      source = opened;
      return opened;
    } catch (EOFException | ZipException e) {
      throw damaged(0, e);
    }
  }

  private LineSource openOwn(InputStream stream) throws IOException {
    if (form.format() == DocumentFormat.JSONL) {
      return new LineScanner(file, stream, maxLineBytes);
    }
    byte[] head = stream.readNBytes(DocumentReader.HEAD);
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), stream);
    Document document = new Document(all, null, form.fields(), InputFile.asItIs(file, stream));
    DocumentReader reader = new WireReader();
    DocumentFormat format =
        form.format() == null ? reader.tell(head, document, file) : form.format();
    if (format == DocumentFormat.JSONL) {
      return new LineScanner(file, all, maxLineBytes);
    }
    boolean mapped = format == DocumentFormat.CSV || format == DocumentFormat.PARQUET;
    try {
      return new ItemSource(file, reader.open(format, document, maxLineBytes), mapped, leftOut);
    } catch (DocumentException e) {
      ArticleLines none =
          () -> {
            throw e;
          };
      return new ItemSource(file, none, mapped, leftOut);
    }
  }

  private @Nullable InputLine read(LineSource current) throws IOException {
    try {
      return current.next();
    } catch (EOFException | ZipException e) {
      throw damaged(current.number(), e);
    }
  }

  private InputException damaged(long line, IOException cause) {
    String what = cause instanceof EOFException ? "is cut off" : "is corrupt";
    return new InputException(
        InputException.Kind.DAMAGED,
        file + ": the gzip stream " + what + " after line " + line + "; fetch the file again",
        cause);
  }

  private void closeCurrent() throws IOException {
    LineSource last = source;
    source = null;
    if (last != null) {
      last.close();
    }
    InputStream current = open;
    open = null;
    if (current != null && !file.equals(InputFile.STANDARD_INPUT)) {
      current.close();
    }
  }
}
