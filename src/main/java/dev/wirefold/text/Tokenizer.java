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
import java.util.List;

/**
 * Cuts a text into tokens in one pass over its characters. Holds its working arrays, so one
 * instance serves one thread; the results are independent of it.
 */
public final class Tokenizer {

  private static final long WORD_SEED = 0x9AE16A3B2F90404FL;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int NO_QUOTE = -1;
  private static final int NO_CURRENCY = 0;

  /** More digits after a comma are no decimals. */
  private static final int MOST_DECIMALS = 2;

  /** Digits between grouping marks. */
  private static final int GROUP = 3;

  private static final char REVERSED_MARK = '\u0631';

  /** As many tokens at the head of a text say whom it is about. */
  private static final int TELLING = 30;

  /** A quotation mark that nobody closes must not mark the rest of the text. */
  private static final int LONGEST_QUOTE = 120;

  private int[] hashes = new int[1024];
  private byte[] marks = new byte[1024];
  private int[] offsets = new int[2048];
  private int size;

  private char[] text = new char[8192];
  private int length;
  private boolean keepOffsets;
  private int pendingMarks;
  private int quoteOpenedAt;
  private int dottedToken;
  private int lastWord;

  /** The currency of a number whose scale comes before it: "$5 million" is "5 million dollars". */
  private int currencyDue;

  private final NumberReader number = new NumberReader();
  private final Tickers tickers = new Tickers();
  private final char[] stem = new char[ArabicPrefixes.LONGEST];

  /** Returns the tokens of a text, without their offsets. */
  public TokenSequence tokenize(String text) {
    return tokenize(text, false);
  }

  /** Returns the tokens of a text with their places in it. */
  public TokenSequence tokenizeWithOffsets(String text) {
    return tokenize(text, true);
  }

  /** Returns the tickers at the head of the text that was tokenised last, which are no tokens. */
  List<String> tickers() {
    return tickers.found();
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

  /** Returns the hash of a word of letters, before {@link WordForms} replaces it. */
  static int wordHash(String word) {
    char[] letters = new char[word.length()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = CharacterTable.folded(word.charAt(i));
    }
    int prefix = ArabicPrefixes.lengthOf(letters, letters.length);
    return mix(hashOf(WORD_SEED, new String(letters, prefix, letters.length - prefix)));
  }

  /** Returns the token of a whole number. */
  static int numberHash(String digits) {
    NumberReader number = new NumberReader();
    number.begin();
    for (int i = 0; i < digits.length(); i++) {
      number.digit(digits.charAt(i));
    }
    return number.token();
  }

  private static long hashOf(long seed, String characters) {
    long hash = seed;
    for (int i = 0; i < characters.length(); i++) {
      hash = (hash ^ characters.charAt(i)) * MULTIPLIER;
    }
    return hash;
  }

  private TokenSequence tokenize(String input, boolean withOffsets) {
    take(input);
    if (!withOffsets && needsComposition()) {
      take(Normalizer.normalize(input, Normalizer.Form.NFKC));
    }
    keepOffsets = withOffsets;
    size = 0;
    pendingMarks = PARAGRAPH_START | SENTENCE_START;
    quoteOpenedAt = NO_QUOTE;
    dottedToken = -1;
    lastWord = 0;
    currencyDue = NO_CURRENCY;
    tickers.clear();
    scan();
    return new TokenSequence(
        Arrays.copyOf(hashes, size),
        Arrays.copyOf(marks, size),
        withOffsets ? Arrays.copyOf(offsets, 2 * size) : TokenSequence.NO_OFFSETS);
  }

  /** Copies the characters once: a string asks at each of them how it is stored. */
  private void take(String input) {
    length = input.length();
    if (text.length < length) {
      text = new char[length + (length >> 1)];
    }
    input.getChars(0, length, text, 0);
  }

  private boolean needsComposition() {
    int most = 0; // a plain maximum, which the JIT compiles to vector code
    for (int i = 0; i < length; i++) {
      most = Math.max(most, text[i]);
    }
    if (most < CharacterTable.FIRST_COMPOSED) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (CharacterTable.needsComposition(text[i])) {
        return true;
      }
    }
    return false;
  }

