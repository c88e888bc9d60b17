package dev.wirefold.journal;

import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogException;
import java.util.List;

/** What the journal's thread does: batch after batch, synced, handed over, then acknowledged. */
final class Committer implements Runnable {

  private final CommitQueue queue;
  private final SegmentStore store;
  private final Followers followers;

  Committer(CommitQueue queue, SegmentStore store, Followers followers) {
    this.queue = queue;
    this.store = store;
    this.followers = followers;
  }

  @Override
  public void run() {
    for (CommitQueue.Work work = queue.take(); !work.isEmpty(); work = queue.take()) {
      work.errands().forEach(Runnable::run);
      if (!work.appends().isEmpty()) {
        commit(work.appends());
      }
    }
  }

  private void commit(List<Append> appends) {
    List<LogEntry> entries;
    try {
      entries = store.commit(appends.stream().map(Append::payload).toList());
    } catch (LogException e) {
      appends.forEach(append -> append.done().completeExceptionally(e));
      return;
    } catch (RuntimeException | Error e) {
      // a thread that ends here would leave every later append waiting for ever
      LogException failed = store.fail("the journal's thread stumbled", e);
      appends.forEach(append -> append.done().completeExceptionally(failed));
      return;
    }
    followers.offer(entries);
    for (int i = 0; i < entries.size(); i++) {
      appends.get(i).done().complete(entries.get(i));
    }
  }
}
