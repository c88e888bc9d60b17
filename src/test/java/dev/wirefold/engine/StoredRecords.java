package dev.wirefold.engine;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.engine.ChangeSet.ArticleChange;
import dev.wirefold.engine.ChangeSet.Blob;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.NewsEvent.StoryOpened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes records for tests of stores: each like the next, but for what a test says. */
public final class StoredRecords {

  /** When the log took in article 0; the next ones follow a minute apart. */
  public static final Instant START = Instant.parse("2026-03-05T10:00:00.123456789Z");

  private StoredRecords() {}

  /** Returns the time of a number. */
  public static Instant time(int number) {
    return START.plusSeconds(60L * number);
  }

  /** Returns an article with a text of its own, in English, from "wire". */
  public static StoredArticle article(int number, int group) {
    return article(number, group, "wire", "en", "Headline " + number, "Text number" + number + ".");
  }

  /** Returns an article of the outlet {@code source}. */
  public static StoredArticle article(
      int number, int group, String source, @Nullable String language, String title, String text) {
    return article(
        number,
        group,
        new Article(
            new ArticleId(source, "id-" + number),
            title,
            text,
            null,
            time(number),
            language,
            WireFields.PLAIN));
  }

  /** Returns an article as the engine would have it stored. */
  public static StoredArticle article(int number, int group, Article article) {
    return new StoredArticle(
        number,
        number,
        time(number),
        0,
        false,
        group,
        article,
        null,
        Fingerprint.ofContent(article),
        null,
        new StoredArticle.Bytes(
            bytes("features " + number),
            bytes("standing " + number),
            bytes("decision " + number),
            new byte[0]));
  }

  /** Returns the article with another vector. */
  public static StoredArticle withVector(StoredArticle article, byte[] vector) {
    StoredArticle.Bytes bytes = article.bytes();
    return new StoredArticle(
        article.number(),
        article.position(),
        article.loggedAt(),
        article.version(),
        article.outdated(),
        article.group(),
        article.article(),
        article.detectedLanguage(),
        article.fingerprint(),
        article.bar(),
        new StoredArticle.Bytes(bytes.features(), bytes.standing(), bytes.decision(), vector));
  }

  /** Returns the article with a language that was told from its text. */
  public static StoredArticle withDetected(StoredArticle article, String language) {
    return new StoredArticle(
        article.number(),
        article.position(),
        article.loggedAt(),
        article.version(),
        article.outdated(),
        article.group(),
        article.article(),
        language,
        article.fingerprint(),
        article.bar(),
        article.bytes());
  }

  /** Returns the article as another version. */
  public static StoredArticle withVersion(StoredArticle article, int version) {
    return new StoredArticle(
        article.number(),
        article.position(),
        article.loggedAt(),
        version,
        article.outdated(),
        article.group(),
        article.article(),
        article.detectedLanguage(),
        article.fingerprint(),
        article.bar(),
        article.bytes());
  }

  /** Returns a change to an article, its standing named after its new group. */
  public static ArticleChange change(int number, int group, String bar) {
    return new ArticleChange(number, group, bar, bytes("standing in " + group));
  }

  /** Returns a group of one article, which came last. */
  public static StoredGroup group(int number, int story, int newest) {
    return group(number, story, newest, 1, null);
  }

  /** Returns a group. */
  public static StoredGroup group(
      int number, int story, int newest, int size, @Nullable String mergedInto) {
    return new StoredGroup(
        number,
        "g-" + number,
        story,
        newest,
        size,
        Math.min(size, 2),
        newest,
        time(number),
        time(newest),
        null,
        time(newest),
        mergedInto,
        bytes("state of group " + number));
  }

  /** Returns a story in English that changed when the article {@code changed} came. */
  public static StoredStory story(int number, int articles, int changed) {
    return story(number, articles, changed, true, null);
  }

