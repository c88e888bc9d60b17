package dev.wirefold.bench;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.duplicate.Arrival;
import dev.wirefold.duplicate.DuplicateDetector;
import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * A wire of any length, made from the sample with a seed. An original has the sample's word
 * frequencies, and half of the time its word pairs; it has 80 to 600 words. Four items in ten
 * reprint one of the last thousand: cut to 60–100 % of its words, one word in thirty changed.
 */
public final class WireStream {

  private static final long SEED = 20_260_309;
  private static final int RECENT = 1_000;
  private static final int OUTLETS = 120;
  private static final long MILLIS_APART = 60_000;
  private static final int SENTENCE = 17;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final String[] words;
  private final List<String[]> recent = new ArrayList<>(RECENT);
  private int oldest;

  private WireStream() {
    List<String> all = new ArrayList<>();
    for (Article article : SampleTexts.english().articles()) {
      all.addAll(Arrays.asList(article.text().split("\\s+")));
    }
    words = all.toArray(String[]::new);
  }

  /** Returns prepared articles in the order of their arrival, a minute apart. */
  public static List<Arrival> arrivals(int articles) {
    return new WireStream().make(articles);
  }

  /** Hands over articles one by one, as they come in, without a time of their own. */
  public static void articles(int articles, Consumer<Article> consumer) {
    WireStream stream = new WireStream();
    for (int i = 0; i < articles; i++) {
      String[] text = stream.next();
      consumer.accept(
          new Article(
              new ArticleId("outlet-" + stream.outlet(), "a-" + i),
              title(text),
              body(text),
              null,
              null,
              "en",
              WireFields.PLAIN));
    }
  }

  private List<Arrival> make(int articles) {
    TextPreparer preparer = new TextPreparer(new Shingler(0));
    List<Arrival> arrivals = new ArrayList<>(articles);
    for (int i = 0; i < articles; i++) {
      String[] text = next();
      PreparedText prepared = preparer.prepare(title(text), body(text), "");
      long time = i * MILLIS_APART;
      arrivals.add(
          new Arrival(
              prepared,
              ContentHash.of(prepared),
              outlet(),
              time,
              time,
              DuplicateDetector.NONE,
              false));
    }
    return arrivals;
  }

  private String[] next() {
    boolean reprint = !recent.isEmpty() && random.nextInt(10) < 4;
    String[] text = reprint ? reprint(recent.get(random.nextInt(recent.size()))) : original();
    if (recent.size() < RECENT) {
      recent.add(text);
    } else {
      recent.set(oldest, text);
      oldest = (oldest + 1) % RECENT;
    }
    return text;
  }

  private int outlet() {
    return 1 + random.nextInt(OUTLETS);
  }

  private static String title(String[] text) {
    return joined(text, 0, 8);
  }

  private static String body(String[] text) {
    return joined(text, 8, text.length);
  }

  private String[] original() {
    String[] text = new String[80 + random.nextInt(520)];
    int at = 0;
    for (int i = 0; i < text.length; i++) {
      at = random.nextBoolean() ? (at + 1) % words.length : random.nextInt(words.length);
      text[i] = words[at];
    }
    return text;
  }

  private String[] reprint(String[] text) {
    int kept = Math.max(60, (int) (text.length * (0.6 + 0.4 * random.nextDouble())));
    String[] copy = Arrays.copyOf(text, Math.min(text.length, kept));
    for (int i = 0; i < copy.length; i++) {
      if (random.nextInt(30) == 0) {
        copy[i] = words[random.nextInt(words.length)];
      }
    }
    return copy;
  }

  private static String joined(String[] text, int from, int to) {
    StringBuilder joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(text[i]).append((i - from) % SENTENCE == SENTENCE - 1 ? ". " : " ");
    }
    return joined.toString();
  }
}
