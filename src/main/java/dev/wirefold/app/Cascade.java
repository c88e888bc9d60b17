package dev.wirefold.app;

import dev.wirefold.embedding.Embedder;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.onnx.MiniLmEmbedder;
import dev.wirefold.story.Lede;
import dev.wirefold.story.LedeReader;

/**
 * The static table for every text, with the beginning of each in the pieces by which MiniLM can
 * read it later.
 */
final class Cascade implements Embedder {

  private final StaticEmbedder table = StaticEmbedder.bundled();
  private final MiniLmEmbedder model;

  Cascade(MiniLmEmbedder model) {
    this.model = model;
  }

  /** Returns what lets the model read ledes. */
  LedeReader reader() {
    return new LedeReader() {
      @Override
      public Lede lede(String title, String text) {
        return Lede.of(Cascade.this.lede(title, text));
      }

      @Override
      public float[] vector(Lede lede) {
        int[] pieces = new int[lede.size()];
        for (int i = 0; i < pieces.length; i++) {
          pieces[i] = lede.piece(i);
        }
        return model.embed(pieces);
      }
    };
  }

  @Override
  public float[] embed(String title, String text) {
    return table.embed(title, text);
  }

  @Override
  public char[] lede(String title, String text) {
    int[] pieces = model.pieces(title, text);
    char[] lede = new char[pieces.length];
    for (int i = 0; i < lede.length; i++) {
      lede[i] = (char) pieces[i];
    }
    return lede;
  }

  @Override
  public int dimensions() {
    return table.dimensions();
  }

  @Override
  public String modelId() {
    return table.modelId() + "+" + model.modelId();
  }
}
