package dev.wirefold.text;

/** Words after which a full stop does not end the sentence. */
final class Abbreviations {

  private static final String[] WORDS = {
    "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "gen", "col", "lt", "sgt", "capt", "cmdr",
    "gov", "sen", "rep", "rev", "hon", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "vs", "etc", "dept", "approx", "ave", "mt", "ft", "al", "est",
    "fig", "vol", "nr", "bzw", "ca", "mme", "mlle", "sra", "eds", "messrs", "a", "b", "c", "d", "e",
    "f", "g", "h", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y",
    "z"
  };

  private static final WordTable TABLE = WordTable.setOf(WORDS);

  private Abbreviations() {}

  static boolean contains(int wordHash) {
    return TABLE.get(wordHash) != WordTable.ABSENT;
  }
}
