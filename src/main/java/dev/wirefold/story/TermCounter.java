package dev.wirefold.story;

import static dev.wirefold.text.TokenSequence.ALL_CAPS;
import static dev.wirefold.text.TokenSequence.CAPITALISED;
import static dev.wirefold.text.TokenSequence.NUMBER;
import static dev.wirefold.text.TokenSequence.SENTENCE_START;
import static dev.wirefold.text.TokenSequence.UNSPACED;

import dev.wirefold.text.TokenSequence;

/**
 * Counts the terms of a text: its tokens, and its entities as far as capitals give them away.
 *
 * <p>In a script without spaces two neighbouring characters are a term. An entity is a word that is
 * capitalised inside a sentence, and two such words in a row; a headline in title case or in
 * capitals has only those that the body confirms. A script without capitals has no entities. A text
 * without a headline is taken to have its first sentence for one.
 */
final class TermCounter {

  /** Body tokens beyond count no more: transcripts and round-ups would drown their lede. */
  private static final int LONGEST_BODY = 800;

  private static final int SHORTEST_LEDE = 4;
  private static final int LONGEST_LEDE = 30;

  /** A token this far down the body counts half as much as the first one. */
  private static final float HALF_COUNT_AT = 200;

  /** Above this share of capitalised words capitals tell nothing. */
  private static final double TITLE_CASE_SHARE = 0.6;

  private final TermBag tokens = new TermBag();
  private final TermBag entities = new TermBag();
  private final TermBag numbers = new TermBag();
  private final TermBag capitalised = new TermBag();
  private final TermBag lowerCase = new TermBag();

  void count(TokenSequence title, TokenSequence body) {
    tokens.clear();
    entities.clear();
    numbers.clear();
    capitalised.clear();
    lowerCase.clear();
    int end = Math.min(body.size(), LONGEST_BODY);
    learnNames(title, title.size());
    learnNames(body, end);
    countTokens(body, end, false);
    countEntities(body, end, false);
    TokenSequence headline = title.size() > 0 ? title : body;
    int headlineEnd = title.size() > 0 ? Math.min(title.size(), LONGEST_BODY) : ledeEnd(body);
    countTokens(headline, headlineEnd, true);
    countEntities(headline, headlineEnd, true);
  }

  TermBag tokens() {
    return tokens;
  }

  TermBag entities() {
    return entities;
  }

  TermBag numbers() {
    return numbers;
  }

  private void countTokens(TokenSequence text, int end, boolean inTitle) {
    for (int i = 0; i < end; i++) {
      int term = text.hash(i);
      if (text.is(i, UNSPACED)) {
        if (i + 1 < end && text.is(i + 1, UNSPACED)) {
          term = pair(term, text.hash(i + 1));
        } else if (i > 0 && text.is(i - 1, UNSPACED)) {
          continue; // the last character of a run stands in a pair already
        }
      }
      add(tokens, term, inTitle, i);
      if (text.is(i, NUMBER)) {
        add(numbers, term, inTitle, i);
      }
    }
  }

  private void countEntities(TokenSequence text, int end, boolean inTitle) {
    boolean afterName = false;
    for (int i = 0; i < end; i++) {
      boolean name = isName(text, i);
      if (name) {
        add(entities, text.hash(i), inTitle, i);
        if (afterName && !text.is(i, SENTENCE_START)) {
          add(entities, pair(text.hash(i - 1), text.hash(i)), inTitle, i);
        }
      }
      afterName = name;
    }
  }

  private static void add(TermBag bag, int term, boolean inTitle, int position) {
    if (inTitle) {
      bag.addToTitle(term, 1);
    } else {
      bag.addToBody(term, HALF_COUNT_AT / (HALF_COUNT_AT + position));
    }
  }

  private void learnNames(TokenSequence text, int end) {
    if (isMostlyCapitalised(text, end)) {
      return;
    }
    for (int i = 0; i < end; i++) {
      if (!text.is(i, CAPITALISED)) {
        lowerCase.addToBody(text.hash(i), 1);
      } else if (!text.is(i, SENTENCE_START) || text.is(i, ALL_CAPS)) {
        capitalised.addToBody(text.hash(i), 1);
      }
    }
  }

  private boolean isName(TokenSequence text, int i) {
    return text.is(i, CAPITALISED)
        && capitalised.inBody(text.hash(i)) > lowerCase.inBody(text.hash(i));
  }

  private static int ledeEnd(TokenSequence body) {
    int end = Math.min(body.size(), LONGEST_LEDE);
    for (int i = SHORTEST_LEDE; i < end; i++) {
      if (body.is(i, SENTENCE_START)) {
        return i;
      }
    }
    return end;
  }

  private static boolean isMostlyCapitalised(TokenSequence text, int end) {
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < end; i++) {
      if (!text.is(i, NUMBER) && !text.is(i, SENTENCE_START)) {
        words++;
        capitals += text.is(i, CAPITALISED) ? 1 : 0;
      }
    }
    return capitals > TITLE_CASE_SHARE * words;
  }

  private static int pair(int left, int right) {
    int h = left * 0x85EBCA6B + right;
    h ^= h >>> 16;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 13);
  }
}
