package dev.wirefold.engine;

import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.engine.DecisionCodec.Reasons;
import dev.wirefold.text.PreparedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two numbers an article: what came in is read from the log again, and reasons that say more
 * than that an article opened a group are put aside.
 */
final class UnstoredAside implements Unstored {

  private static final int GONE = -1;

  private final LogArticles log;
  private final Scratch scratch;
  private int[] positions = new int[1 << 8];

  /** Where the reasons are; {@code -1 - group} of an article that opened it, and that is all. */
  private int[] reasons = new int[1 << 8];

  private int end;

  /** What was asked about an article is often asked once more. */
  private int lastRead = GONE;

  private @Nullable Reasons lastReasons;

  UnstoredAside(LogArticles log, Scratch scratch) {
    this.log = log;
    this.scratch = scratch;
  }

  @Override
  public void add(long position, PreparedArticle article, Reasons because) {
    add(
        Math.toIntExact(position),
        isPlain(because) ? -1 - because.placement().group() : put(because));
  }

  @Override
  public void skip() {
    add(GONE, 0);
  }

  @Override
  public void clear(int number) {
    positions[number] = GONE;
  }

  @Override
  public void dropBelow(int number) {
    // what is aside takes next to no memory
  }

  @Override
  public @Nullable PreparedArticle article(int number) {
    return has(number) ? log.article(positions[number]) : null;
  }

  @Override
  public @Nullable PreparedText text(int number) {
    return has(number) ? log.text(positions[number]) : null;
  }

  @Override
  public @Nullable Reasons reasons(int number) {
    if (!has(number)) {
      return null;
    }
    int at = reasons[number];
    if (at < 0) {
      return new Reasons(opening(-1 - at, number), null);
    }
    if (lastRead != at) {
      lastReasons = DecisionCodec.decode(get(at));
      lastRead = at;
    }
    return lastReasons;
  }

  private boolean has(int number) {
    return number >= 0 && number < end && positions[number] != GONE;
  }

  private static boolean isPlain(Reasons because) {
    Placement placement = because.placement();
    return placement.opened()
        && placement.alternative() == null
        && placement.ties().isEmpty()
        && because.story() == null;
  }

  private static Placement opening(int group, int article) {
    return new Placement(group, true, article, null, Rule.FIRST, null, List.of());
  }

  private void add(int position, int at) {
    if (end == positions.length) {
      int capacity = end + (end >> 2);
      positions = Arrays.copyOf(positions, capacity);
      reasons = Arrays.copyOf(reasons, capacity);
    }
    positions[end] = position;
    reasons[end++] = at;
  }

  private int put(Reasons because) {
    try {
      return scratch.put(DecisionCodec.encode(because));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] get(int at) {
    try {
      return scratch.get(at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
