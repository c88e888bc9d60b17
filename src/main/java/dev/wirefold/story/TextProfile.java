package dev.wirefold.story;

/**
 * A text as stories are compared with it.
 *
 * @param text the text itself
 * @param tokens its weighted tokens
 * @param entities its weighted entities
 */
record TextProfile(StoryText text, TextTerms tokens, TextTerms entities) {

  private static final int MOST_TOKENS = 128;
  private static final int MOST_ENTITIES = 48;

  static TextProfile of(StoryText text, TermCounter counted, TermRarity rarity) {
    return new TextProfile(
        text,
        new TextTerms(SparseTerms.of(counted.tokens(), rarity, MOST_TOKENS), rarity),
        new TextTerms(SparseTerms.of(counted.entities(), rarity, MOST_ENTITIES), rarity));
  }
}
