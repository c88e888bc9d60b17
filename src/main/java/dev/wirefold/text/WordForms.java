package dev.wirefold.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words that house styles write in several forms, each brought to one: number words to figures
 * ("April six", "April 6"), abbreviated months and units to the full word ("Oct.", "pct", "bln").
 * "One" is left out: it is a pronoun more often than a number. So are number words that mean
 * something else in another language.
 */
final class WordForms {

  /** What {@link #formOf} returns for a word that has one form only. */
  static final int NONE = 0;

  static final int PER = Tokenizer.wordHash("per");
  static final int CENT = Tokenizer.wordHash("cent");
  static final int PERCENT = Tokenizer.wordHash("percent");

  /** Letters of the longest word that has another form. */
  static final int LONGEST = 10;

  /** Letters of the longest abbreviation of a scale. */
  static final int LONGEST_SCALE = 3;

  /** A number, then the words for it, in one language or another. */
  private static final String[] NUMBERS = {
    "2 two deux zwei dos dois два",
    "3 three trois drei tres три ثلاثة ثلاث الثالث الثالثة",
    "4 four quatre vier cuatro quatro quattro четыре أربعة أربع الرابع الرابعة",
    "5 five cinq fünf cinco cinque пять خمسة خمس الخامس الخامسة",
    "6 six sechs seis шесть ستة ست السادس السادسة",
    "7 seven sieben siete sette семь سبعة سبع السابع السابعة",
    "8 eight huit acht ocho oito восемь ثمانية ثماني الثامن الثامنة",
    "9 nine neun nueve nove девять تسعة تسع التاسع التاسعة",
    "10 ten zehn diez dez dieci десять عشرة العاشر العاشرة",
    "11 eleven onze undici",
    "12 twelve douze zwölf doce doze dodici",
    "13 thirteen",
    "14 fourteen",
    "15 fifteen",
    "16 sixteen",
    "17 seventeen",
    "18 eighteen",
    "19 nineteen",
    "20 twenty",
    "30 thirty",
    "40 forty",
    "50 fifty",
    "60 sixty",
    "70 seventy",
    "80 eighty",
    "90 ninety"
  };

  /** The one form of a word, then the others. */
  private static final String[] WORDS = {
    "january jan",
    "february feb",
    "april apr",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
    "percent pct مائة مئة",
    "dollar dollars dlr dlrs",
    "cent cent cents ct cts",
    "euro euros",
    "pound pounds",
    "thousand thousands tausend тысяча тысячи тысяч тыс ألف آلاف",
    "million millions mln mn millionen mio millones milhão milhões milione milioni миллион"
        + " миллиона миллионов млн مليون ملايين",
    "billion billions bln bn milliard milliards milliarde milliarden mrd miliardo miliardi bilhão"
        + " bilhões миллиард миллиарда миллиардов млрд مليار مليارات",
    "trillion trillions trn tn триллион триллиона триллионов трлн تريليون"
  };

  /** What a scale multiplies by, as a power of ten, then its words, each in its one form. */
  private static final String[] SCALE_EXPONENTS = {
    "3 thousand k", "5 lakh", "6 million m", "7 crore", "9 billion", "12 trillion"
  };

  /** A scale, then its letter where a currency's sign stands before the figure. */
  private static final String[] SHORT_SCALES = {
    "thousand k", "million m", "billion b", "trillion t"
  };

  /** Scales that are also set without a blank after a figure. */
  private static final String[] SCALES = {"m", "mn", "mln", "bn", "bln", "tn", "trn"};

  private static final WordTable FORMS = tableOf(NUMBERS, WORDS);
  private static final WordTable NUMBER_WORDS = tableOf(NUMBERS);
  private static final WordTable SCALE_WORDS = WordTable.setOf(SCALES);
  private static final WordTable SHORT_SCALE_WORDS = tableOf(SHORT_SCALES);
  private static final WordTable EXPONENTS = exponents();

  private static final int DOLLAR = Tokenizer.wordHash("dollar");
  private static final int EURO = Tokenizer.wordHash("euro");
  private static final int POUND = Tokenizer.wordHash("pound");
  private static final int YEN = Tokenizer.wordHash("yen");

  private WordForms() {}

  /** Returns the token hash of a word's one form; {@link #NONE} if it is that form already. */
  static int formOf(int wordHash) {
    return FORMS.get(wordHash);
  }

  /** Tells whether a word is a number. */
  static boolean isNumber(int wordHash) {
    return NUMBER_WORDS.get(wordHash) != WordTable.ABSENT;
  }

  /** Tells whether a word is an abbreviated scale such as "bn". */
  static boolean isScale(int wordHash) {
    return SCALE_WORDS.get(wordHash) != WordTable.ABSENT;
  }

  /** Returns the form of the one letter that is a scale between currency and figure, or NONE. */
  static int shortScaleOf(int wordHash) {
    return SHORT_SCALE_WORDS.get(wordHash);
  }

  /**
   * Returns the power of ten by which a word multiplies the number before it; 0 if it is no scale.
   *
   * @param token the word in its one form
   */
  static int exponentOf(int token) {
    return EXPONENTS.get(token);
  }

  /** Returns the token of the word for a currency's sign. */
  static int currencyOf(char sign) {
    return switch (sign) {
      case '\u20AC' -> EURO;
      case '\u00A3' -> POUND;
      case '\u00A5' -> YEN;
      default -> DOLLAR;
    };
  }

  private static WordTable exponents() {
    List<String> words = new ArrayList<>();
    List<Integer> exponents = new ArrayList<>();
    for (String line : SCALE_EXPONENTS) {
      String[] scale = line.split(" ", -1);
      for (int i = 1; i < scale.length; i++) {
        words.add(scale[i]);
        exponents.add(Integer.parseInt(scale[0]));
      }
    }
    return new WordTable(
        words.toArray(String[]::new), exponents.stream().mapToInt(Integer::intValue).toArray());
  }

  private static WordTable tableOf(String[]... lines) {
    List<String> words = new ArrayList<>();
    List<Integer> forms = new ArrayList<>();
    for (String line : Arrays.stream(lines).flatMap(Arrays::stream).toList()) {
      String[] same = line.split(" ", -1);
      boolean number = Character.isDigit(line.charAt(0));
      for (int i = 1; i < same.length; i++) {
        words.add(same[i]);
        forms.add(number ? Tokenizer.numberHash(same[0]) : Tokenizer.wordHash(same[0]));
      }
    }
    return new WordTable(
        words.toArray(String[]::new), forms.stream().mapToInt(Integer::intValue).toArray());
  }
}
