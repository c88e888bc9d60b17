package dev.wirefold.training;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes pairs of which is known whether they are one text: cuts, inserts, edits and misread letters
 * keep a text what it is; other figures and names, or a new report around the old background, do
 * not. What is put in comes from the other articles. The same seed makes the same pairs.
 */
public final class PairPlanter {

  private static final int FEWEST_SENTENCES = 4;
  private static final int FEWEST_FACTS = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

  private final SplittableRandom random;
  private final List<Article> articles;

  /**
   * @param articles what to make pairs of and to take other words from; at least one
   */
  public PairPlanter(List<Article> articles, long seed) {
    this.articles = List.copyOf(articles);
    this.random = new SplittableRandom(seed);
  }

  /**
   * Returns up to as many pairs, each kind of alteration in its turn; fewer if the articles are too
   * short or bare of figures and names.
   */
  public List<PlantedPair> plant(int pairs) {
    List<PlantedPair> planted = new ArrayList<>(pairs);
    Alteration[] kinds = Alteration.values();
    int most = 20 * pairs;
    for (int tries = 0; planted.size() < pairs && tries < most; tries++) {
      Alteration kind = kinds[planted.size() % kinds.length];
      Article original = any();
      String text = alter(kind, original);
      if (text != null) {
        planted.add(new PlantedPair(original, altered(original, text, kind, planted.size()), kind));
      }
    }
    return planted;
  }

  private @Nullable String alter(Alteration kind, Article original) {
    List<String> sentences = Sentences.of(original.text());
    if (kind == Alteration.OTHER_ITEM_OF_A_FORM) {
      return refill(original.text());
    }
    if (sentences.size() < FEWEST_SENTENCES) {
      return null;
    }
    return switch (kind) {
      case TRIMMED -> join(sentences.subList(0, part(sentences, 0.35, 0.9)));
      case EXTENDED -> join(sentences) + " " + join(foreign(part(sentences, 0.1, 0.6)));
      case INSERTED -> inserted(sentences);
      case EDITED -> edited(join(sentences));
      case NEW_LEDE -> join(foreign(1)) + " " + join(sentences.subList(1, sentences.size()));
      case MISREAD -> misread(join(sentences));
      case EDITED_AND_TRIMMED -> edited(join(sentences.subList(0, part(sentences, 0.5, 0.9))));
      case FOLLOW_UP -> followUp(sentences);
      case ROUND_UP -> roundUp(sentences);
      case OTHER_ITEM_OF_A_FORM -> null;
    };
  }

  private String inserted(List<String> sentences) {
    List<String> inserted = new ArrayList<>(sentences);
    inserted.addAll(1 + random.nextInt(sentences.size() - 1), foreign(1 + random.nextInt(2)));
    return join(inserted);
  }

  /** Half of the old text or less behind a report of about the same length. */
  private String followUp(List<String> sentences) {
    int kept = part(sentences, 0.25, 0.5);
    List<String> background = sentences.subList(sentences.size() - kept, sentences.size());
    return join(foreign(sentences.size() - kept + 1)) + " " + join(background);
  }

  /** The head of the text among those of others. */
  private String roundUp(List<String> sentences) {
    int head = Math.min(sentences.size(), 3 + random.nextInt(3));
    String before = join(foreign(3)) + " " + join(foreign(3));
    return before + " " + join(sentences.subList(0, head)) + " " + join(foreign(3));
  }

  /** Replaces one plain word in ten to twenty-five by a plain word of another text. */
  private String edited(String text) {
    double share = 0.04 + random.nextDouble() * 0.06;
    List<String> words = plainWords(any().text());
    return WORD.matcher(text)
        .replaceAll(match ->
            isPlain(match.group()) && !words.isEmpty() && random.nextDouble() < share
                ? words.get(random.nextInt(words.size()))
                : quoted(match));
  }

