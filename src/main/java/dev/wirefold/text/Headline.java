package dev.wirefold.text;

/** What people read in place of a text: its headline without marks, or its first words. */
public final class Headline {

  private static final int LONGEST = 80;

  private Headline() {}

  /**
   * Returns a headline without the tag before it ("UPDATE 2-") and the outlet's name behind it; as
   * it is if nothing else is in it.
   *
   * @param source the outlet's name; may be empty
   */
  public static String of(String title, String source) {
    String plain = onOneLine(HeadlineLifter.lift(title, source).headline());
    return plain.isEmpty() ? onOneLine(title) : plain;
  }

  /** Returns a headline with tag and outlet's name blanked, so that offsets into it stay right. */
  public static String blanked(String title, String source) {
    return HeadlineLifter.lift(title, source).headline();
  }

  /** Returns the first words of a text, for one that has no headline. */
  public static String beginning(String text) {
    String line = onOneLine(text.substring(0, Math.min(text.length(), 4 * LONGEST)));
    if (line.length() <= LONGEST) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST - 1);
    int end = space > 0 ? space : LONGEST - 1; // not all scripts put spaces between words
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
