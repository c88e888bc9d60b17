package dev.wirefold.story;

/**
 * A text as stories are compared with it.
 *
 * @param text the text itself
 * @param tokens its weighted tokens
 * @param lengths how long the tokens' vectors are
 * @param entities its weighted entities
 * @param numbers its weighted numbers
 */
record TextProfile(
    StoryText text, TextTerms tokens, Lengths lengths, TextTerms entities, TextTerms numbers) {

  /** How many terms of each kind a text, or a story, keeps at most. */
  static final int MOST_TOKENS = 64;

  static final int MOST_ENTITIES = 32;
  static final int MOST_NUMBERS = 16;

  static TextProfile of(StoryText text, TermCounter counted, TermRarity rarity) {
    TextTerms tokens = TextTerms.of(counted.tokens(), rarity, MOST_TOKENS);
    return new TextProfile(
        text,
        tokens,
        Lengths.of(tokens.terms(), tokens.idf()),
        TextTerms.of(counted.entities(), rarity, MOST_ENTITIES),
        TextTerms.of(counted.numbers(), rarity, MOST_NUMBERS));
  }
}
