package dev.wirefold.text;

import static dev.wirefold.text.TokenSequence.ALL_CAPS;
import static dev.wirefold.text.TokenSequence.CAPITALISED;
import static dev.wirefold.text.TokenSequence.NUMBER;
import static dev.wirefold.text.TokenSequence.PARAGRAPH_START;
import static dev.wirefold.text.TokenSequence.QUOTED;
import static dev.wirefold.text.TokenSequence.SENTENCE_START;
import static dev.wirefold.text.TokenSequence.UNSPACED;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Cuts a text into tokens in one pass over its characters. Holds its working arrays, so one
 * instance serves one thread; the results are independent of it.
 */
public final class Tokenizer {

  private static final long WORD_SEED = 0x9AE16A3B2F90404FL;
  private static final long NUMBER_SEED = 0xC3A5C85C97CB3127L;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int NO_QUOTE = -1;

  /** A quotation mark that nobody closes must not mark the rest of the text. */
  private static final int LONGEST_QUOTE = 120;

  private int[] hashes = new int[1024];
  private byte[] marks = new byte[1024];
  private int[] offsets = new int[2048];
  private int size;

  private String text = "";
  private boolean keepOffsets;
  private int pendingMarks;
  private int quoteOpenedAt;
  private int dottedToken;

  /** Returns the tokens of a text, without their offsets. */
  public TokenSequence tokenize(String text) {
    return tokenize(text, false);
  }

  /** Returns the tokens of a text with their places in it. */
  public TokenSequence tokenizeWithOffsets(String text) {
    return tokenize(text, true);
  }

  /** Returns the hash that a single word or number has as a token. */
  public static int hashOf(String word) {
    TokenSequence tokens = new Tokenizer().tokenize(word);
    if (tokens.size() != 1) {
      throw new IllegalArgumentException(
          "\"" + word + "\" is " + tokens.size() + " tokens, must be one");
    }
    return tokens.hash(0);
  }

  /** Returns the hash of a word of lower-case ASCII letters, before number words are replaced. */
  static int wordHash(String word) {
    return mix(hashOf(WORD_SEED, word));
  }

  /** Returns the hash of a number in its normal form. */
  static int numberHash(String digits) {
    return mix(hashOf(NUMBER_SEED, digits));
  }

  private static long hashOf(long seed, String characters) {
    long hash = seed;
    for (int i = 0; i < characters.length(); i++) {
      hash = (hash ^ characters.charAt(i)) * MULTIPLIER;
    }
    return hash;
  }

  private TokenSequence tokenize(String input, boolean withOffsets) {
    text = withOffsets ? input : composed(input);
    keepOffsets = withOffsets;
    size = 0;
    pendingMarks = PARAGRAPH_START | SENTENCE_START;
    quoteOpenedAt = NO_QUOTE;
    dottedToken = -1;
    scan();
    text = "";
    return new TokenSequence(
        Arrays.copyOf(hashes, size),
        Arrays.copyOf(marks, size),
        withOffsets ? Arrays.copyOf(offsets, 2 * size) : TokenSequence.NO_OFFSETS);
  }

  private static String composed(String input) {
    for (int i = 0; i < input.length(); i++) {
      if (input.charAt(i) >= 0x1100 && CharacterTable.needsComposition(input.charAt(i))) {
        return Normalizer.normalize(input, Normalizer.Form.NFKC);
      }
    }
    return input;
  }

