package dev.wirefold.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * How segments are written: as Lucene does by default, but for stored fields, which are read one at
 * a time and are written anew by each merge. They are packed in small chunks, quickly. Lucene finds
 * this class by the name that a segment bears.
 */
public final class IndexCodec extends FilterCodec {

  private static final String NAME = "Wirefold1";
  private static final String STORED = "Wirefold1StoredFields";
  private static final int CHUNK_BYTES = 16 << 10;
  private static final int MOST_DOCUMENTS_IN_A_CHUNK = 64;

  /** Of so many chunks one place is known in the index of chunks. */
  private static final int BLOCK_SHIFT = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          STORED, CompressionMode.FAST, CHUNK_BYTES, MOST_DOCUMENTS_IN_A_CHUNK, BLOCK_SHIFT);

  /** Makes the codec; called by Lucene. */
  public IndexCodec() {
    super(NAME, new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
