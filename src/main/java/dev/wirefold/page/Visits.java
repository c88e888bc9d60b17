package dev.wirefold.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.service.Access;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Knows browsers again, and their forms. A form brings a token: some random bytes and a keyed hash
 * of them with the browser's name, which no other site can know. The key is drawn at the start of
 * the process, so that a form which was opened before a restart has to be opened anew.
 */
@Singleton
final class Visits {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{22}");

  private final SecureRandom random = new SecureRandom();
  private final byte[] key = bytes(2 * BYTES);
  private final Access access;

  Visits(Access access) {
    this.access = access;
  }

  /** Returns who asks. */
  Visit of(HttpRequest<?> request) {
    String known = cookie(request, Visit.COOKIE);
    boolean isNew = known == null || !NAME.matcher(known).matches();
    String name = isNew || known == null ? text(bytes(BYTES)) : known;
    return new Visit(
        name,
        isNew,
        isSecure(request),
        Visit.decoded(cookie(request, Visit.AUTHOR)),
        access.isRequired(),
        () -> token(name, text(bytes(BYTES))));
  }

  /** Tells whether a form comes from a page that this service gave to this browser. */
  boolean isOwn(Visit visit, String token) {
    int dot = token.indexOf('.');
    return !visit.isNew()
        && dot > 0
        && MessageDigest.isEqual(
            token.getBytes(UTF_8), token(visit.name(), token.substring(0, dot)).getBytes(UTF_8));
  }

  /** Tells whether the way from the browser is through TLS, here or at a proxy. */
  static boolean isSecure(HttpRequest<?> request) {
    return request.isSecure() || "https".equals(request.getHeaders().get("X-Forwarded-Proto"));
  }

  private static @Nullable String cookie(HttpRequest<?> request, String name) {
    return request.getCookies().findCookie(name).map(Cookie::getValue).orElse(null);
  }

  private String token(String name, String salt) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return salt + "." + text(mac.doFinal((name + "." + salt).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
