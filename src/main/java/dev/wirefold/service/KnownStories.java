package dev.wirefold.service;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredStory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What was made of stories, kept as long as nothing happens to them. Whatever changes what may be
 * shown of a story is an event about it, or changes its counts; only an embargo ends without
 * either, so what was made of less than all is kept for a minute. Safe for use by several threads.
 *
 * @param <T> what is made of a story
 */
public final class KnownStories<T> {

  private static final Duration WHILE_HIDING = Duration.ofMinutes(1);

  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Integer, Known<T>> known = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param most of how many stories it is kept; of more those that were asked for last
   */
  public KnownStories(int most) {
    this.most = most;
  }

  /** Makes something of a story as it stands. */
  @FunctionalInterface
  public interface Maker<T> {
    Made<T> make() throws IOException;
  }

  /**
   * What was made.
   *
   * @param hides whether some of the story's texts were left out, since they may not be shown
   */
  public record Made<T>(T value, boolean hides) {}

  /**
   * @param seq the number of the first event that it doesn't know of
   */
  private record Known<T>(StoredStory story, long seq, Instant at, Made<T> made) {

    boolean isOf(Archive archive, StoredStory now, Instant time) throws IOException {
      return story.changedAt().equals(now.changedAt())
          && story.articles() == now.articles()
          && story.groups() == now.groups()
          && story.lead() == now.lead()
          && (!made.hides() || Duration.between(at, time).compareTo(WHILE_HIDING) < 0)
          && archive.cursor().nextSeq() >= seq
          && archive.eventsAbout(now.id(), seq, 1).isEmpty();
    }
  }

  /**
   * Returns what is known of a story, or made of it now.
   *
   * @param now the time by which an embargo is over
   */
  public T of(Archive archive, StoredStory story, Instant now, Maker<T> maker) throws IOException {
    Known<T> before = get(story.number());
    if (before != null && before.isOf(archive, story, now)) {
      return before.made().value();
    }
    Made<T> made = maker.make();
    put(new Known<>(story, archive.cursor().nextSeq(), now, made));
    return made.value();
  }

  private @Nullable Known<T> get(int story) {
    lock.lock();
    try {
      return known.get(story);
    } finally {
      lock.unlock();
    }
  }

  private void put(Known<T> fresh) {
    lock.lock();
    try {
      known.put(fresh.story().number(), fresh);
      if (known.size() > most) {
        known.remove(known.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }
}
