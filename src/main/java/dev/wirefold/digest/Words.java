package dev.wirefold.digest;

import dev.wirefold.text.TokenSequence;
import dev.wirefold.text.Tokenizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a headline or a body, by which they are compared and as they are written. */
final class Words {

  private static final String BETWEEN_WORDS_OF_A_NAME = " \u00A0-'’.\n";

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final String text;
  private final TokenSequence tokens;
  private final int[] keys;
  private final int[] ends;

  private Words(String text, TokenSequence tokens, int[] keys, int[] ends) {
    this.text = text;
    this.tokens = tokens;
    this.keys = keys;
    this.ends = ends;
  }

  /** Reads a text, of which no more than so many words count. */
  static Words of(String text, int most) {
    Tokenizer tokenizer = new Tokenizer();
    TokenSequence tokens = tokenizer.tokenizeWithOffsets(text);
    int[] keys = new int[Math.min(most, tokens.size())];
    int[] ends = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = tokens.hash(i);
      ends[i] = tokens.end(i);
    }
    Words words = new Words(text, tokens, keys, ends);
    words.dropPossessives(tokenizer);
    return words;
  }

  /** "Lund's" is the word "Lund". */
  private void dropPossessives(Tokenizer tokenizer) {
    for (int i = 0; i < keys.length; i++) {
      int end = ends[i] - 2;
      if (end > tokens.start(i)
          && "'’".indexOf(text.charAt(end)) >= 0
          && Character.toLowerCase(text.charAt(end + 1)) == 's') {
        TokenSequence word = tokenizer.tokenize(text.substring(tokens.start(i), end));
        if (word.size() == 1) {
          keys[i] = word.hash(0);
          ends[i] = end;
        }
      }
    }
  }

  int size() {
    return keys.length;
  }

  /** Returns what a word is compared by: forms of a number or a letter make no difference. */
  int key(int word) {
    return keys[word];
  }

  /** Tells whether a word bears a mark of {@link TokenSequence}. */
  boolean is(int word, int mark) {
    return tokens.is(word, mark);
  }

  /** Tells whether a word stands in the text; the one for a currency's sign doesn't. */
  boolean isWritten(int word) {
    return ends[word] > tokens.start(word);
  }

  /** Returns words as they are written, on one line. */
  String written(int from, int to) {
    int end = ends[to - 1];
    boolean dotted = // "U.S."
        end > 1
            && text.charAt(end - 2) == '.'
            && Character.isLetter(text.charAt(end - 1))
            && after(to - 1) == '.';
    String written = text.substring(tokens.start(from), dotted ? end + 1 : end);
    return to - from == 1 ? written : BLANKS.matcher(written).replaceAll(" ");
  }

  String lowerCase(int word) {
    return written(word, word + 1).toLowerCase(Locale.ROOT);
  }

  /** Returns the character before a word; a blank at the head of the text. */
  char before(int word) {
    int at = tokens.start(word) - 1;
    return at < 0 ? ' ' : text.charAt(at);
  }

  /** Returns the character after a word; a blank at the end of the text. */
  char after(int word) {
    int at = tokens.end(word);
    return at >= text.length() ? ' ' : text.charAt(at);
  }

  /** Tells whether nothing stands between a word and the one before it. */
  boolean touches(int word) {
    return tokens.end(word - 1) == tokens.start(word);
  }

  /** Tells whether a word and the one before it can be of one name: no comma parts them. */
  boolean continues(int word) {
    boolean possessive = ends[word - 1] != tokens.end(word - 1);
    if (possessive || tokens.start(word) - ends[word - 1] > 2) {
      return false;
    }
    for (int i = ends[word - 1]; i < tokens.start(word); i++) {
      if (BETWEEN_WORDS_OF_A_NAME.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether something that parts two quotations stands between a word and the one before. */
  boolean partsQuotes(int word) {
    String between =
        text.substring(tokens.end(word - 1), Math.max(tokens.end(word - 1), tokens.start(word)));
    return between.chars().filter(Words::isQuotationMark).count() >= 2 || between.contains("\n");
  }

  private static boolean isQuotationMark(int c) {
    return "\"“”„«»「」『』".indexOf(c) >= 0;
  }
}
