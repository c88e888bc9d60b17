package dev.wirefold.engine;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.story.Assigners;
import dev.wirefold.text.Shingler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An engine above a store in memory, which takes a record a minute. */
final class StoredEngine {

  static final Instant START = Instant.parse("2026-03-05T08:00:00Z");

  private static final Shingler SHINGLER = new Shingler(7);

  private final Preparer preparer = Preparer.ofWhole(SHINGLER, StaticEmbedder.bundled(), null);
  private final MemoryStore store = new MemoryStore();
  private final List<NewsEvent> events = new ArrayList<>();
  private Engine engine = restored();
  private int minute;
  private int position;

  Engine engine() {
    return engine;
  }

  /** Returns the time of the record that comes next. */
  Instant now() {
    return START.plus(Duration.ofMinutes(minute));
  }

  /** Lets time go by in which nothing comes in. */
  void pause(Duration time) {
    minute += Math.toIntExact(time.toMinutes());
  }

  /** Returns the events of a kind up to now. */
  <T extends NewsEvent> List<T> events(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  Decision put(Article article) throws IOException {
    return apply(new LogRecord.ArticleReceived(position, now(), preparer.prepare(article)));
  }

  void withdraw(ArticleId id) throws IOException {
    apply(new LogRecord.ArticleWithdrawn(position, now(), id, "ann", "in error"));
  }

  void takeDown(ArticleId id) throws IOException {
    apply(new LogRecord.ArticleDeleted(position, now(), id, "ann", "court order"));
  }

  void decide(CurationAction action) throws IOException {
    apply(new LogRecord.EditorDecided(position, now(), action, "ann", "said so"));
  }

  /** Begins anew with what the store has. */
  void restart() throws IOException {
    store.commit();
    engine = restored();
  }

  /** Returns the id of a group's canonical version, by the number of one of its members. */
  String canonical(int member) {
    int group = engine.detector().groupOf(member);
    return engine.ledger().group(group).canonicalMember().id().externalId();
  }

  /** Returns why an article can't be elected; null if it can. */
  @Nullable String barred(int number) {
    return engine.ledger().candidate(number).barredBecause();
  }

  /** Returns the names of what the store keeps, of those that begin so. */
  List<String> kept(String prefix) throws IOException {
    try (Archive archive = store.read()) {
      return archive.blobNames(prefix);
    }
  }

  private Decision apply(LogRecord next) throws IOException {
    Decision decision = engine.apply(next);
    if (decision instanceof Decision.Refused refused) {
      throw new AssertionError(refused.because());
    }
    position++;
    minute++;
    ChangeSet changes = engine.drain();
    events.addAll(changes.events());
    store.write(changes);
    store.refresh();
    try (Archive archive = store.read()) {
      engine.written(archive.cursor());
    }
    return decision;
  }

  private Engine restored() {
    try {
      return new EngineRecovery(EngineSettings.DEFAULT, SHINGLER, Assigners.UNSURE, store::read)
          .restore();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
