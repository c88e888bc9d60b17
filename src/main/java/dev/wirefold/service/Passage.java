package dev.wirefold.service;

import dev.wirefold.duplicate.SharedPassage;
import dev.wirefold.text.TokenSequence;
import dev.wirefold.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run of words that two texts have in common, by its place in each. Places are UTF-16 code units
 * from the text's start; an end is the place after the last one.
 *
 * @param words words in the run
 * @param leftStart where it begins in the left text
 * @param leftEnd where it ends there
 * @param rightStart where it begins in the right text
 * @param rightEnd where it ends there
 */
public record Passage(int words, int leftStart, int leftEnd, int rightStart, int rightEnd) {

  /** Finds the passages that two texts share, longest first. */
  public static List<Passage> between(String left, String right) {
    Tokenizer tokenizer = new Tokenizer();
    TokenSequence leftTokens = tokenizer.tokenizeWithOffsets(left);
    TokenSequence rightTokens = tokenizer.tokenizeWithOffsets(right);
    List<Passage> passages = new ArrayList<>();
    for (SharedPassage each : SharedPassage.between(leftTokens, rightTokens)) {
      passages.add(
          new Passage(
              each.length(),
              leftTokens.start(each.leftStart()),
              leftTokens.end(each.leftStart() + each.length() - 1),
              rightTokens.start(each.rightStart()),
              rightTokens.end(each.rightStart() + each.length() - 1)));
    }
    passages.sort(Comparator.comparingInt(passage -> -passage.words()));
    return passages;
  }
}
