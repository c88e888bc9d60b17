package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.engine.PreparedArticle.Embedded;
import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.story.Lede;
import dev.wirefold.text.DerivedTextCodec;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes prepared articles as bytes and reads them back. The bytes are for the process that wrote
 * them: they have no version and stand in no file that outlives it. One thread reads with an
 * instance; any number may write.
 *
 * <p>In order: the text as {@link DerivedTextCodec} writes it, the other fields, and in the last
 * four bytes where those begin. A string is its length and its UTF-16 units, each as a varint, so
 * that what isn't proper Unicode stays what it is.
 */
public final class PreparedArticleCodec {

  /** More sources than this aren't worth remembering. */
  private static final int MOST_SOURCES = 1 << 14;

  private final Shingler shingler;

  /** Each name once, as many articles have it and keep it. */
  private final Map<String, String> sources = new HashMap<>();

  /**
   * @param shingler the shingler with which the articles that are read were prepared
   */
  public PreparedArticleCodec(Shingler shingler) {
    this.shingler = shingler;
  }

  /**
   * Returns an article as bytes.
   *
   * @throws IllegalArgumentException if it was prepared for a store, with its text as it came in
   */
  public static byte[] encode(PreparedArticle article) {
    if (article.article() != null) {
      throw new IllegalArgumentException("article " + article.id() + " has its text");
    }
    byte[] text = DerivedTextCodec.encode(article.text());
    FieldWriter out = new FieldWriter(text);
    out.putText(article.id().source()).putText(article.id().externalId());
    out.putText(article.title()).putText(article.url()).putTime(article.published());
    out.putText(article.language());
    putWire(out, article.wire());
    out.putLong(article.content().high()).putLong(article.content().low());
    out.putLong(article.fingerprint());
    Embedded vector = article.vector();
    out.putFloats(vector == null ? null : vector.values());
    putLede(out, vector == null ? Lede.NONE : vector.lede());
    return out.toBytes();
  }

  /**
   * Reads an article back.
   *
   * @throws IllegalArgumentException if the bytes are no article
   */
  public PreparedArticle decode(byte[] bytes) {
    PreparedText text = decodeText(bytes);
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    FieldReader in = new FieldReader(buffer.position(buffer.getInt(bytes.length - Integer.BYTES)));
    ArticleId id = new ArticleId(shared(in.getText()), in.getText());
    String title = in.getText();
    String url = in.getTextOrNull();
    Instant published = in.getTime();
    String language = in.getTextOrNull();
    WireFields wire = wire(in);
    ContentHash content = new ContentHash(in.getLong(), in.getLong());
    long fingerprint = in.getLong();
    float[] vector = in.getFloats();
    Lede lede = lede(in);
    return new PreparedArticle(
        id,
        title,
        url,
        published,
        language,
        wire,
        text,
        content,
        fingerprint,
        vector == null ? null : new Embedded(vector, lede),
        null);
  }

  /** Reads of an article its text alone. */
  public PreparedText decodeText(byte[] bytes) {
    return DerivedTextCodec.decode(bytes, shingler);
  }

  private String shared(String source) {
    String known = sources.putIfAbsent(source, source);
    if (sources.size() > MOST_SOURCES) {
      sources.clear();
    }
    return known == null ? source : known;
  }

  /** Most articles have no more than is plain. */
  private static void putWire(FieldWriter out, WireFields wire) {
    if (wire.equals(WireFields.PLAIN)) {
      out.putInt(0);
      return;
    }
    out.putInt(1).putInt(wire.version());
    out.putText(wire.status().wireName()).putText(wire.kind().wireName());
    out.putTime(wire.embargoedUntil()).putText(wire.credit()).putText(wire.byline());
    out.putText(wire.slug()).putText(wire.replaces()).putText(wire.derivedFrom());
  }

  private static void putLede(FieldWriter out, Lede lede) {
    out.putInt(lede.size());
    for (int i = 0; i < lede.size(); i++) {
      out.putInt(lede.piece(i));
    }
  }

