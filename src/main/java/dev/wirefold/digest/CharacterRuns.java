package dev.wirefold.digest;

import static dev.wirefold.text.TokenSequence.UNSPACED;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds terms in scripts that put no spaces between words: two to four Han or kana characters that
 * stand together at least twice. Of runs that overlap, the one that is long and frequent is told.
 */
final class CharacterRuns {

  /** What the rarity of a word is that no table knows. */
  static final double RARITY = 10;

  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  /** What occurs once may be two halves of words. */
  private static final int LEAST = 2;

  /** Of all runs only so many are compared with each other. */
  private static final int LOOKED_AT = 200;

  /** Characters that hold sentences together; no term has one. */
  private static final String FUNCTION = "的了在是和与與及等也为為将將被把对對就都而或但并並于於从從中上下个個这這那其之以不有日月年时時说說他她它们們我你";

  private final Tally<String> runs = new Tally<>();

  void nextText() {
    runs.nextText();
  }

  void add(Words words, boolean inHeadline) {
    for (int i = 0; i < words.size(); i++) {
      for (int to = i + 1;
          to <= words.size() && to - i <= LONGEST && belongs(words, i, to - 1);
          to++) {
        if (to - i >= SHORTEST) {
          String run = words.written(i, to);
          runs.add(run, run, inHeadline);
        }
      }
    }
  }

  private static boolean belongs(Words words, int from, int at) {
    return words.is(at, UNSPACED)
        && (at == from || words.touches(at))
        && carries(words.written(at, at + 1));
  }

  private static boolean carries(String character) {
    Character.UnicodeScript script = Character.UnicodeScript.of(character.codePointAt(0));
    return switch (script) {
      case HAN -> FUNCTION.indexOf(character.codePointAt(0)) < 0;
      case KATAKANA -> true;
      default -> character.equals("ー");
    };
  }

  /** Returns how much of what the texts have in common stands in one of them. */
  double shared(ReadText text) {
    Set<String> seen = new HashSet<>();
    double sum = 0;
    for (Words part : text.parts()) {
      for (int i = 0; i + 1 < part.size(); i++) {
        if (belongs(part, i, i) && belongs(part, i, i + 1)) {
          String pair = part.written(i, i + SHORTEST);
          sum += seen.add(pair) ? (runs.get(pair).texts() - 1) * RARITY : 0;
        }
      }
    }
    return sum;
  }

  /** Returns the runs that tell most, the first first. */
  Map<String, Tally.Count> terms(int most) {
    List<Map.Entry<String, Tally.Count>> candidates =
        runs.counts().entrySet().stream()
            .filter(each -> each.getValue().total() >= LEAST)
            .sorted(
                Comparator.comparingInt(CharacterRuns::worth)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(LOOKED_AT)
            .toList();
    Map<String, Tally.Count> terms = new LinkedHashMap<>();
    for (Map.Entry<String, Tally.Count> each : candidates) {
      if (terms.size() < most
          && terms.keySet().stream().noneMatch(term -> overlaps(term, each.getKey()))) {
        terms.put(each.getKey(), each.getValue());
      }
    }
    return terms;
  }

  private static int worth(Map.Entry<String, Tally.Count> run) {
    return run.getValue().total() * (run.getKey().length() - 1);
  }

  private static boolean overlaps(String term, String other) {
    if (term.contains(other) || other.contains(term)) {
      return true;
    }
    for (int length = 1; length < Math.min(term.length(), other.length()); length++) {
      boolean long_ = 2 * length >= Math.min(term.length(), other.length());
      if (long_
          && (term.endsWith(other.substring(0, length))
              || other.endsWith(term.substring(0, length)))) {
        return true;
      }
    }
    return false;
  }
}
