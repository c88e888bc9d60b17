package dev.wirefold.story;

/**
 * A text as stories are compared with it.
 *
 * @param text the text itself
 * @param tokens its weighted tokens
 * @param entities its weighted entities
 * @param numbers its weighted numbers
 */
record TextProfile(StoryText text, TextTerms tokens, TextTerms entities, TextTerms numbers) {

  private static final int MOST_TOKENS = 128;
  private static final int MOST_ENTITIES = 48;
  private static final int MOST_NUMBERS = 24;

  static TextProfile of(StoryText text, TermCounter counted, TermRarity rarity) {
    return new TextProfile(
        text,
        TextTerms.of(counted.tokens(), rarity, MOST_TOKENS),
        TextTerms.of(counted.entities(), rarity, MOST_ENTITIES),
        TextTerms.of(counted.numbers(), rarity, MOST_NUMBERS));
  }
}
