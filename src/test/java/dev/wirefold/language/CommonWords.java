package dev.wirefold.language;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A model that counts the commonest words of a few languages: one of lead for each. */
public final class CommonWords implements LanguageModel {

  private static final Map<String, List<String>> WORDS =
      new TreeMap<>(
          Map.of(
              "en", List.of("the", "and", "of", "to", "is"),
              "de", List.of("die", "der", "und", "den", "dem"),
              "ru", List.of("и", "в", "на", "не", "что")));

  @Override
  public @Nullable Guess guess(String sample) {
    List<String> words = List.of(sample.split("[ ,.]+", -1));
    Guess best = null;
    for (Map.Entry<String, List<String>> each : WORDS.entrySet()) {
      double found = words.stream().filter(each.getValue()::contains).count();
      if (found > (best == null ? 0 : best.lead())) {
        best = new Guess(each.getKey(), found);
      }
    }
    return best;
  }
}
