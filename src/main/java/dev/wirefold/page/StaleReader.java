package dev.wirefold.page;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.chain.Retraction.StalePassage;
import dev.wirefold.chain.TextSpan;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.NewsEvent.ArticleStale;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.service.ParallelTexts.Place;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what of an article was put right or withdrawn since. */
final class StaleReader {

  private static final int MOST_EVENTS = 100;
  private static final int MOST_PASSAGES = 20;
  private static final int MOST_CHARACTERS = 400;
  private static final int MOST_MARKED = 20_000;

  private final Archive archive;
  private final Shown shown;

  StaleReader(Archive archive, Shown shown) {
    this.archive = archive;
    this.shown = shown;
  }

  /** Returns what is known to be stale in this version of an article that may be shown. */
  List<StaleCopy> of(StoredArticle article) throws IOException {
    List<StaleCopy> copies = new ArrayList<>();
    for (ArticleStale stale : events(article)) {
      copies.add(copy(article, stale));
    }
    return copies;
  }

  /** Returns the places of the text that are stale; none if it may not be shown. */
  List<Place> places(StoredArticle article) throws IOException {
    List<Place> places = new ArrayList<>();
    for (ArticleStale stale : events(article)) {
      places.addAll(places(stale));
    }
    return places;
  }

  private List<ArticleStale> events(StoredArticle article) throws IOException {
    if (shown.hides(article)) {
      return List.of();
    }
    ArticleId id = article.article().id();
    List<ArticleStale> found = new ArrayList<>();
    for (NewsEvent event : archive.eventsAbout(ArticleStale.about(id), 1, MOST_EVENTS)) {
      if (event instanceof ArticleStale stale
          && stale.article().equals(id)
          && stale.version() == article.version()) {
        found.add(stale);
      }
    }
    return found;
  }

  private StaleCopy copy(StoredArticle article, ArticleStale stale) throws IOException {
    StoredArticle by = by(stale);
    StoredArticle right = by == null || shown.hides(by) ? null : by;
    Instant now = shown.now();
    List<StaleCopy.Passage> passages = new ArrayList<>();
    for (StalePassage each : stale.passages()) {
      if (passages.size() < MOST_PASSAGES) {
        passages.add(passage(each, article.article(), right == null ? null : right.article()));
      }
    }
    return new StaleCopy(
        article.number(),
        StoryLine.source(article.article().source()),
        stale.kill(),
        StoryLine.source(stale.of().source()),
        stale.by() == null ? null : StoryLine.source(stale.by().source()),
        Stamp.of(stale.since(), now),
        by == null ? null : groupOf(by),
        right == null || right.number() == article.number()
            ? null
            : Links.pair(right.number(), article.number()),
        passages,
        marked(article.article().text(), stale));
  }

  private static StaleCopy.Passage passage(
      StalePassage passage, Article copy, @Nullable Article by) {
    TextSpan instead = passage.instead();
    return new StaleCopy.Passage(
        passage.where().part() == TextSpan.Part.TITLE,
        Excerpt.clipped(passage.where().of(copy), MOST_CHARACTERS),
        by == null || instead == null ? null : Excerpt.clipped(instead.of(by), MOST_CHARACTERS));
  }

  private @Nullable StoredArticle by(ArticleStale stale) throws IOException {
    if (stale.by() != null) {
      for (StoredArticle each : archive.versions(stale.by())) {
        if (each.version() == stale.byVersion()) {
          return each;
        }
      }
    }
    return null;
  }

  private @Nullable String groupOf(StoredArticle article) throws IOException {
    StoredGroup group = archive.group(article.group());
    return group == null ? null : Links.group(group.id());
  }

  private static List<List<MarkedText.Part>> marked(String text, ArticleStale stale) {
    MarkedText marked = new MarkedText(text);
    places(stale).forEach(place -> marked.add(MarkedText.Kind.STALE, place));
    return marked.paragraphs(MOST_MARKED);
  }

  private static List<Place> places(ArticleStale stale) {
    List<Place> places = new ArrayList<>();
    for (StalePassage each : stale.passages()) {
      if (each.where().part() == TextSpan.Part.TEXT) {
        places.add(new Place(each.where().start(), each.where().end()));
      }
    }
    return places;
  }
}
