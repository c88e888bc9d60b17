package dev.wirefold.service;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document that articles are read from.
 *
 * @param stream its bytes, not packed; read once
 * @param charset what stands beside it says that its characters are; null if nothing says so
 * @param fields the names under which fields are looked for in tables
 * @param file where the same bytes stand as they are; null if they stand nowhere
 */
public record Document(
    InputStream stream, @Nullable Charset charset, Set<String> fields, @Nullable Path file) {

  public Document {
    fields = Set.copyOf(fields);
  }

  /** A document of which only the bytes are known. */
  public Document(InputStream stream) {
    this(stream, null, Set.of(), null);
  }
}