  private void scan() {
    int i = 0;
    while (i < length) {
      char c = text[i];
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
        case CharacterTable.PERCENT -> {
          percent(i);
          i++;
        }
        case CharacterTable.OPENING, CharacterTable.CURRENCY ->
            i = Math.max(i + 1, tickers.endOf(text, i, length, size < TELLING));
        default -> i++;
      }
    }
  }

  private int word(int start) {
    char[] characters = text;
    long hash = WORD_SEED;
    int letters = 0;
    int upper = 0;
    int i = start;
    int end = start;
    while (i < length) {
      char c = characters[i];
      int traits = CharacterTable.traits(c);
      byte kind = CharacterTable.classIn(traits);
      if (kind == CharacterTable.LETTER || kind == CharacterTable.DIGIT) {
        hash = (hash ^ CharacterTable.foldedIn(traits)) * MULTIPLIER;
        letters++;
        upper += CharacterTable.upperIn(traits);
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
    int kind = CharacterTable.isUpper(text[start]) ? CAPITALISED : 0;
    if (letters > 1 && upper == letters) {
      kind |= ALL_CAPS;
    }
    if (letters > 2 && ArabicPrefixes.mayBegin(text[start])) {
      hash = stemHash(start, end, hash);
    }
    addWord(mix(hash), kind, letters, start, end);
    return Math.max(i, end);
  }

  private void addWord(int folded, int kind, int letters, int start, int end) {
    if (currencyDue != NO_CURRENCY) {
      addScale(folded, kind, start, end);
      return;
    }
    int form = letters <= WordForms.LONGEST ? WordForms.formOf(folded) : WordForms.NONE;
    if (form == WordForms.NONE) {
      add(folded, kind, start, end);
    } else if (form == WordForms.CENT && size > 0 && lastWord == WordForms.PER) {
      hashes[size - 1] = WordForms.PERCENT; // "per cent" is one word in some house styles
      offsets[2 * size - 1] = end;
    } else {
      add(form, WordForms.isNumber(folded) ? kind | NUMBER : kind, start, end);
    }
    lastWord = folded;
  }

  private void addScale(int folded, int kind, int start, int end) {
    int shortForm = WordForms.shortScaleOf(folded);
    int form = shortForm == WordForms.NONE ? WordForms.formOf(folded) : shortForm;
    add(form == WordForms.NONE ? folded : form, kind, start, end);
    add(currencyDue, 0, end, end);
    currencyDue = NO_CURRENCY;
    lastWord = folded;
  }

  private long stemHash(int start, int end, long whole) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (CharacterTable.classOf(c) != CharacterTable.IGNORABLE) {
        if (letters == stem.length) {
          return whole;
        }
        stem[letters++] = CharacterTable.folded(c);
      }
    }
    int skipped = ArabicPrefixes.lengthOf(stem, letters);
    long hash = WORD_SEED;
    for (int i = skipped; i < letters; i++) {
      hash = (hash ^ stem[i]) * MULTIPLIER;
    }
    return hash;
  }

  /** The dots of "U.S." belong to the word, so that it equals "US". */
  private boolean isDotOfAbbreviation(char c, int i, int letters, int start) {
    if (c != '.' || i + 1 >= length || !isLetter(i + 1)) {
      return false;
    }
    boolean singleLettersSoFar = i - start == 2 * letters - 1;
    boolean singleLetterNext = i + 2 >= length || !isLetter(i + 2);
    return singleLettersSoFar && singleLetterNext;
  }

  private int number(int start) {
    number.begin();
    int i = start;
    int end = start;
    while (i < length) {
      char c = text[i];
      byte kind = CharacterTable.classOf(c);
      if (kind == CharacterTable.DIGIT) {
        number.digit(CharacterTable.folded(c));
        end = ++i;
      } else if (!number.isInFraction() && isDigit(i + 1) && isDecimalMark(c, i)) {
        number.point();
        i++;
      } else if (isDigitGrouping(c, i) || kind == CharacterTable.IGNORABLE) {
        i++;
      } else {
        break;
      }
    }
    int currency = currencyBefore(start);
    if (i < length && end == i && CharacterTable.classOf(text[i]) == CharacterTable.LETTER) {
      if (text[i] == REVERSED_MARK && isDigit(i + 1)) {
        return reversedNumber(start, i);
      }
      if (!ArabicPrefixes.isArabic(text[i]) && !isScaled(i, currency)) {
        return mixedWord(start); // "2nd", "737s", "5pm"
      }
    }
    add(number.token(), NUMBER, start, end);
    if (currency != NO_CURRENCY) {
      addCurrency(currency, end);
    }
    return Math.max(i, end);
  }

  /** Returns the word for the sign before a number, or {@link #NO_CURRENCY}. */
  private int currencyBefore(int start) {
    int sign = start > 1 && text[start - 1] == ' ' ? start - 2 : start - 1;
    boolean isSign = sign >= 0 && CharacterTable.classOf(text[sign]) == CharacterTable.CURRENCY;
    return isSign ? WordForms.currencyOf(text[sign]) : NO_CURRENCY;
  }

  /** The currency stands behind its figure, scale included, as where it is a word. */
  private void addCurrency(int currency, int end) {
    int word = end < length && (text[end] == ' ' || text[end] == '-') ? end + 1 : end;
    if (word == end ? isLetter(end) : isScaleWord(word)) {
      currencyDue = currency;
    } else {
      add(currency, 0, end, end);
    }
  }

  /** A comma is a decimal mark where no three digits and no other comma follow: "11,9". */
  private boolean isDecimalMark(char c, int i) {
    if (c != ',') {
      return c == '.' || c == '\u066B';
    }
    int last = i + 1;
    while (isDigit(last)) {
      last++;
    }
    boolean ends = last >= length || text[last] != ',' || !isDigit(last + 1);
    return ends && last - i <= MOST_DECIMALS + 1;
  }

  /** Some Arabic wires set the reh as a mark and the lesser part first: 12,000 as "000\u063112". */
  private int reversedNumber(int start, int mark) {
    int end = mark + 1;
    while (isDigit(end)) {
      end++;
    }
    int last = mark;
    while (mark - start < GROUP && last > start && CharacterTable.folded(text[last - 1]) == '0') {
      last--; // 10.50 is 10.5
    }
    number.begin();
    readDigits(mark + 1, end);
    if (mark - start < GROUP && last > start) {
      number.point();
    }
    readDigits(start, last);
    add(number.token(), NUMBER, start, end);
    return end;
  }

  private void readDigits(int from, int to) {
    for (int i = from; i < to; i++) {
      number.digit(CharacterTable.folded(text[i]));
    }
  }

  /**
   * Tells whether "m", "bn" and the like stand here: "5bn" is "5 billion", and after a currency's
   * sign "5b" is, too.
   */
  private boolean isScaled(int start, int currency) {
    int word = wordHashAt(start, WordForms.LONGEST_SCALE);
    return WordForms.isScale(word)
        || (currency != NO_CURRENCY && WordForms.shortScaleOf(word) != WordForms.NONE);
  }

  private boolean isScaleWord(int start) {
    int word = wordHashAt(start, WordForms.LONGEST);
    int form = WordForms.formOf(word);
    return WordForms.exponentOf(form == WordForms.NONE ? word : form) > 0;
  }

  /** Returns the hash of a word of letters, or 0 if it has more than so many. */
  private int wordHashAt(int start, int longest) {
    int end = start;
    long hash = WORD_SEED;
    while (isLetter(end) && end - start < longest) {
      hash = (hash ^ CharacterTable.folded(text[end])) * MULTIPLIER;
      end++;
    }
    return isLetter(end) || isDigit(end) ? 0 : mix(hash);
  }

  private void percent(int i) {
    if (size > 0 && is(size - 1, NUMBER)) {
      add(WordForms.PERCENT, 0, i, i + 1);
    }
  }

  /** A word that begins with a digit is a number only if digits make up a third of it. */
  private int mixedWord(int start) {
    long hash = WORD_SEED;
    int digits = 0;
    int i = start;
    while (i < length && (isLetter(i) || isDigit(i))) {
      digits += isDigit(i) ? 1 : 0;
      hash = (hash ^ CharacterTable.folded(text[i])) * MULTIPLIER;
      i++;
    }
    if (3 * digits >= i - start) {
      add(NumberToken.opaque(mix(hash)), NUMBER, start, i);
    } else {
      add(mix(hash), 0, start, i);
    }
    return i;
  }

  private boolean isDigitGrouping(char c, int i) {
    return (c == ',' || c == '\u066C' || c == '\u00A0' || c == '\u202F')
        && isDigit(i + 1)
        && isDigit(i + 2)
        && isDigit(i + 3)
        && !isDigit(i + 4);
  }

  private int supplementary(int i) {
    int codePoint = Character.codePointAt(text, i, length);
    int next = i + Character.charCount(codePoint);
    if (Character.isLetterOrDigit(codePoint)) {
      int kind = CharacterTable.isUnspaced(codePoint) ? UNSPACED : 0;
      add(mix((WORD_SEED ^ codePoint) * MULTIPLIER), kind, i, next);
    }
    return next;
  }

  private void sentenceEnd(int i) {
    char c = text[i];
    if (c != '.') {
      pendingMarks |= SENTENCE_START;
      return;
    }
    boolean atGap = i + 1 >= length || isGap(text[i + 1]);
    if (atGap && size > 0 && size - 1 != dottedToken && !isAbbreviation()) {
      pendingMarks |= SENTENCE_START;
    }
  }

  private boolean isAbbreviation() {
    return Abbreviations.contains(lastWord) && !is(size - 1, NUMBER);
  }

  private boolean is(int token, int mark) {
    return (marks[token] & mark) != 0;
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
    while (i < length) {
      byte kind = CharacterTable.classOf(text[i]);
      if (kind == CharacterTable.LINE_BREAK) {
        breaks++;
      } else if (kind != CharacterTable.SEPARATOR && kind != CharacterTable.IGNORABLE) {
        break;
      }
      i++;
    }
    boolean wrapped = breaks == 1 && i < length && Character.isLowerCase(text[i]);
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
    return i < length && CharacterTable.classOf(text[i]) == CharacterTable.LETTER;
  }

  private boolean isDigit(int i) {
    return i < length && CharacterTable.classOf(text[i]) == CharacterTable.DIGIT;
  }

  private static int mix(long hash) {
    long h = hash ^ (hash >>> 32);
    h *= 0xD6E8FEB86659FD93L;
    return (int) (h ^ (h >>> 32));
  }
}
