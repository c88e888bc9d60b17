package dev.wirefold.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/** An index that is open for writing, alone: its lock is held. */
final class OpenIndex {

  /** Half as many again as usual: much is written, and most lookups are of one term. */
  private static final double SEGMENTS_PER_TIER = 12;

  private final IndexWriter writer;
  private final CommitData committed;
  private final SnapshotDeletionPolicy commits;
  private final MergesOnDemand merges;
  private final OneMergeThread scheduler;

  /**
   * Opens an index at its last commit, or makes one.
   *
   * @param newId the id of the index if it is made now
   * @throws IOException if it is open elsewhere, damaged or of another schema
   */
  OpenIndex(Directory directory, StoreSettings settings, String newId) throws IOException {
    boolean exists = DirectoryReader.indexExists(directory);
    this.committed =
        exists
            ? CommitData.of(SegmentInfos.readLatestCommit(directory).getUserData())
            : CommitData.start(newId);
    this.commits = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
    this.merges = new MergesOnDemand(tiers(settings));
    this.scheduler = new OneMergeThread();
    this.writer = open(directory, config(settings));
    boolean done = false;
    try {
      commit(committed); // makes the index; or shows, after a failure, that it can be written
      done = true;
    } finally {
      if (!done) {
        writer.rollback();
      }
    }
  }

  IndexWriter writer() {
    return writer;
  }

  /** Returns what the commit says at which it was opened. */
  CommitData committed() {
    return committed;
  }

  /** Returns the commits, which a snapshot holds on to. */
  SnapshotDeletionPolicy commits() {
    return commits;
  }

  /** Brings to the disk, in one commit, what was written and what it says. */
  void commit(CommitData data) throws IOException {
    writer.setLiveCommitData(data.toMap().entrySet());
    writer.commit();
  }

  /** Merges away what is deleted in some segments, and waits until that is done. */
  void rewrite(List<String> segments) throws IOException {
    merges.demand(segments);
    writer.forceMergeDeletes(true);
  }

  /** Waits until no merge runs. */
  void awaitMerges() {
    scheduler.sync();
  }

  /** Gives it back without a commit. */
  void close() throws IOException {
    writer.rollback();
  }

  private IndexWriterConfig config(StoreSettings settings) {
    return new IndexWriterConfig(new WordAnalyzer(null))
        .setCodec(new IndexCodec())
        .setCommitOnClose(false)
        .setIndexDeletionPolicy(commits)
        .setMaxFullFlushMergeWaitMillis(0) // a refresh is waited for, small segments are not dear
        .setMergePolicy(merges)
        .setMergeScheduler(scheduler)
        .setRAMBufferSizeMB(settings.ramBufferMiB());
  }

  private static MergePolicy tiers(StoreSettings settings) {
    return new TieredMergePolicy()
        .setSegmentsPerTier(SEGMENTS_PER_TIER)
        .setMaxMergedSegmentMB(settings.maxSegmentMiB());
  }

  /**
   * Lucene looks for its formats when it writes first; the program's file may be another by then.
   */
  private static void loadFormats() {
    var _ = PostingsFormat.availablePostingsFormats();
    var _ = DocValuesFormat.availableDocValuesFormats();
    var _ = KnnVectorsFormat.availableKnnVectorsFormats();
  }

  private static IndexWriter open(Directory directory, IndexWriterConfig config)
      throws IOException {
    loadFormats();
    try {
      return new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new IndexInUseException(
          "the index is in use by another process; end it first, or give this one another folder",
          e);
    }
  }

  /** Merges on one thread, and leaves it to the writer to tell of a failure. */
  private static final class OneMergeThread extends ConcurrentMergeScheduler {

    OneMergeThread() {
      setMaxMergesAndThreads(6, 1);
      disableAutoIOThrottle();
    }

    @Override
    protected void handleMergeException(Throwable cause) {
      // the writer has closed itself and says why at the next call
    }
  }
}
