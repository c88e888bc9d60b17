package dev.wirefold.digest;

import dev.wirefold.text.Headline;
import dev.wirefold.text.LiftedText;
import java.util.List;

/**
 * A text taken apart: the words of headline and body without tag, dateline, credit and the like,
 * and the names among them.
 */
final class ReadText {

  /** Characters of a body that are read. */
  static final int CHARACTERS = 20_000;

  /** Words of a body that count. */
  private static final int WORDS = 1_000;

  private static final int WORDS_OF_A_HEADLINE = 60;

  private final Words headline;
  private final Words body;
  private final List<Name> names;

  private ReadText(Words headline, Words body) {
    this.headline = headline;
    this.body = body;
    this.names = Names.of(headline, body);
  }

  /**
   * A name where it stands.
   *
   * @param from its first word
   * @param to the word after its last
   */
  record Name(Words in, int from, int to) {

    List<Integer> key() {
      Integer[] key = new Integer[to - from];
      for (int i = 0; i < key.length; i++) {
        key[i] = in.key(from + i);
      }
      return List.of(key);
    }

    String written() {
      return in.written(from, to);
    }
  }

  static ReadText of(TextGroup.Wording wording, String source) {
    String text = wording.text();
    String start = text.substring(0, Math.min(text.length(), CHARACTERS));
    String title = wording.title().isBlank() ? "" : Headline.of(wording.title(), source);
    return new ReadText(
        Words.of(title, WORDS_OF_A_HEADLINE),
        Words.of(LiftedText.of(start, wording.title()).body(), WORDS));
  }

  Words headline() {
    return headline;
  }

  Words body() {
    return body;
  }

  /** Returns headline and body. */
  List<Words> parts() {
    return List.of(headline, body);
  }

  /** Returns the names, in the order of the text. */
  List<Name> names() {
    return names;
  }
}
