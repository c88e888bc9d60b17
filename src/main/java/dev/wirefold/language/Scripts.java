package dev.wirefold.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the script of a sample says of its language: which one it is, where only one uses the
 * script, or which ones it may be.
 */
final class Scripts {

  /** Scripts that one language uses, of those that news is written in. */
  private static final Map<UnicodeScript, String> OF_ONE =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(UnicodeScript.ARMENIAN, "hy"),
              Map.entry(UnicodeScript.BENGALI, "bn"),
              Map.entry(UnicodeScript.GEORGIAN, "ka"),
              Map.entry(UnicodeScript.GREEK, "el"),
              Map.entry(UnicodeScript.GUJARATI, "gu"),
              Map.entry(UnicodeScript.GURMUKHI, "pa"),
              Map.entry(UnicodeScript.HANGUL, "ko"),
              Map.entry(UnicodeScript.HEBREW, "he"),
              Map.entry(UnicodeScript.KANNADA, "kn"),
              Map.entry(UnicodeScript.KHMER, "km"),
              Map.entry(UnicodeScript.LAO, "lo"),
              Map.entry(UnicodeScript.MALAYALAM, "ml"),
              Map.entry(UnicodeScript.MYANMAR, "my"),
              Map.entry(UnicodeScript.ORIYA, "or"),
              Map.entry(UnicodeScript.SINHALA, "si"),
              Map.entry(UnicodeScript.TAMIL, "ta"),
              Map.entry(UnicodeScript.TELUGU, "te"),
              Map.entry(UnicodeScript.THAANA, "dv"),
              Map.entry(UnicodeScript.THAI, "th")));

  /** Languages of the other scripts. What stands nowhere here is written in Latin letters. */
  private static final Map<UnicodeScript, Set<String>> OF_SEVERAL =
      new EnumMap<>(
          Map.of(
              UnicodeScript.ARABIC,
              Set.of("ar", "fa", "pnb", "ps", "ur"),
              UnicodeScript.CYRILLIC,
              Set.of("ba", "be", "bg", "ce", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "tt", "uk"),
              UnicodeScript.DEVANAGARI,
              Set.of("hi", "mr", "ne", "sa")));

  /**
   * Letters of Assamese, Yiddish, Kurdish, Uyghur and Sindhi, which use the script of a language
   * that is known here and are not known themselves.
   */
  private static final String OF_UNKNOWN =
      "\u09F0\u09F1\u05F0\u05F1\u05F2\u06D5\u06C6\u06B5\u0695\u06CE\u067B\u067F\u0684\u068D";

  private static final double UNKNOWN_SHARE = 0.02;

  /** Names and terms in Latin letters stand in texts of any script, other letters in few. */
  private static final double LATIN_SHARE = 0.8;

  private static final double OTHER_SHARE = 0.6;

  /** Japanese has kana in each sentence; Chinese has one at most in a brand's name. */
  private static final double LEAST_KANA = 0.1;

  private static final double MOST_KANA_OF_CHINESE = 0.02;

  private final TextSample sample;
  private final UnicodeScript main;
  private final int kana;
  private final int han;

  Scripts(TextSample sample) {
    this.sample = sample;
    this.kana = sample.letters(UnicodeScript.HIRAGANA) + sample.letters(UnicodeScript.KATAKANA);
    this.han = sample.letters(UnicodeScript.HAN);
    this.main = sample.mainScript();
  }

  /** Tells whether no script has enough of the letters to speak for the text. */
  boolean isMixed() {
    double share = (double) (isChineseOrJapanese() ? han + kana : sample.letters(main));
    double needed = main == UnicodeScript.LATIN ? LATIN_SHARE : OTHER_SHARE;
    return share < needed * sample.letters();
  }

  /** Tells whether it has letters of a language that neither the script nor a model tells. */
  boolean isOfUnknown() {
    return main != UnicodeScript.LATIN
        && sample.count(OF_UNKNOWN) > UNKNOWN_SHARE * sample.letters();
  }

  /** Returns the language if the letters alone tell; null if they don't. */
  @Nullable String onlyLanguage() {
    return isChineseOrJapanese() ? chineseOrJapanese() : OF_ONE.get(main);
  }

  /** Tells whether several known languages use the script. */
  boolean hasSeveralLanguages() {
    return main == UnicodeScript.LATIN || OF_SEVERAL.containsKey(main);
  }

  /** Tells whether a language is written in the script. */
  boolean isWritten(String language) {
    Set<String> languages = OF_SEVERAL.get(main);
    if (languages != null) {
      return languages.contains(language);
    }
    return language.equals("sr") || isLatin(language);
  }

  private static boolean isLatin(String language) {
    return !OF_ONE.containsValue(language)
        && !language.equals("zh")
        && !language.equals("ja")
        && OF_SEVERAL.values().stream().noneMatch(each -> each.contains(language));
  }

  private boolean isChineseOrJapanese() {
    return switch (main) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  private @Nullable String chineseOrJapanese() {
    double all = han + kana;
    if (kana >= LEAST_KANA * all) {
      return "ja";
    }
    return kana <= MOST_KANA_OF_CHINESE * all ? "zh" : null;
  }
}
