package dev.wirefold.journal;

import dev.wirefold.engine.LogEntry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Those who follow a journal. */
final class Followers {

  private final long mostBytes;
  private final ReentrantLock joining = new ReentrantLock();
  private final List<JournalFollower> followers = new CopyOnWriteArrayList<>();
  private boolean ended;

  /**
   * @param mostBytes what one may leave untaken before there is no room
   */
  Followers(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** Lets one join between two batches, so that it misses none. */
  JournalFollower join(Supplier<JournalFollower> opening) {
    joining.lock();
    try {
      JournalFollower follower = opening.get();
      if (ended) {
        follower.end();
      } else {
        followers.add(follower);
      }
      return follower;
    } finally {
      joining.unlock();
    }
  }

  void leave(JournalFollower follower) {
    followers.remove(follower);
  }

  boolean haveRoom() {
    for (JournalFollower follower : followers) {
      if (follower.waitingBytes() >= mostBytes) {
        return false;
      }
    }
    return true;
  }

  void offer(List<LogEntry> batch) {
    joining.lock();
    try {
      followers.forEach(follower -> follower.offer(batch));
    } finally {
      joining.unlock();
    }
  }

  void redact(Map<Long, byte[]> replacements) {
    followers.forEach(follower -> follower.redact(replacements));
  }

  void end() {
    joining.lock();
    try {
      ended = true;
      followers.forEach(JournalFollower::end);
    } finally {
      joining.unlock();
    }
  }
}
