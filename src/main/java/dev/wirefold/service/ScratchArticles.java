package dev.wirefold.service;

import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.PreparedArticleCodec;
import dev.wirefold.engine.Scratch;
import dev.wirefold.engine.Times;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are put aside, so that only their times stay in memory. Those that were asked for
 * last are at hand: what is asked about one article takes several looks at it and at its canonical
 * version.
 */
public final class ScratchArticles implements BatchArticles {

  private static final int AT_HAND = 1 << 4;
  private static final int NONE = -1;

  private final Scratch scratch;
  private final PreparedArticleCodec codec;
  private final Times published = new Times();
  private final int[] indices = new int[AT_HAND];
  private final @Nullable PreparedText[] texts = new PreparedText[AT_HAND];
  private int first = NONE;

  /**
   * @param scratch has no other records while articles are added
   * @param shingler the shingler with which the articles were prepared
   */
  public ScratchArticles(Scratch scratch, Shingler shingler) {
    this.scratch = scratch;
    this.codec = new PreparedArticleCodec(shingler);
  }

  /**
   * Adds the next article.
   *
   * @param written the article as {@link PreparedArticleCodec#encode} writes it
   * @param time when it says it was published; null if it doesn't
   */
  public void add(byte[] written, @Nullable Instant time) throws IOException {
    int number = scratch.put(written);
    first = first == NONE ? number : first;
    if (number != first + published.size()) {
      throw new IllegalStateException("article " + published.size() + " is record " + number);
    }
    published.add(time);
  }

  @Override
  public int size() {
    return published.size();
  }

  @Override
  public @Nullable Instant published(int index) {
    return published.get(index);
  }

  @Override
  public PreparedArticle article(int index) {
    return codec.decode(read(index));
  }

  @Override
  public PreparedText text(int index) {
    int slot = index & (AT_HAND - 1);
    PreparedText known = texts[slot];
    if (known == null || indices[slot] != index) {
      known = codec.decodeText(read(index));
      texts[slot] = known;
      indices[slot] = index;
    }
    return known;
  }

  private byte[] read(int index) {
    try {
      return scratch.get(first + index);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