  private void scan() {
    int length = text.length();
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      switch (CharacterTable.classOf(c)) {
        case CharacterTable.LETTER -> i = word(i);
        case CharacterTable.DIGIT -> i = number(i);
        case CharacterTable.UNSPACED -> {
          add(mix(WORD_SEED + CharacterTable.folded(c)), UNSPACED, i, i + 1);
          i++;
        }
        case CharacterTable.SURROGATE -> i = supplementary(i);
        case CharacterTable.SENTENCE_END -> {
          sentenceEnd(i);
          i++;
        }
        case CharacterTable.LINE_BREAK -> i = lineBreak(i);
        case CharacterTable.QUOTE -> {
          quote(c);
          i++;
        }
        default -> i++;
      }
    }
  }

  private int word(int start) {
    int length = text.length();
    long hash = WORD_SEED;
    int letters = 0;
    int upper = 0;
    int i = start;
    int end = start;
    while (i < length) {
      char c = text.charAt(i);
      byte kind = CharacterTable.classOf(c);
      if (kind == CharacterTable.LETTER || kind == CharacterTable.DIGIT) {
        hash = (hash ^ CharacterTable.folded(c)) * MULTIPLIER;
        letters++;
        if (CharacterTable.isUpper(c)) {
          upper++;
        }
        end = ++i;
      } else if (kind == CharacterTable.IGNORABLE
          || (kind == CharacterTable.APOSTROPHE && isLetter(i + 1))) {
        i++;
      } else if (isDotOfAbbreviation(c, i, letters, start)) {
        dottedToken = size;
        i++;
      } else {
        break;
      }
    }
    int kind = CharacterTable.isUpper(text.charAt(start)) ? CAPITALISED : 0;
    if (letters > 1 && upper == letters) {
      kind |= ALL_CAPS;
    }
    int folded = mix(hash);
    int figure = letters <= NumberWords.LONGEST ? NumberWords.figureOf(folded) : 0;
    if (figure == 0) {
      add(folded, kind, start, end);
    } else {
      add(figure, kind | NUMBER, start, end);
    }
    return Math.max(i, end);
  }

  /** The dots of "U.S." belong to the word, so that it equals "US". */
  private boolean isDotOfAbbreviation(char c, int i, int letters, int start) {
    if (c != '.' || i + 1 >= text.length() || !isLetter(i + 1)) {
      return false;
    }
    boolean singleLettersSoFar = i - start == 2 * letters - 1;
    boolean singleLetterNext = i + 2 >= text.length() || !isLetter(i + 2);
    return singleLettersSoFar && singleLetterNext;
  }

  private int number(int start) {
    int length = text.length();
    long hash = NUMBER_SEED;
    int i = start;
    int end = start;
    boolean fraction = false;
    int zeros = 0;
    while (i < length) {
      char c = text.charAt(i);
      byte kind = CharacterTable.classOf(c);
      if (kind == CharacterTable.DIGIT) {
        char digit = CharacterTable.folded(c);
        if (fraction && digit == '0') {
          zeros++; // counts only if another digit follows: 12.50 equals 12.5
        } else {
          for (; zeros > 0; zeros--) {
            hash = (hash ^ '0') * MULTIPLIER;
          }
          hash = (hash ^ digit) * MULTIPLIER;
        }
        end = ++i;
      } else if ((c == '.' || c == '\u066B') && !fraction && isDigit(i + 1)) {
        fraction = true;
        if (!isZeroFraction(i + 1)) {
          hash = (hash ^ '.') * MULTIPLIER;
        }
        i++;
      } else if (isDigitGrouping(c, i) || kind == CharacterTable.IGNORABLE) {
        i++;
      } else {
        break;
      }
    }
    if (i < length && end == i && CharacterTable.classOf(text.charAt(i)) == CharacterTable.LETTER) {
      return mixedWord(start); // "2nd", "737s", "5pm"
    }
    add(mix(hash), NUMBER, start, end);
    return Math.max(i, end);
  }

  /** A word that begins with a digit is a number only if digits make up a third of it. */
  private int mixedWord(int start) {
    long hash = WORD_SEED;
    int digits = 0;
    int i = start;
    while (i < text.length() && (isLetter(i) || isDigit(i))) {
      digits += isDigit(i) ? 1 : 0;
      hash = (hash ^ CharacterTable.folded(text.charAt(i))) * MULTIPLIER;
      i++;
    }
    add(mix(hash), 3 * digits >= i - start ? NUMBER : 0, start, i);
    return i;
  }

  private boolean isZeroFraction(int i) {
    int at = i;
    while (isDigit(at)) {
      if (CharacterTable.folded(text.charAt(at)) != '0') {
        return false;
      }
      at++;
    }
    return true;
  }

  private boolean isDigitGrouping(char c, int i) {
    return (c == ',' || c == '\u066C' || c == '\u00A0' || c == '\u202F')
        && isDigit(i + 1)
        && isDigit(i + 2)
        && isDigit(i + 3)
        && !isDigit(i + 4);
  }

  private int supplementary(int i) {
    int codePoint = text.codePointAt(i);
    int next = i + Character.charCount(codePoint);
    if (Character.isLetterOrDigit(codePoint)) {
      int kind = CharacterTable.isUnspaced(codePoint) ? UNSPACED : 0;
      add(mix((WORD_SEED ^ codePoint) * MULTIPLIER), kind, i, next);
    }
    return next;
  }

  private void sentenceEnd(int i) {
    char c = text.charAt(i);
    if (c != '.') {
      pendingMarks |= SENTENCE_START;
      return;
    }
    boolean atGap = i + 1 >= text.length() || isGap(text.charAt(i + 1));
    if (atGap && size > 0 && size - 1 != dottedToken && !Abbreviations.contains(hashes[size - 1])) {
      pendingMarks |= SENTENCE_START;
    }
  }

  private static boolean isGap(char c) {
    byte kind = CharacterTable.classOf(c);
    return kind != CharacterTable.LETTER
        && kind != CharacterTable.DIGIT
        && kind != CharacterTable.SENTENCE_END;
  }

  /** A line that goes on in lower case is a wrapped line; any other begins a paragraph. */
  private int lineBreak(int start) {
    int i = start;
    int breaks = 0;
    while (i < text.length()) {
      byte kind = CharacterTable.classOf(text.charAt(i));
      if (kind == CharacterTable.LINE_BREAK) {
        breaks++;
      } else if (kind != CharacterTable.SEPARATOR && kind != CharacterTable.IGNORABLE) {
        break;
      }
      i++;
    }
    boolean wrapped = breaks == 1 && i < text.length() && Character.isLowerCase(text.charAt(i));
    if (!wrapped) {
      pendingMarks |= PARAGRAPH_START | SENTENCE_START;
      quoteOpenedAt = NO_QUOTE;
    }
    return i;
  }

  private void quote(char c) {
    boolean opens = c == '\u201C' || c == '\u201E' || c == '\u00AB' || c == '\u300C';
    boolean closes = c == '\u00BB' || c == '\u300D';
    boolean open = opens || (!closes && quoteOpenedAt == NO_QUOTE && c != '\u201D');
    quoteOpenedAt = open ? size : NO_QUOTE;
  }

  private void add(int hash, int kind, int start, int end) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      marks = Arrays.copyOf(marks, 2 * size);
      offsets = Arrays.copyOf(offsets, 4 * size);
    }
    boolean quoted = quoteOpenedAt != NO_QUOTE && size - quoteOpenedAt < LONGEST_QUOTE;
    hashes[size] = hash;
    marks[size] = (byte) (kind | pendingMarks | (quoted ? QUOTED : 0));
    if (keepOffsets) {
      offsets[2 * size] = start;
      offsets[2 * size + 1] = end;
    }
    pendingMarks = 0;
    size++;
  }

  private boolean isLetter(int i) {
    return i < text.length() && CharacterTable.classOf(text.charAt(i)) == CharacterTable.LETTER;
  }

  private boolean isDigit(int i) {
    return i < text.length() && CharacterTable.classOf(text.charAt(i)) == CharacterTable.DIGIT;
  }

  private static int mix(long hash) {
    long h = hash ^ (hash >>> 32);
    h *= 0xD6E8FEB86659FD93L;
    return (int) (h ^ (h >>> 32));
  }
}
