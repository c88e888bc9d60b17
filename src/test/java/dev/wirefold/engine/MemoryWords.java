package dev.wirefold.engine;

import dev.wirefold.article.Article;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A search text as a store in memory understands it: words and phrases, without word forms. */
final class MemoryWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final List<List<String>> wanted = new ArrayList<>();
  private final boolean all;

  MemoryWords(String text) {
    all = text.isBlank();
    String[] parts = text.split("\"", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i % 2 == 1 && i < parts.length - 1) {
        wanted.add(words(parts[i]));
      } else {
        for (String chunk : parts[i].split("\\s+", -1)) {
          wanted.add(words(chunk));
        }
      }
    }
    wanted.removeIf(List::isEmpty);
  }

  boolean matches(Article article) {
    return all || (!wanted.isEmpty() && wanted.stream().allMatch(each -> count(article, each) > 0));
  }

  /** Counts the words, those in the headline twice. */
  double score(Article article) {
    return wanted.stream().mapToInt(each -> count(article, each)).sum();
  }

  /** Marks the first word that is found. */
  @Nullable String passage(String text) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group().toLowerCase(Locale.ROOT);
      if (wanted.stream().anyMatch(each -> each.contains(word))) {
        return escaped(text.substring(0, words.start()))
            + "<em>"
            + words.group()
            + "</em>"
            + escaped(text.substring(words.end()));
      }
    }
    return null;
  }

  private static int count(Article article, List<String> phrase) {
    int inBody = Collections.indexOfSubList(words(article.text()), phrase) >= 0 ? 1 : 0;
    return inBody + (Collections.indexOfSubList(words(article.title()), phrase) >= 0 ? 2 : 0);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
