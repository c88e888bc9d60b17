package dev.wirefold.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Splits a run of Thai, Lao, Khmer or Burmese, which are written without spaces, into overlapping
 * pairs of characters. Other words pass.
 */
final class CharacterPairs extends TokenFilter {

  private static final String RUN =
      StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private String run = "";
  private int next;
  private int begin;
  private int end;

  CharacterPairs(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next + 1 < run.length()) {
      emit(1);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (term.length() > 2 && RUN.equals(type.type())) {
      run = term.toString();
      next = 0;
      begin = offset.startOffset();
      end = offset.endOffset();
      emit(increment.getPositionIncrement());
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    run = "";
    next = 0;
  }

  private void emit(int step) {
    clearAttributes();
    term.setEmpty().append(run, next, next + 2);
    type.setType(RUN);
    increment.setPositionIncrement(step);
    offset.setOffset(Math.min(begin + next, end), Math.min(begin + next + 2, end));
    next++;
  }
}
