package dev.wirefold.lucene;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Views that somebody pages through, each for some minutes after it was last asked for. Safe for
 * use by several threads.
 */
final class KeptViews {

  private final Duration age;
  private final int most;
  private final Map<Long, Kept> views = new LinkedHashMap<>(16, 0.75f, true);

  private record Kept(View view, Instant at) {}

  /**
   * @param age for how long a view is kept
   * @param most how many are kept; beyond it the one goes that was asked for the longest ago
   */
  KeptViews(Duration age, int most) {
    this.age = age;
    this.most = most;
  }

  /** Keeps a view that the caller has open. */
  synchronized void keep(View view, Instant now) throws IOException {
    prune(now);
    Kept known = views.get(view.name());
    if (known == null && !view.acquire()) {
      throw new IllegalStateException("the view is closed");
    }
    views.put(view.name(), new Kept(view, now));
    if (views.size() > most) {
      releaseFirst();
    }
  }

  /** Returns a kept view, which the caller must release; null if it is gone. */
  synchronized @Nullable View find(long name, Instant now) throws IOException {
    prune(now);
    Kept kept = views.get(name);
    if (kept == null || !kept.view.acquire()) {
      return null;
    }
    views.put(name, new Kept(kept.view, now));
    return kept.view;
  }

  /** Lets go the views that were last asked for too long ago. */
  synchronized void prune(Instant now) throws IOException {
    while (!views.isEmpty() && views.values().iterator().next().at.plus(age).isBefore(now)) {
      releaseFirst();
    }
  }

  /** Lets go all. */
  synchronized void clear() throws IOException {
    while (!views.isEmpty()) {
      releaseFirst();
    }
  }

  private void releaseFirst() throws IOException {
    Iterator<Kept> each = views.values().iterator();
    Kept first = each.next();
    each.remove();
    first.view.release();
  }
}
