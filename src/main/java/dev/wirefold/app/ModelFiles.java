package dev.wirefold.app;

import dev.wirefold.embedding.PieceEncoder;
import dev.wirefold.format.TokenizerFile;
import dev.wirefold.onnx.OnnxEmbedder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A sentence-embedding model of a user's own: an ONNX file, and its tokenizer beside it. */
final class ModelFiles {

  /** What a large model's file has its numbers in. */
  private static final List<String> MORE = List.of("_data", ".data");

  private static final int NAME_BYTES = 8;
  private static final int BUFFER_BYTES = 1 << 16;

  private ModelFiles() {}

  /**
   * Opens a model. Its vectors are named after the hash of the files, so that another model has
   * another name, wherever it lies.
   *
   * @throws IOException if a file is missing, or not what it must be
   */
  static OnnxEmbedder open(Path model) throws IOException {
    if (!Files.isRegularFile(model)) {
      throw CommandFault.unavailable(
          "the embedding is to be made by %s, and there is no such file".formatted(model));
    }
    Path tokenizer = TokenizerFile.beside(model);
    PieceEncoder encoder = TokenizerFile.read(tokenizer);
    return OnnxEmbedder.open(model, encoder, name(model, tokenizer));
  }

  private static String name(Path model, Path tokenizer) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(model, digest);
      for (String ending : MORE) {
        Path more = model.resolveSibling(model.getFileName() + ending);
        if (Files.isRegularFile(more)) {
          add(more, digest);
        }
      }
      add(tokenizer, digest);
      return "onnx-" + HexFormat.of().formatHex(digest.digest(), 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void add(Path file, MessageDigest digest) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }
}
