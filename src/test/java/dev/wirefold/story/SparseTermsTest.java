package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SparseTermsTest {

  private final TermRarity rarity = new TermRarity(BackgroundShares.NONE);

  @Test
  void of_body_hasLengthOne() {
    SparseTerms terms = random(new SplittableRandom(1), 40, 100);
    Lengths lengths = Lengths.of(terms, rarity.idf(StoryTerms.of(terms)));
    assertThat(lengths.body()).isCloseTo(1, within(1e-5));
  }

  @Test
  void of_moreTermsThanKept_keepsTheHeaviest() {
    TermBag bag = new TermBag();
    bag.addToBody(7, 1);
    bag.addToBody(5, 9);
    bag.addToBody(6, 3);
    SparseTerms terms = SparseTerms.of(bag, idf(bag), 2);
    assertThat(new int[] {terms.term(0), terms.term(1)}).containsExactly(5, 6);
  }

  @Test
  void plus_anyTwo_isTheSumByTerm() {
    for (int seed = 0; seed < 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      SparseTerms a = random(random, random.nextInt(30), 40);
      SparseTerms b = random(random, random.nextInt(30), 40);
      TreeMap<Integer, Float> expected = new TreeMap<>();
      for (SparseTerms terms : new SparseTerms[] {a, b}) {
        for (int i = 0; i < terms.size(); i++) {
          expected.merge(terms.term(i), terms.all(i), Float::sum);
        }
      }
      SparseTerms sum = a.plus(b, rarity, 100);
      assertThat(sum.size()).as("seed %d", seed).isEqualTo(expected.size());
      int i = 0;
      for (var entry : expected.entrySet()) {
        assertThat(sum.term(i)).as("seed %d", seed).isEqualTo(entry.getKey());
        assertThat(sum.all(i++)).as("seed %d", seed).isCloseTo(entry.getValue(), within(1e-5f));
      }
    }
  }

  @Test
  void plus_tooManyTerms_keepsTheBound() {
    SplittableRandom random = new SplittableRandom(3);
    SparseTerms sum = random(random, 60, 1000).plus(random(random, 60, 1000), rarity, 50);
    assertThat(sum.size()).isEqualTo(50);
  }

  private SparseTerms random(SplittableRandom random, int tokens, int vocabulary) {
    TermBag bag = new TermBag();
    for (int i = 0; i < tokens; i++) {
      bag.addToTitle(random.nextInt(vocabulary) - vocabulary / 2, 1);
      bag.addToBody(random.nextInt(vocabulary) - vocabulary / 2, 1);
    }
    return SparseTerms.of(bag, idf(bag), 1000);
  }

  private float[] idf(TermBag bag) {
    float[] idf = new float[bag.size()];
    for (int i = 0; i < idf.length; i++) {
      idf[i] = rarity.idf(bag.term(i));
    }
    return idf;
  }
}
