package dev.wirefold.page;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A browser that asks for a page.
 *
 * @param name a random name by which it is known
 * @param isNew whether it has just been given the name
 * @param isSecure whether it asks through TLS
 * @param author as whom its user signed the last decision; empty if none was signed
 * @param hasToken whether it was let in by a token
 * @param formTokens makes what its next form must bring
 */
record Visit(
    String name,
    boolean isNew,
    boolean isSecure,
    String author,
    boolean hasToken,
    Supplier<String> formTokens) {

  /** The cookie that has the name. */
  static final String COOKIE = "wirefold-visitor";

  /** The cookie that has the author. */
  static final String AUTHOR = "wirefold-author";

  /** Returns what a form must bring so that it is taken for one of this service's. */
  String formToken() {
    return formTokens.get();
  }

  /** Returns a visitor of whom nothing is known. */
  static Visit unknown() {
    return new Visit("", false, false, "", false, () -> "");
  }

  /** Returns a cookie's value as it was before {@link #encoded}; empty if it is none. */
  static String decoded(@Nullable String cookie) {
    try {
      return cookie == null
          ? ""
          : java.net.URLDecoder.decode(cookie, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Returns a text as it may stand in a cookie. */
  static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
