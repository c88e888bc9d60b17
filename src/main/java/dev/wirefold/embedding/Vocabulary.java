package dev.wirefold.embedding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The word pieces that a model knows, each with its id from 0. A piece that begins with {@code ##}
 * continues a word.
 */
public final class Vocabulary {

  private static final String UNCASED = "wordpiece-uncased-v1.txt.gz";

  private final List<String> tokens;
  private final Map<String, Integer> ids;
  private final int unknown;

  /**
   * @param tokens the pieces by id
   * @throws IllegalArgumentException if a piece stands twice, or none is {@code [UNK]}
   */
  public Vocabulary(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
    this.ids = HashMap.newHashMap(tokens.size());
    for (int id = 0; id < tokens.size(); id++) {
      if (ids.putIfAbsent(tokens.get(id), id) != null) {
        throw new IllegalArgumentException("token \"" + tokens.get(id) + "\" stands twice");
      }
    }
    this.unknown = idOf("[UNK]");
    if (unknown < 0) {
      throw new IllegalArgumentException("the vocabulary must have a token [UNK]");
    }
  }

  /** Returns the 30,522 uncased English word pieces of BERT, which MiniLM uses too. */
  public static Vocabulary uncased() {
    try (InputStream in = Vocabulary.class.getResourceAsStream(UNCASED)) {
      if (in == null) {
        throw new IOException("resource " + UNCASED + " is missing");
      }
      var lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
      List<String> tokens = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        tokens.add(line);
      }
      return new Vocabulary(tokens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how many pieces there are. */
  public int size() {
    return tokens.size();
  }

  /** Returns the piece of that id. */
  public String token(int id) {
    return tokens.get(id);
  }

  /** Returns the id of a piece, or -1 if the vocabulary has no such piece. */
  public int idOf(String token) {
    return ids.getOrDefault(token, -1);
  }

  /** Returns the id of the piece that stands for a word that can't be spelt with the others. */
  public int unknown() {
    return unknown;
  }

  /** Returns whether a piece stands for no text, such as {@code [CLS]} or {@code [unused7]}. */
  public boolean isSpecial(int id) {
    String token = tokens.get(id);
    return token.length() > 2 && token.startsWith("[") && token.endsWith("]");
  }

  /** Returns the SHA-256, in hexadecimal, of the pieces in order, each ended by a line feed. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String token : tokens) {
        digest.update((token + '\n').getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
