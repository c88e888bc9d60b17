package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.text.Tokenizer;
import org.junit.jupiter.api.Test;

class StoryIndexTest {

  private final TermRarity rarity = new TermRarity(BackgroundShares.NONE);
  private final Tokenizer tokenizer = new Tokenizer();
  private final StoryIndex index = new StoryIndex();

  @Test
  void nearest_sharedTerms_mostFirst() {
    list(0, 7, "quake tsunami");
    list(1, 8, "quake tsunami harbour");
    list(2, 9, "election");
    assertThat(nearest("tsunami quake harbour", 10)).containsExactly(8, 7);
  }

  @Test
  void nearest_equalStories_olderFirst() {
    list(0, 9, "quake");
    list(1, 7, "quake");
    list(2, 8, "quake");
    assertThat(nearest("quake", 2)).containsExactly(7, 8);
  }

  @Test
  void nearest_termOfVeryManyStories_findsTheYoungest() {
    for (int slot = 0; slot < 1000; slot++) {
      list(slot, slot, "quake");
    }
    assertThat(nearest("quake", 1000))
        .hasSize(StoryIndex.MOST_POSTINGS)
        .contains(999)
        .doesNotContain(999 - StoryIndex.MOST_POSTINGS);
  }

  @Test
  void nearest_youngestStoriesHaveLeft_findsThoseBefore() {
    for (int slot = 0; slot < 1000; slot++) {
      list(slot, slot, "quake");
    }
    for (int slot = 500; slot < 1000; slot++) {
      index.leave(slot, listed("quake"));
    }
    assertThat(nearest("quake", 1000)).hasSize(StoryIndex.MOST_POSTINGS).contains(499);
  }

  @Test
  void update_storyLostATerm_isNoMoreFoundByIt() {
    StoryTerms before = list(0, 0, "quake tsunami");
    StoryTerms after = StoryTerms.of(terms("tsunami").terms());
    index.update(0, before, after, terms("tsunami").idf());
    assertThat(nearest("quake", 10)).isEmpty();
  }

  @Test
  void leave_thenQuery_findsNothing() {
    index.leave(0, list(0, 0, "quake"));
    assertThat(nearest("quake", 10)).isEmpty();
  }

  private StoryTerms list(int slot, int ref, String words) {
    StoryTerms terms = StoryTerms.of(terms(words).terms());
    index.enter(slot, ref, terms);
    index.update(slot, terms, terms, terms(words).idf());
    return terms;
  }

  private StoryTerms listed(String words) {
    StoryTerms terms = StoryTerms.of(terms(words).terms());
    for (int i = 0; i < terms.size(); i++) {
      terms.list(i);
    }
    return terms;
  }

  private int[] nearest(String words, int most) {
    return index.nearest(terms(words), most);
  }

  private TextTerms terms(String words) {
    TermCounter counter = new TermCounter();
    counter.count(tokenizer.tokenize(words), tokenizer.tokenize(words));
    return TextTerms.of(counter.tokens(), rarity, 100);
  }
}
