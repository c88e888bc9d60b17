package dev.wirefold.digest;

import static dev.wirefold.text.TokenSequence.NUMBER;
import static dev.wirefold.text.TokenSequence.UNSPACED;

import dev.wirefold.digest.StoryDigest.KeyPhrase;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The names and words that stand often in the texts of a story and are rare elsewhere.
 *
 * <p>A surname alone counts for the full name, and a name with a title for the name without. Words
 * that are as often part of names as not are no terms. In Chinese and Japanese, two to four
 * characters that occur together again and again are a term.
 */
final class KeyPhrases {

  /** How many names and how many terms are told. */
  static final int MOST = 8;

  private final CommonWords common;
  private final Tally<List<Integer>> names = new Tally<>();
  private final Tally<Integer> words = new Tally<>();
  private final Tally<Integer> nameWords = new Tally<>();
  private final CharacterRuns runs = new CharacterRuns();

  KeyPhrases(CommonWords common) {
    this.common = common;
  }

  private record Weighed(String written, int texts, double weight) {

    static final Comparator<Weighed> HEAVIEST_FIRST =
        Comparator.comparingDouble((Weighed each) -> -each.weight).thenComparing(Weighed::written);

    KeyPhrase phrase() {
      return new KeyPhrase(written, texts);
    }
  }

  void add(ReadText text) {
    names.nextText();
    words.nextText();
    nameWords.nextText();
    runs.nextText();
    for (ReadText.Name name : text.names()) {
      boolean inHeadline = name.in() == text.headline();
      names.add(name.key(), name.written(), inHeadline);
      for (int i = name.from(); i < name.to(); i++) {
        nameWords.add(name.in().key(i), "", inHeadline);
      }
    }
    for (Words part : text.parts()) {
      boolean inHeadline = part == text.headline();
      for (int i = 0; i < part.size(); i++) {
        if (isWord(part, i)) {
          words.add(part.key(i), part.written(i, i + 1), inHeadline);
        }
      }
      runs.add(part, inHeadline);
    }
  }

  private static boolean isWord(Words words, int i) {
    return words.isWritten(i) && !words.is(i, NUMBER) && !words.is(i, UNSPACED);
  }

  /** Returns how much of what the story's texts have in common stands in one of them. */
  double shared(ReadText text) {
    Set<Integer> seen = new HashSet<>();
    double sum = 0;
    for (Words part : text.parts()) {
      for (int i = 0; i < part.size(); i++) {
        int key = part.key(i);
        if (seen.add(key) && isWord(part, i)) {
          boolean tells = !common.isCommon(key, part.lowerCase(i));
          sum += tells ? (words.get(key).texts() - 1) * common.rarity(key) : 0;
        }
      }
    }
    return sum + runs.shared(text);
  }

  List<KeyPhrase> names() {
    Map<Integer, List<Integer>> fullNames = fullNames();
    Map<List<Integer>, Tally.Count> joined = new LinkedHashMap<>();
    for (Map.Entry<List<Integer>, Tally.Count> each : names.counts().entrySet()) {
      List<Integer> name = each.getKey();
      List<Integer> key =
          withoutTitle(name.size() > 1 ? name : fullNames.getOrDefault(name.getLast(), name));
      joined.computeIfAbsent(key, any -> new Tally.Count()).add(each.getValue());
    }
    Heaviest heaviest = new Heaviest();
    joined.forEach((key, count) ->
        heaviest.add(
            new Weighed(names.get(key).written(), count.texts(), count.weight() * rarity(key))));
    return heaviest.phrases();
  }

  /** "President Anna Berg" is "Anna Berg" where that stands, too. */
  private List<Integer> withoutTitle(List<Integer> name) {
    for (int from = name.size() - 2; from > 0; from--) {
      List<Integer> end = name.subList(from, name.size());
      if (names.get(end).total() > 0) {
        return end;
      }
    }
    return name;
  }

  /** Returns by its last word the most frequent name of several; of equals the one met first. */
  private Map<Integer, List<Integer>> fullNames() {
    Map<Integer, List<Integer>> fullNames = new HashMap<>();
    names
        .counts()
        .forEach((name, count) -> {
          List<Integer> best = fullNames.get(name.getLast());
          if (name.size() > 1 && (best == null || count.total() > names.get(best).total())) {
            fullNames.put(name.getLast(), name);
          }
        });
    return fullNames;
  }

  private double rarity(List<Integer> name) {
    double sum = 0;
    for (int word : name) {
      sum += common.rarity(word);
    }
    return sum / name.size();
  }

  List<KeyPhrase> terms() {
    Heaviest heaviest = new Heaviest();
    words
        .counts()
        .forEach((key, count) -> {
          double weight = count.weight() * common.rarity(key);
          if (heaviest.takes(weight)) {
            String written = count.writtenSmall();
            String lowerCase = written.toLowerCase(Locale.ROOT);
            boolean name = 2 * nameWords.get(key).total() >= count.total();
            if (!name && !common.isCommon(key, lowerCase) && !Names.isDate(lowerCase)) {
              heaviest.add(new Weighed(written, count.texts(), weight));
            }
          }
        });
    runs.terms(MOST)
        .forEach((written, count) ->
            heaviest.add(
                new Weighed(written, count.texts(), count.weight() * CharacterRuns.RARITY)));
    return heaviest.phrases();
  }

  /** The heaviest of many. */
  private static final class Heaviest {

    private final PriorityQueue<Weighed> heaviest =
        new PriorityQueue<>(MOST + 1, Weighed.HEAVIEST_FIRST.reversed());

    /** Tells whether one of such a weight may be among them. */
    boolean takes(double weight) {
      Weighed lightest = heaviest.peek();
      return lightest == null || heaviest.size() < MOST || weight >= lightest.weight();
    }

    void add(Weighed weighed) {
      heaviest.add(weighed);
      if (heaviest.size() > MOST) {
        heaviest.remove();
      }
    }

    List<KeyPhrase> phrases() {
      return heaviest.stream().sorted(Weighed.HEAVIEST_FIRST).map(Weighed::phrase).toList();
    }
  }
}
