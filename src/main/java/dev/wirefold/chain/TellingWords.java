package dev.wirefold.chain;

import dev.wirefold.text.Headline;
import dev.wirefold.text.LiftedText;
import dev.wirefold.text.TokenSequence;
import dev.wirefold.text.Tokenizer;
import java.util.HashSet;
import java.util.Set;

/** The words of a text that tell what it is about: numbers and longer words. */
final class TellingWords {

  private static final int SHORTEST = 4;
  private static final int CHARACTERS = 20_000;

  private final Set<Integer> headline = new HashSet<>();
  private final Set<Integer> all = new HashSet<>();

  static TellingWords of(Version version) {
    TellingWords words = new TellingWords();
    String title = version.article().title();
    String text = version.article().text();
    String begin = text.substring(0, Math.min(CHARACTERS, text.length()));
    add(Headline.blanked(title, version.article().source()), words.headline);
    words.all.addAll(words.headline);
    add(LiftedText.of(begin, title).body(), words.all);
    return words;
  }

  private static void add(String text, Set<Integer> words) {
    TokenSequence tokens = new Tokenizer().tokenizeWithOffsets(text);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, TokenSequence.NUMBER)
          || tokens.is(i, TokenSequence.UNSPACED)
          || tokens.end(i) - tokens.start(i) >= SHORTEST) {
        words.add(tokens.hash(i));
      }
    }
  }

  /** Returns the share of the shorter text's words that the other has, in [0, 1]. */
  double shared(TellingWords other) {
    return shared(all, other.all);
  }

  /** Returns the share of the shorter headline's words that the other has, in [0, 1]. */
  double sharedHeadline(TellingWords other) {
    return shared(headline, other.headline);
  }

  private static double shared(Set<Integer> one, Set<Integer> other) {
    if (one.size() > other.size()) {
      return shared(other, one);
    }
    return one.isEmpty() ? 0 : (double) one.stream().filter(other::contains).count() / one.size();
  }
}
