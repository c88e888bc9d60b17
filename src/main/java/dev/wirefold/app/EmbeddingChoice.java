package dev.wirefold.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to make the vectors of stories.
 *
 * @param kind of what sort it is
 * @param file the model's file; null if it is one that comes with Wirefold
 */
record EmbeddingChoice(Kind kind, @Nullable Path file) {

  static final EmbeddingChoice STATIC = new EmbeddingChoice(Kind.STATIC, null);

  private static final String ONNX = "onnx:";
  private static final String MULTILINGUAL = "multilingual:";

  /** What a value may be, to follow "must be". */
  static final String ALLOWED = "static, cascade, minilm, onnx:FILE or multilingual:FILE";

  /** The sorts of models. */
  enum Kind {
    STATIC,
    CASCADE,
    MINILM,
    ONNX,
    MULTILINGUAL
  }

  /**
   * Reads a choice as a setting has it.
   *
   * @throws IllegalArgumentException if it is none
   */
  static EmbeddingChoice of(String text) {
    String stripped = text.strip();
    return switch (stripped) {
      case "static" -> STATIC;
      case "cascade" -> new EmbeddingChoice(Kind.CASCADE, null);
      case "minilm" -> new EmbeddingChoice(Kind.MINILM, null);
      default -> ofFile(stripped);
    };
  }

  private static EmbeddingChoice ofFile(String text) {
    boolean onnx = text.startsWith(ONNX);
    String file =
        text.substring(
            onnx ? ONNX.length() : text.startsWith(MULTILINGUAL) ? MULTILINGUAL.length() : 0);
    if (file.isBlank() || file.length() == text.length()) {
      throw new IllegalArgumentException(
          "embedding must be %s, was \"%s\"".formatted(ALLOWED, text));
    }
    try {
      return new EmbeddingChoice(onnx ? Kind.ONNX : Kind.MULTILINGUAL, Path.of(file.strip()));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("embedding names no file: " + e.getMessage(), e);
    }
  }

  /** Returns the model's file, which a choice of such a kind has. */
  Path requireFile() {
    return Objects.requireNonNull(file, "file");
  }

  @Override
  public String toString() {
    return switch (kind) {
      case STATIC -> "static";
      case CASCADE -> "cascade";
      case MINILM -> "minilm";
      case ONNX -> ONNX + file;
      case MULTILINGUAL -> MULTILINGUAL + file;
    };
  }
}
