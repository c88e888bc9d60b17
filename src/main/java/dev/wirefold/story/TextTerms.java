package dev.wirefold.story;

/** A text's weighted terms with their idf at the moment of its arrival, and a way to find them. */
final class TextTerms {

  private final SparseTerms terms;
  private final float[] idf;
  private final double idfSum;
  private final short[] slots;

  private TextTerms(SparseTerms terms, float[] idf) {
    this.terms = terms;
    this.idf = idf;
    double sum = 0;
    this.slots = new short[Integer.highestOneBit(Math.max(1, terms.size())) * 4];
    for (int i = 0; i < terms.size(); i++) {
      slots[slotOf(terms.term(i))] = (short) (i + 1);
      sum += idf[i];
    }
    this.idfSum = sum;
  }

  /**
   * Returns the heaviest terms of a text.
   *
   * @param most how many terms are kept
   */
  static TextTerms of(TermBag bag, TermRarity rarity, int most) {
    float[] idf = new float[bag.size()];
    for (int i = 0; i < idf.length; i++) {
      idf[i] = rarity.idf(bag.term(i));
    }
    SparseTerms terms = SparseTerms.of(bag, idf, most);
    float[] kept = new float[terms.size()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = idf[bag.find(terms.term(i))];
    }
    return new TextTerms(terms, kept);
  }

  SparseTerms terms() {
    return terms;
  }

  int size() {
    return terms.size();
  }

  float idf(int i) {
    return idf[i];
  }

  float[] idf() {
    return idf;
  }

  double idfSum() {
    return idfSum;
  }

  /** Returns the place of a term among {@link #terms()}, or -1. */
  int find(int term) {
    return slots[slotOf(term)] - 1;
  }

  private int slotOf(int term) {
    int mask = slots.length - 1;
    int slot = TermBag.spread(term) & mask;
    while (slots[slot] != 0 && terms.term(slots[slot] - 1) != term) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
