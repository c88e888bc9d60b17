package dev.wirefold.engine;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A log of everything that can happen, drawn from a seed: reports, their copies, cut and edited,
 * versions, kills, repetitions, withdrawals, takedowns, editors' decisions, over many weeks.
 */
public final class RandomLog {

  private static final String[] OUTLETS = {
    "Elm Post", "Coastal Wire", "Norra Blad", "", "MPA", "Le Pic"
  };
  private static final int WORDS = 900;

  private final SplittableRandom random;
  private final SplittableRandom embargoes;
  private final List<Article> sent = new ArrayList<>();
  private final List<Long> curations = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T06:00:00Z");
  private long position;
  private int articles;

  public RandomLog(long seed) {
    this.random = new SplittableRandom(seed);
    this.embargoes = new SplittableRandom(~seed);
  }

  /** One entry: when the log took it, and what it says. */
  public record Entry(long position, Instant at, LogCommand command) {}

  /** Returns the next entry. */
  public Entry next() {
    now = now.plus(pause());
    LogCommand command = command();
    if (command instanceof LogCommand.Curate) {
      curations.add(position);
    }
    return new Entry(position++, now, command);
  }

  private Duration pause() {
    int draw = random.nextInt(100);
    if (draw == 0) {
      return Duration.ofDays(random.nextInt(1, 20));
    }
    return draw < 10 ? Duration.ofHours(random.nextInt(1, 30)) : Duration.ofMinutes(draw);
  }

  private LogCommand command() {
    int draw = random.nextInt(100);
    if (sent.size() < 5 || draw < 40) {
      return put(report());
    }
    Article earlier = earlier();
    if (draw < 70) {
      return put(copy(earlier));
    }
    if (draw < 78) {
      return put(version(earlier));
    }
    if (draw < 81) {
      return put(earlier); // once more, the same
    }
    if (draw < 84) {
      return put(replacement(earlier));
    }
    if (draw < 87) {
      return put(kill(earlier));
    }
    if (draw < 89) {
      return new LogCommand.WithdrawArticle(earlier.id(), "desk", "sent in error");
    }
    if (draw < 91) {
      return new LogCommand.DeleteArticle(earlier.id(), "counsel", "court order");
    }
    return new LogCommand.Curate(curation(), "anna", "I know better");
  }

  private CurationAction curation() {
    int a = random.nextInt(Math.max(0, articles - 60), articles);
    int b = random.nextInt(Math.max(0, articles - 60), articles);
    return switch (random.nextInt(7)) {
      case 0 -> new CurationAction.MergeGroups(a, b);
      case 1 -> new CurationAction.SplitGroup(new ArrayList<>(new TreeSet<>(List.of(a, b))));
      case 2 -> new CurationAction.PinCanonical(a);
      case 3 -> new CurationAction.MergeStories(a, b);
      case 4 -> new CurationAction.SplitStory(new ArrayList<>(new TreeSet<>(List.of(a))));
      case 5 -> new CurationAction.Unpin(a);
      default ->
          new CurationAction.Undo(
              curations.isEmpty() ? 0 : curations.get(random.nextInt(curations.size())));
    };
  }

  private LogCommand put(Article article) {
    sent.add(article);
    articles++;
    return new LogCommand.PutArticle(article);
  }

  private Article earlier() {
    int reach = random.nextInt(10) == 0 ? sent.size() : Math.min(sent.size(), 30);
    return sent.get(sent.size() - 1 - random.nextInt(reach));
  }

  private Article report() {
    int topic = random.nextInt(40);
    String title = words(topic, random.nextInt(4, 9));
    String text = sentences(topic, random.nextInt(2, 14));
    return article(outlet(), "a" + sent.size(), title, text, WireFields.PLAIN);
  }

  private Article copy(Article of) {
    String text = of.text();
    int cut = text.indexOf(". ", text.length() / 2);
    text =
        switch (random.nextInt(4)) {
          case 0 -> cut > 0 ? text.substring(0, cut + 1) : text;
          case 1 -> text.replaceFirst("w1", "changed");
          case 2 -> text + " Read more on our page about this and other matters of the day.";
          default -> text;
        };
    return article(outlet(), "c" + sent.size(), of.title(), text, WireFields.PLAIN);
  }

  private Article version(Article of) {
    return article(
        of.source(),
        of.id().externalId(),
        of.title(),
        of.text() + " " + sentences(3, 1),
        wire(random.nextInt(0, 4), WireStatus.USABLE, null));
  }

  private Article replacement(Article of) {
    return article(
        of.source(),
        "r" + sent.size(),
        of.title(),
        of.text() + " " + sentences(5, 1),
        wire(0, WireStatus.USABLE, of.id().externalId()));
  }

  private Article kill(Article of) {
    return article(
        of.source(),
        of.id().externalId(),
        "KILL",
        "Do not use.",
        wire(9, WireStatus.CANCELED, null));
  }

  private Article article(String source, String id, String title, String text, WireFields wire) {
    Instant published =
        random.nextInt(12) == 0 ? null : now.minus(Duration.ofMinutes(random.nextInt(600)));
    String language = random.nextInt(6) == 0 ? "de" : random.nextInt(3) == 0 ? null : "en-GB";
    return new Article(
        new ArticleId(source, id), title, text, null, published, language, embargoed(wire));
  }

  /** Puts one in eight under an embargo, of minutes or of days. */
  private WireFields embargoed(WireFields wire) {
    if (embargoes.nextInt(8) != 0) {
      return wire;
    }
    int draw = embargoes.nextInt(20);
    Duration length = draw == 0 ? Duration.ofDays(30) : Duration.ofMinutes(40L * draw);
    return new WireFields(
        wire.version(),
        wire.status(),
        wire.kind(),
        now.plus(length),
        wire.credit(),
        wire.byline(),
        wire.slug(),
        wire.replaces(),
        wire.derivedFrom());
  }

  private static WireFields wire(int version, WireStatus status, @Nullable String replaces) {
    return new WireFields(
        version, status, ArticleKind.TEXT, null, null, null, null, replaces, null);
  }

  private String outlet() {
    return OUTLETS[random.nextInt(OUTLETS.length)];
  }

  private String sentences(int topic, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(words(topic, random.nextInt(8, 20))).append('.');
    }
    return text.toString();
  }

  /** Half of the words are of a topic's own, a few are numbers. */
  private String words(int topic, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int draw = random.nextInt(10);
      String word =
          draw < 5
              ? "w" + (topic * 25 + random.nextInt(25))
              : draw == 5
                  ? Integer.toString(random.nextInt(1000))
                  : "common" + random.nextInt(WORDS);
      text.append(i == 0 ? "W" : " ").append(word);
    }
    return text.toString();
  }
}
