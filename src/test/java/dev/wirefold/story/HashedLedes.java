package dev.wirefold.story;

import java.util.SplittableRandom;

/** Reads ledes as if each piece meant something of its own, and counts how many it has read. */
final class HashedLedes implements LedeReader {

  private static final int DIMENSIONS = 8;

  int read;

  @Override
  public Lede lede(String title, String text) {
    return Lede.of((title + text).toCharArray());
  }

  @Override
  public float[] vector(Lede lede) {
    read++;
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < lede.size(); i++) {
      SplittableRandom own = new SplittableRandom(lede.piece(i));
      for (int d = 0; d < DIMENSIONS; d++) {
        vector[d] += own.nextFloat() - 0.5f;
      }
    }
    return vector;
  }
}
