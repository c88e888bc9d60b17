package dev.wirefold.page;

import dev.wirefold.canonical.Publishers;
import dev.wirefold.digest.Printing;
import dev.wirefold.digest.TextGroup;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.service.DigestReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Digests of stories, kept as long as nothing happens to the story. Whatever changes what may be
 * shown of one is an event about it, or changes its counts; only an embargo ends without either, so
 * a digest that hides something is kept for a minute.
 */
@Singleton
final class KnownDigests {

  private static final int MOST = 5_000;
  private static final int MOST_TIMES = 400;
  private static final Duration WHILE_HIDING = Duration.ofMinutes(1);

  private final Shown shown;
  private final DigestReader digests;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Integer, Known> known = new LinkedHashMap<>(16, 0.75f, true);

  KnownDigests(Shown shown, Publishers publishers) {
    this.digests = new DigestReader(publishers);
    this.shown = shown;
  }

  /**
   * A digest, and the state that it is of.
   *
   * @param seq the first event that it doesn't know of
   */
  private record Known(StoredStory story, long seq, Instant at, Told told) {

    boolean isOf(Archive archive, StoredStory now, Instant time) throws IOException {
      return story.changedAt().equals(now.changedAt())
          && story.articles() == now.articles()
          && story.groups() == now.groups()
          && story.lead() == now.lead()
          && (!told.hides() || Duration.between(at, time).compareTo(WHILE_HIDING) < 0)
          && archive.cursor().nextSeq() >= seq
          && archive.eventsAbout(now.id(), seq, 1).isEmpty();
    }
  }

  /** Returns what is told of a story. */
  Told of(Archive archive, StoredStory story) throws IOException {
    Known before = get(story.number());
    Instant now = shown.now();
    if (before != null && before.isOf(archive, story, now)) {
      return before.told();
    }
    Told told = read(archive, story);
    put(new Known(story, archive.cursor().nextSeq(), now, told));
    return told;
  }

  private Told read(Archive archive, StoredStory story) throws IOException {
    boolean[] hides = {false};
    DigestReader.Read read =
        DigestReader.read(
            archive,
            story,
            article -> {
              boolean hidden = shown.hides(article);
              hides[0] |= hidden;
              return hidden;
            });
    List<Instant> times = new ArrayList<>();
    for (TextGroup group : read.groups()) {
      addTimes(archive, group, times);
    }
    return new Told(digests.digest(read), times, times.size() >= story.articles(), hides[0]);
  }

  private static void addTimes(Archive archive, TextGroup group, List<Instant> times)
      throws IOException {
    if (group.size() <= group.printings().size()) {
      for (Printing each : group.printings()) {
        if (each.published() != null) {
          times.add(each.published());
        }
      }
      return;
    }
    int room = MOST_TIMES - times.size();
    List<StoredArticle> members =
        room <= 0 ? List.of() : archive.members(group.number(), -1, Math.min(room, group.size()));
    for (StoredArticle member : members) {
      Instant published = member.article().published();
      times.add(published == null ? member.loggedAt() : published);
    }
  }

  private @Nullable Known get(int story) {
    lock.lock();
    try {
      return known.get(story);
    } finally {
      lock.unlock();
    }
  }

  private void put(Known fresh) {
    lock.lock();
    try {
      known.put(fresh.story().number(), fresh);
      if (known.size() > MOST) {
        known.remove(known.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }
}