  /** Drops, doubles or exchanges a letter in some words, as character recognition does. */
  private String misread(String text) {
    double share = 0.02 + random.nextDouble() * 0.04;
    return WORD.matcher(text)
        .replaceAll(match ->
            isPlain(match.group()) && random.nextDouble() < share
                ? misreadWord(match.group())
                : quoted(match));
  }

  private String misreadWord(String word) {
    int at = random.nextInt(word.length() - 1);
    char next = word.charAt(at + 1);
    return switch (random.nextInt(3)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + next + word.substring(at);
      default -> word.substring(0, at) + next + word.charAt(at) + word.substring(at + 2);
    };
  }

  /** Another item of the same form: each figure and each name is another, the words stay. */
  private @Nullable String refill(String text) {
    Map<String, String> names = new HashMap<>();
    List<String> others = names(any().text());
    int[] facts = {0};
    String filled =
        WORD.matcher(text)
            .replaceAll(match -> {
              String word = match.group();
              boolean figure = DIGITS.matcher(word).matches();
              boolean name = !others.isEmpty() && isName(text, match);
              facts[0] += figure || name ? 1 : 0;
              if (figure) {
                return otherFigure(word);
              }
              return name
                  ? names.computeIfAbsent(word, _ -> others.get(random.nextInt(others.size())))
                  : quoted(match);
            });
    return facts[0] < FEWEST_FACTS ? null : filled;
  }

  private String otherFigure(String figure) {
    StringBuilder other = new StringBuilder(figure.length());
    for (int i = 0; i < figure.length(); i++) {
      other.append((char) ('0' + random.nextInt(i == 0 ? 1 : 0, 10)));
    }
    return other.toString();
  }

  private static List<String> names(String text) {
    return WORD.matcher(text)
        .results()
        .filter(match -> isName(text, match))
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  private static List<String> plainWords(String text) {
    return WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(PairPlanter::isPlain)
        .toList();
  }

  private static boolean isPlain(String word) {
    return word.length() > 3 && word.chars().allMatch(Character::isLowerCase);
  }

  /** A capital within a sentence. */
  private static boolean isName(String text, MatchResult match) {
    int before = match.start() - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    boolean within = before >= 0 && ".!?\n:\"”“".indexOf(text.charAt(before)) < 0;
    return within && Character.isUpperCase(match.group().codePointAt(0));
  }

  private static String quoted(MatchResult match) {
    return Matcher.quoteReplacement(match.group());
  }

  private Article any() {
    return articles.get(random.nextInt(articles.size()));
  }

  private List<String> foreign(int sentences) {
    List<String> taken = new ArrayList<>(sentences);
    for (int tries = 0; taken.size() < sentences && tries < 20; tries++) {
      List<String> from = Sentences.of(any().text());
      int start = from.isEmpty() ? 0 : random.nextInt(from.size());
      int end = Math.min(from.size(), start + sentences - taken.size());
      taken.addAll(from.subList(start, end));
    }
    return taken;
  }

  private int part(List<String> sentences, double least, double most) {
    double share = least + random.nextDouble() * (most - least);
    return Math.max(1, (int) Math.round(share * sentences.size()));
  }

  private static String join(List<String> sentences) {
    return String.join(" ", sentences);
  }

  /** What is said anew has a headline of its own. */
  private Article altered(Article original, String text, Alteration kind, int number) {
    boolean report = kind == Alteration.FOLLOW_UP || kind == Alteration.ROUND_UP;
    boolean form = kind == Alteration.OTHER_ITEM_OF_A_FORM;
    String refilled = form ? refill(original.title()) : null;
    String title = refilled != null ? refilled : report ? any().title() : original.title();
    Instant published = original.published();
    int hours = random.nextInt(form ? 24 * 8 : 30);
    return new Article(
        new ArticleId(any().source(), "planted-" + number),
        title,
        text,
        null,
        published == null ? null : published.plus(Duration.ofHours(hours)),
        original.language(),
        original.wire());
  }
}
