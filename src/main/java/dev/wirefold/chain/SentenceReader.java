package dev.wirefold.chain;

import static dev.wirefold.text.TokenSequence.CAPITALISED;
import static dev.wirefold.text.TokenSequence.NUMBER;
import static dev.wirefold.text.TokenSequence.QUOTED;
import static dev.wirefold.text.TokenSequence.SENTENCE_START;

import dev.wirefold.article.Article;
import dev.wirefold.chain.TextSpan.Part;
import dev.wirefold.text.Headline;
import dev.wirefold.text.LiftedText;
import dev.wirefold.text.TokenSequence;
import dev.wirefold.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the sentences of an article, without tag, dateline, credit and the like. The headline is
 * the first.
 */
final class SentenceReader {

  /** Characters of a body that are read, so that no text takes long to compare. */
  private static final int CHARACTERS = 30_000;

  /** Words of a sentence; a longer one is read as several. */
  private static final int LONGEST = 100;

  private static final Set<Integer> UNITS =
      hashes("thousand million billion trillion percent dollar euro pound yen cent");

  private static final Set<String> NEGATIONS =
      Set.of(
          ("no not never nor none neither nobody nothing without cannot nicht kein keine keinen"
                  + " keiner nie niemals ne pas jamais aucun aucune nunca sin non mai senza não sem"
                  + " не нет لا لم لن ليس 不 没")
              .split(" "));

  /** Words that begin a sentence or quotation, and are no names. */
  private static final Set<Integer> NO_NAMES =
      hashes(
          "i a an the we he she they it you my our his her their this that these those there what"
              + " who when where why how all and but or if so as at in on for from of to by with is"
              + " are was were mr mrs ms dr yes no not");

  private final Tokenizer tokenizer = new Tokenizer();
  private final Set<Integer> names = new HashSet<>();
  private final List<Sentence> sentences = new ArrayList<>();

  private SentenceReader() {}

  static List<Sentence> read(Article article) {
    SentenceReader reader = new SentenceReader();
    String text = article.text().substring(0, Math.min(CHARACTERS, article.text().length()));
    String body = LiftedText.of(text, article.title()).body();
    TokenSequence words = reader.tokenizer.tokenizeWithOffsets(body);
    reader.learnNames(words);
    String title = Headline.blanked(article.title(), article.source());
    TokenSequence headline = reader.tokenizer.tokenizeWithOffsets(title);
    if (headline.size() > 0) {
      reader.add(headline, 0, Math.min(LONGEST, headline.size()), Part.TITLE, title);
    }
    int from = 0;
    for (int i = 1; i <= words.size(); i++) {
      if (i == words.size() || words.is(i, SENTENCE_START) || i - from == LONGEST) {
        reader.add(words, from, i, Part.TEXT, body);
        from = i;
      }
    }
    return List.copyOf(reader.sentences);
  }

  /** Capitals inside a sentence tell a name, unless the whole text is in capitals. */
  private void learnNames(TokenSequence words) {
    int capitals = 0;
    for (int i = 0; i < words.size(); i++) {
      if (words.isName(i) && !words.is(i, NUMBER) && !NO_NAMES.contains(words.hash(i))) {
        names.add(words.hash(i));
        capitals++;
      }
    }
    if (2 * capitals > words.size()) {
      names.clear();
    }
  }

  private void add(TokenSequence words, int from, int to, Part part, String text) {
    if (from == to) {
      return;
    }
    int[] hashes = new int[to - from];
    int[] starts = new int[to - from];
    int[] ends = new int[to - from];
    Weight[] weights = new Weight[to - from];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = words.hash(from + i);
      starts[i] = words.start(from + i);
      ends[i] = words.end(from + i);
      boolean afterNumber = i > 0 && weights[i - 1] == Weight.NUMBER;
      weights[i] = weight(words, from + i, part, text, afterNumber);
    }
    TextSpan span = new TextSpan(part, start(text, starts[0]), end(text, ends[hashes.length - 1]));
    sentences.add(new Sentence(span, hashes, weights, starts, ends));
  }

  private Weight weight(
      TokenSequence words, int word, Part part, String text, boolean afterNumber) {
    int hash = words.hash(word);
    if (words.is(word, NUMBER) || (afterNumber && UNITS.contains(hash))) {
      return Weight.NUMBER;
    }
    String written = text.substring(words.start(word), words.end(word)).toLowerCase(Locale.ROOT);
    if (NEGATIONS.contains(written) || written.endsWith("n't") || written.endsWith("n’t")) {
      return Weight.NEGATION;
    }
    boolean inside = part == Part.TEXT && words.isName(word) && !NO_NAMES.contains(hash);
    if (names.contains(hash) && (inside || words.is(word, CAPITALISED))) {
      return Weight.NAME;
    }
    return words.is(word, QUOTED) ? Weight.QUOTE : Weight.WORD;
  }

  /** A quotation mark before the first word belongs to the sentence. */
  private static int start(String text, int first) {
    boolean quoted = first > 0 && "\"“„«‘'(".indexOf(text.charAt(first - 1)) >= 0;
    return quoted ? first - 1 : first;
  }

  /** So do the marks behind the last one. */
  private static int end(String text, int last) {
    int end = last;
    while (end < text.length() && ".!?…,;\"”“»’')。！？%".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static Set<Integer> hashes(String words) {
    return Stream.of(words.split(" "))
        .map(Tokenizer::hashOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
