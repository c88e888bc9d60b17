package dev.wirefold.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/** Tells why an index can't be opened: in use, damaged, or the disk failed. */
final class OpenFailure {

  private OpenFailure() {}

  static IOException of(Path folder, Exception cause) {
    String message = "can't open the index in " + folder + ": " + cause.getMessage();
    return switch (cause) {
      case IndexInUseException _ -> new IndexInUseException(message, cause);
      case IndexDamagedException _,
          CorruptIndexException _,
          IndexFormatTooOldException _,
          IndexFormatTooNewException _,
          IndexNotFoundException _ ->
          new IndexDamagedException(message, cause);
      case EOFException _, FileNotFoundException _, NoSuchFileException _ ->
          new IndexDamagedException(message, cause); // a file of the index is missing, or its end
      case RuntimeException _ -> new IndexDamagedException(message, cause); // bytes of no meaning
      default -> new IOException(message, cause);
    };
  }
}
