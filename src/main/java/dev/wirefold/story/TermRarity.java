package dev.wirefold.story;

import java.nio.ByteBuffer;

/**
 * How rare each term is: in how large a share of stories it occurs. A background table's share is
 * corrected by the stories that arrived, of which older ones count less. A story counts a term
 * once, however many texts repeat it, or the names of a large story would seem common.
 */
final class TermRarity {

  /** How long until a story counts half, in milliseconds of log time. */
  static final long HALF_LIFE_MILLIS = 45L * 24 * 60 * 60 * 1000;

  /** How many arrived stories weigh as much as the background's word on a term. */
  private static final double BACKGROUND_STORIES = 500;

  /** The same for a term that the background doesn't know: it may be of another language. */
  private static final double UNKNOWN_STORIES = 100;

  /** Beyond this power of two the unit of counting is set back to 1. */
  private static final double LARGEST_EXPONENT = 20;

  private final BackgroundShares background;
  private final TermSketch counts = new TermSketch();

  /** A story's weight in the counts grows with time, which is cheaper than making others shrink. */
  private double unit = 1;

  private double stories;
  private long unitTime = Long.MIN_VALUE;
  private long latest = Long.MIN_VALUE;

  TermRarity(BackgroundShares background) {
    this.background = background;
  }

  /** Moves to a log time; time that runs backwards stands still. */
  void advanceTo(long loggedAt) {
    if (loggedAt <= latest) {
      return;
    }
    latest = loggedAt;
    if (unitTime == Long.MIN_VALUE) {
      unitTime = loggedAt;
    }
    double exponent = ((double) loggedAt - unitTime) / HALF_LIFE_MILLIS;
    if (exponent > LARGEST_EXPONENT) {
      rescale(StrictMath.pow(2, -exponent));
      unitTime = loggedAt;
      exponent = 0;
    }
    unit = StrictMath.pow(2, exponent);
  }

  void countStory() {
    stories += unit;
  }

  /** Counts a term of a story that didn't have it before. */
  void countTerm(int term) {
    counts.add(term, unit);
  }

  /** Returns the number of stories that arrived, where older ones count less. */
  double stories() {
    return stories / unit;
  }

  /**
   * Returns the inverse document frequency of a term: the negative natural logarithm of its share
   * of stories.
   *
   * @return at least 0
   */
  float idf(int term) {
    double known = background.share(term);
    double prior = (known > 0 ? BACKGROUND_STORIES : UNKNOWN_STORIES) * unit;
    double expected = known > 0 ? known : BackgroundShares.UNKNOWN_SHARE;
    // One story says nothing on how common its words are: a term that is shared is in one at least.
    double seen = Math.max(0, counts.count(term) - unit);
    double share = (prior * expected + seen) / (prior + stories);
    return share < 1 ? (float) -Logarithm.of(share) : 0;
  }

  /** Returns the idf of each term of a story. */
  float[] idf(StoryTerms terms) {
    float[] idf = new float[terms.size()];
    for (int i = 0; i < idf.length; i++) {
      idf[i] = idf(terms.term(i));
    }
    return idf;
  }

  /** Returns the sum of the idf of a story's terms. */
  double idfSum(StoryTerms terms) {
    double sum = 0;
    for (int i = 0; i < terms.size(); i++) {
      sum += idf(terms.term(i));
    }
    return sum;
  }

  int bytes() {
    return 2 * Double.BYTES + 2 * Long.BYTES + counts.bytes();
  }

  void write(ByteBuffer out) {
    out.putDouble(unit).putDouble(stories).putLong(unitTime).putLong(latest);
    counts.write(out);
  }

  void read(ByteBuffer in) {
    unit = in.getDouble();
    stories = in.getDouble();
    unitTime = in.getLong();
    latest = in.getLong();
    counts.read(in);
  }

  private void rescale(double factor) {
    stories *= factor;
    counts.scale(factor);
  }
}
