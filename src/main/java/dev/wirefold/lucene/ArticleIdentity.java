package dev.wirefold.lucene;

import dev.wirefold.engine.Archive.Identity;
import dev.wirefold.engine.Fingerprint;
import dev.wirefold.engine.StoredArticle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.zip.CRC32C;
import org.apache.lucene.util.BytesRef;

/**
 * The column that tells an article without reading it: 57 bytes, of equal length in every article,
 * so that a million are scanned in a fraction of a second. Big-endian; the last four are the CRC32C
 * of the others.
 *
 * @param identity what the engine asks for
 * @param position the position of its record in the log
 * @param loggedAt when the log took it in
 */
record ArticleIdentity(Identity identity, long position, Instant loggedAt) {

  private static final byte VERSION = 1;
  private static final int BODY_BYTES = 53;

  static ArticleIdentity of(StoredArticle article) {
    return new ArticleIdentity(
        new Identity(
            article.number(),
            Fingerprint.ofKey(article.article().id()),
            article.version(),
            article.outdated(),
            article.group(),
            article.loggedAt().toEpochMilli(),
            article.fingerprint()),
        article.position(),
        article.loggedAt());
  }

  BytesRef toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(BODY_BYTES + Integer.BYTES);
    bytes.put(VERSION).putInt(identity.number()).putInt(identity.version());
    bytes.putInt(identity.outdated() ? 1 : 0).putInt(identity.group());
    bytes.putLong(position).putLong(loggedAt.getEpochSecond()).putInt(loggedAt.getNano());
    bytes.putLong(identity.key()).putLong(identity.fingerprint());
    bytes.putInt(checksum(bytes.array(), 0));
    return new BytesRef(bytes.array());
  }

  /**
   * Returns what the bytes say.
   *
   * @throws IOException if they are damaged or of another version
   */
  static ArticleIdentity of(BytesRef column) throws IOException {
    if (column.length != BODY_BYTES + Integer.BYTES) {
      throw Sealed.damaged("an article's identity", "it has " + column.length + " bytes");
    }
    ByteBuffer bytes = ByteBuffer.wrap(column.bytes, column.offset, column.length);
    if (bytes.getInt(column.offset + BODY_BYTES) != checksum(column.bytes, column.offset)) {
      throw Sealed.damaged("an article's identity", "its CRC32C is not that of its bytes");
    }
    if (bytes.get() != VERSION) {
      throw new IOException("an article's identity has an unknown format version");
    }
    int number = bytes.getInt();
    int version = bytes.getInt();
    boolean outdated = bytes.getInt() != 0;
    int group = bytes.getInt();
    long position = bytes.getLong();
    Instant loggedAt = time(bytes.getLong(), bytes.getInt());
    long key = bytes.getLong();
    long fingerprint = bytes.getLong();
    return new ArticleIdentity(
        new Identity(number, key, version, outdated, group, loggedAt.toEpochMilli(), fingerprint),
        position,
        loggedAt);
  }

  private static Instant time(long seconds, int nanos) throws IOException {
    try {
      return Instant.ofEpochSecond(seconds, nanos);
    } catch (DateTimeException e) {
      throw new IOException("an article's log time is out of range", e);
    }
  }

  private static int checksum(byte[] bytes, int from) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, BODY_BYTES);
    return (int) crc.getValue();
  }
}
