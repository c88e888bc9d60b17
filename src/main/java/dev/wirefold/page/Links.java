package dev.wirefold.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses that a page leads to. */
final class Links {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private Links() {}

  /** Returns an address from an article if a page may lead there: http or https; null otherwise. */
  static @Nullable String outside(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      boolean known = scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
      return known && uri.getHost() != null && uri.getUserInfo() == null ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  static String story(String id) {
    return "/stories/" + encoded(id);
  }

  static String group(String id) {
    return "/groups/" + encoded(id);
  }

  static String pair(int a, int b) {
    return "/pair?a=" + a + "&b=" + b;
  }

  /** Returns a place on this service to go on to; the front page if it is none. */
  static String inside(String path) {
    boolean own =
        path.startsWith("/")
            && !path.startsWith("//")
            && path.indexOf('\\') < 0
            && path.chars().noneMatch(each -> each <= ' ' || each == 0x7f);
    try {
      return own ? new URI(path).toString() : "/";
    } catch (URISyntaxException e) {
      return "/";
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }
}