  private static Lede lede(FieldReader in) {
    char[] pieces = new char[in.getInt()];
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = (char) in.getInt();
    }
    return Lede.of(pieces);
  }

  private static WireFields wire(FieldReader in) {
    if (in.getInt() == 0) {
      return WireFields.PLAIN;
    }
    return new WireFields(
        in.getInt(),
        WireStatus.ofWireName(in.getText()),
        ArticleKind.ofWireName(in.getText()),
        in.getTime(),
        in.getTextOrNull(),
        in.getTextOrNull(),
        in.getTextOrNull(),
        in.getTextOrNull(),
        in.getTextOrNull());
  }

  /** Writes fields behind a text. */
  private static final class FieldWriter {

    private static final int FIELDS = 256;
    private static final int LONGEST_UNIT = 3;

    private final int start;
    private ByteBuffer buffer;

    FieldWriter(byte[] text) {
      this.start = text.length;
      this.buffer = ByteBuffer.allocate(text.length + FIELDS).put(text);
    }

    FieldWriter putInt(int value) {
      return putVarint(value);
    }

    FieldWriter putLong(long value) {
      room(Long.BYTES).putLong(value);
      return this;
    }

    /** A length of 0 stands for null. */
    FieldWriter putText(@Nullable String text) {
      if (text == null) {
        return putVarint(0);
      }
      putVarint(text.length() + 1);
      ByteBuffer out = room(LONGEST_UNIT * text.length());
      for (int i = 0; i < text.length(); i++) {
        char unit = text.charAt(i);
        if (unit < 0x80) {
          out.put((byte) unit);
        } else {
          putVarint(unit);
        }
      }
      return this;
    }

    FieldWriter putTime(@Nullable Instant time) {
      if (time == null) {
        return putVarint(0);
      }
      return putVarint(time.getNano() + 1).putLong(time.getEpochSecond());
    }

    FieldWriter putFloats(float @Nullable [] values) {
      if (values == null) {
        return putVarint(0);
      }
      putVarint(values.length + 1);
      ByteBuffer out = room(Float.BYTES * values.length);
      out.asFloatBuffer().put(values);
      out.position(out.position() + Float.BYTES * values.length);
      return this;
    }

    byte[] toBytes() {
      room(Integer.BYTES).putInt(start);
      return java.util.Arrays.copyOf(buffer.array(), buffer.position());
    }

    private FieldWriter putVarint(int value) {
      ByteBuffer out = room(Integer.BYTES + 1);
      int rest = value;
      while ((rest & ~0x7F) != 0) {
        out.put((byte) (rest | 0x80));
        rest >>>= 7;
      }
      out.put((byte) rest);
      return this;
    }

    private ByteBuffer room(int bytes) {
      if (buffer.remaining() < bytes) {
        int capacity = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
        buffer = ByteBuffer.allocate(capacity).put(buffer.flip());
      }
      return buffer;
    }
  }

  /** Reads the fields back. */
  private static final class FieldReader {

    private final ByteBuffer buffer;

    FieldReader(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    int getInt() {
      return varint();
    }

    long getLong() {
      return buffer.getLong();
    }

    @Nullable String getTextOrNull() {
      int length = varint() - 1;
      if (length < 0) {
        return null;
      }
      char[] units = new char[length];
      for (int i = 0; i < length; i++) {
        units[i] = (char) varint();
      }
      return new String(units);
    }

    String getText() {
      String text = getTextOrNull();
      if (text == null) {
        throw new IllegalArgumentException("an article lacks a field");
      }
      return text;
    }

    @Nullable Instant getTime() {
      int nanos = varint() - 1;
      return nanos < 0 ? null : Instant.ofEpochSecond(buffer.getLong(), nanos);
    }

    float @Nullable [] getFloats() {
      int length = varint() - 1;
      if (length < 0) {
        return null;
      }
      float[] values = new float[length];
      buffer.asFloatBuffer().get(values);
      buffer.position(buffer.position() + Float.BYTES * length);
      return values;
    }

    private int varint() {
      int value = 0;
      int shift = 0;
      byte next = buffer.get();
      while (next < 0) {
        value |= (next & 0x7F) << shift;
        shift += 7;
        next = buffer.get();
      }
      return value | next << shift;
    }
  }
}
