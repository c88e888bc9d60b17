package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.service.Access;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The tokens that callers prove themselves with, as hashes. */
@Singleton
final class Tokens implements Access {

  private final List<byte[]> hashes;

  Tokens(HttpSettings settings) {
    this.hashes = settings.tokens().stream().map(Tokens::hash).toList();
  }

  @Override
  public boolean isRequired() {
    return !hashes.isEmpty();
  }

  @Override
  public boolean isKnown(String token) {
    byte[] hash = hash(token);
    boolean known = false;
    for (byte[] each : hashes) {
      known |= MessageDigest.isEqual(each, hash);
    }
    return known;
  }

  /** Hashes have one length, so comparing them tells nothing of the tokens. */
  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
