package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.Tokenizer;
import org.junit.jupiter.api.Test;

class StoryIndexTest {

  private static final int[] UNLISTED = {};

  private final TermRarity rarity = new TermRarity(BackgroundShares.NONE);
  private final Tokenizer tokenizer = new Tokenizer();
  private final StoryIndex index = new StoryIndex();

  @Test
  void nearest_sharedTerms_mostFirst() {
    list(0, "quake tsunami");
    list(1, "quake tsunami harbour");
    list(2, "election");
    assertThat(nearest("tsunami quake harbour", 10)).containsExactly(1, 0);
  }

  @Test
  void nearest_equalStories_lowerSlotFirst() {
    list(2, "quake");
    list(0, "quake");
    list(1, "quake");
    assertThat(nearest("quake", 2)).containsExactly(0, 1);
  }

  @Test
  void nearest_termOfVeryManyStories_findsTheLatest() {
    for (int slot = 0; slot < 1000; slot++) {
      list(slot, "quake");
    }
    assertThat(nearest("quake", 1000))
        .hasSize(StoryIndex.MOST_POSTINGS)
        .contains(999)
        .doesNotContain(999 - StoryIndex.MOST_POSTINGS);
  }

  @Test
  void add_listedAlready_listsOnlyNewTerms() {
    int[] listed = list(0, "quake");
    assertThat(index.add(0, terms("quake").terms(), terms("quake").idf(), listed))
        .isEqualTo(listed);
  }

  @Test
  void clear_thenQuery_findsNothing() {
    list(0, "quake");
    index.clear();
    assertThat(nearest("quake", 10)).isEmpty();
  }

  private int[] list(int slot, String words) {
    TextTerms terms = terms(words);
    return index.add(slot, terms.terms(), terms.idf(), UNLISTED);
  }

  private int[] nearest(String words, int most) {
    return index.nearest(terms(words), 1000, most);
  }

  private TextTerms terms(String words) {
    TermCounter counter = new TermCounter();
    counter.count(tokenizer.tokenize(words), tokenizer.tokenize(words));
    return TextTerms.of(counter.tokens(), rarity, 100);
  }
}
