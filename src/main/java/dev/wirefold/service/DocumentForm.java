package dev.wirefold.service;

import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a header says of a document.
 *
 * @param format null if it is XML and the content tells which
 * @param charset null if it says nothing of it
 */
public record DocumentForm(@Nullable DocumentFormat format, @Nullable Charset charset) {

  /**
   * Returns what a header says.
   *
   * @param contentType a media type, with parameters or without
   * @return null if it names no format of documents, or a charset that nobody knows
   */
  public static @Nullable DocumentForm of(String contentType) {
    String[] parts = contentType.split(";", -1);
    String mediaType = parts[0].strip().toLowerCase(Locale.ROOT);
    DocumentFormat format = DocumentFormat.ofMediaType(mediaType);
    if (format == null && !DocumentFormat.isAnyXml(mediaType)) {
      return null;
    }
    Charset charset = null;
    for (String part : parts) {
      String parameter = part.strip();
      if (parameter.regionMatches(true, 0, "charset=", 0, 8)) {
        try {
          charset = Charset.forName(parameter.substring(8).replace("\"", "").strip());
        } catch (IllegalArgumentException e) {
          return null;
        }
      }
    }
    return new DocumentForm(format, charset);
  }
}
