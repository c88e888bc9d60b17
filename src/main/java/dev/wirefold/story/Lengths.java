package dev.wirefold.story;

import java.nio.ByteBuffer;

/**
 * How long the vectors of a text or a story are under the idf of one moment: for a story, of its
 * latest text's.
 *
 * @param body the length of the body's vector
 * @param all the length of the whole text's vector
 * @param titleIdf the sum of the idf of the title's distinct terms
 */
record Lengths(double body, double all, double titleIdf) {

  static final Lengths NONE = new Lengths(0, 0, 0);
  static final int BYTES = 3 * Double.BYTES;

  static Lengths of(SparseTerms terms, float[] idf) {
    double body = 0;
    double all = 0;
    double titleIdf = 0;
    for (int i = 0; i < terms.size(); i++) {
      body += square(terms.body(i) * idf[i]);
      all += square(terms.all(i) * idf[i]);
      titleIdf += terms.title(i) > 0 ? idf[i] : 0;
    }
    return new Lengths(Math.sqrt(body), Math.sqrt(all), titleIdf);
  }

  static Lengths of(StoryTerms terms, float[] idf) {
    return of(terms.unpacked(), idf);
  }

  static Lengths read(ByteBuffer in) {
    return new Lengths(in.getDouble(), in.getDouble(), in.getDouble());
  }

  void write(ByteBuffer out) {
    out.putDouble(body).putDouble(all).putDouble(titleIdf);
  }

  private static double square(double value) {
    return value * value;
  }
}
