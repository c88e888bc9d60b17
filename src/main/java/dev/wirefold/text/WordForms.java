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
  static final int LONGEST = 9;

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
    "million millions mln mn",
    "billion billions bln bn",
    "trillion trillions trn tn"
  };

  /** Scales that are also set without a blank after a figure. */
  private static final String[] SCALES = {"m", "mn", "mln", "bn", "bln", "tn", "trn"};

  private static final WordTable FORMS = tableOf(NUMBERS, WORDS);
  private static final WordTable NUMBER_WORDS = tableOf(NUMBERS);
  private static final WordTable SCALE_WORDS = WordTable.setOf(SCALES);

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