  /** Returns a story. */
  public static StoredStory story(
      int number, int articles, int changed, boolean active, @Nullable String mergedInto) {
    return new StoredStory(
        number,
        "s-" + number,
        number,
        articles,
        mergedInto == null ? articles : 0,
        articles,
        List.of("en"),
        time(0),
        time(changed),
        time(0),
        null,
        active,
        mergedInto,
        articles,
        bytes("state of story " + number));
  }

  /** Returns an event about the group and the story of its own number. */
  public static NewsEvent event(long seq) {
    return event(seq, "s-" + seq, "g-" + seq);
  }

  /** Returns an event about a group and a story. */
  public static NewsEvent event(long seq, String story, String group) {
    return new StoryOpened(seq, time((int) seq), story, group);
  }

  /** Returns the bytes of a text. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Begins the change set that leads to a log position. */
  public static Changes upTo(long position) {
    return new Changes(position);
  }

  /** A change set while it is made; its cursor follows from what it has. */
  public static final class Changes {

    private final long position;
    private final List<StoredArticle> articles = new ArrayList<>();
    private final List<ArticleChange> rewritten = new ArrayList<>();
    private final List<Integer> removed = new ArrayList<>();
    private final List<StoredGroup> groups = new ArrayList<>();
    private final List<StoredStory> stories = new ArrayList<>();
    private final List<NewsEvent> events = new ArrayList<>();
    private final List<Blob> blobs = new ArrayList<>();
    private int oldest;

    private Changes(long position) {
      this.position = position;
    }

    /** Adds articles. */
    public Changes articles(StoredArticle... added) {
      articles.addAll(List.of(added));
      return this;
    }

    /** Adds changes to articles. */
    public Changes rewritten(ArticleChange... changes) {
      rewritten.addAll(List.of(changes));
      return this;
    }

    /** Removes articles. */
    public Changes removed(Integer... numbers) {
      removed.addAll(List.of(numbers));
      return this;
    }

    /** Adds groups. */
    public Changes groups(StoredGroup... added) {
      groups.addAll(List.of(added));
      return this;
    }

    /** Adds stories. */
    public Changes stories(StoredStory... added) {
      stories.addAll(List.of(added));
      return this;
    }

    /** Adds events. */
    public Changes events(NewsEvent... added) {
      events.addAll(List.of(added));
      return this;
    }

    /** Adds a piece of state; an empty one is removed. */
    public Changes blob(String name, String content) {
      blobs.add(new Blob(name, bytes(content)));
      return this;
    }

    /** Lets retention go up to an article. */
    public Changes oldest(int article) {
      oldest = article;
      return this;
    }

    /** Returns the change set that comes after a cursor. */
    public ChangeSet after(Cursor before) {
      int nextArticle = before.nextArticle();
      for (StoredArticle article : articles) {
        nextArticle = Math.max(nextArticle, article.number() + 1);
      }
      int nextGroup = before.nextGroup();
      for (StoredGroup group : groups) {
        nextGroup = Math.max(nextGroup, group.number() + 1);
      }
      int nextStory = before.nextStory();
      for (StoredStory story : stories) {
        nextStory = Math.max(nextStory, story.number() + 1);
      }
      long nextSeq = before.nextSeq();
      for (NewsEvent event : events) {
        nextSeq = Math.max(nextSeq, event.seq() + 1);
      }
      Cursor cursor =
          new Cursor(
              position,
              time((int) position),
              nextArticle,
              nextGroup,
              nextStory,
              nextSeq,
              Math.max(before.oldestLive(), oldest),
              Math.max(before.oldestArticle(), oldest));
      return new ChangeSet(cursor, articles, rewritten, removed, groups, stories, events, blobs);
    }

    /** Writes it to a store and lets readers see it. */
    public Changes writeTo(Store store) throws IOException {
      Cursor before;
      try (Archive archive = store.read()) {
        before = archive.cursor();
      }
      store.write(after(before));
      store.refresh();
      return this;
    }
  }
}
