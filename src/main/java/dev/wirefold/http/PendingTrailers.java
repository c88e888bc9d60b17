package dev.wirefold.http;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows which answer is followed by which trailers, from its making until its head goes out. */
@Singleton
final class PendingTrailers {

  /** A header of an answer that leads to its trailers and never goes out. */
  static final String MARK = "Wirefold-Trailers-Mark";

  /** Far more than answers can be under way; what an answer left that never went out goes then. */
  private static final int MOST = 10_000;

  private final Map<String, Trailers> pending = new LinkedHashMap<>();
  private long marks;

  /** Takes in the trailers of an answer and returns the mark that the answer's head must have. */
  synchronized String add(Trailers trailers) {
    String mark = Long.toString(marks++);
    pending.put(mark, trailers);
    if (pending.size() > MOST) {
      pending.remove(pending.keySet().iterator().next());
    }
    return mark;
  }

  /** Returns the trailers of a mark, once; null if there are none. */
  synchronized @Nullable Trailers take(String mark) {
    return pending.remove(mark);
  }
}
