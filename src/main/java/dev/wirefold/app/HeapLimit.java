package dev.wirefold.app;

/**
 * Has garbage collected before it takes much more memory than what lives. The serial collector lets
 * the heap grow as far as it may instead; over a long run the garbage among the old objects comes
 * to several times what lives.
 */
final class HeapLimit {

  /** Of what lives; less costs more collections. */
  private static final double GARBAGE = 0.3;

  /** With less garbage it isn't worth a collection. */
  private static final long LEAST = 96L << 20;

  private static final int ARTICLES_A_LOOK = 1_024;

  private final Runtime runtime = Runtime.getRuntime();
  private long most = LEAST + (64L << 20);
  private int articles;

  /** Notes that one more article went through; looks at the heap now and then. */
  void step() {
    if (++articles % ARTICLES_A_LOOK == 0 && used() > most) {
      collect();
    }
  }

  /** Collects now, where much has become garbage at once. */
  void collect() {
    System.gc();
    long lives = used();
    most = lives + Math.max(LEAST, (long) (GARBAGE * lives));
  }

  private long used() {
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
