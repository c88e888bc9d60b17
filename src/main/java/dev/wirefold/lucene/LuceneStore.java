package dev.wirefold.lucene;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.ChangeSet;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The store of the service: one Lucene index in one folder. A commit holds documents and the
 * engine's position together, so that a crash leaves both as they were at one point of the log.
 *
 * <p>After a failure it takes nothing more in, since it can't know what of a change set arrived;
 * readers go on with the last view, and {@link #reopen} begins anew from the last commit.
 */
public final class LuceneStore implements Store {

  /**
   * Speaks, once, of a flag of Java that makes Lucene's vectors faster; they are not used here.
   * Held, since a logger that nobody holds forgets its level.
   */
  private static final Logger VECTOR_ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  static {
    VECTOR_ADVICE.setLevel(Level.OFF);
  }

  private final Directory directory;
  private final StoreSettings settings;
  private final StoreCodecs codecs;
  private final InstantSource clock;
  private final KeptViews kept;
  private final AtomicLong viewNames;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile WriteSession session;
  private volatile @Nullable Throwable failure;
  private volatile boolean closed;

  /** Opens the index in a directory, or makes one; the directory is closed with the store. */
  LuceneStore(
      Directory directory,
      StoreSettings settings,
      StoreCodecs codecs,
      InstantSource clock,
      String newIndexId)
      throws IOException {
    this.directory = directory;
    this.settings = settings;
    this.codecs = codecs;
    this.clock = clock;
    this.kept = new KeptViews(settings.keepViews(), settings.mostKeptViews());
    this.viewNames = new AtomicLong(clock.millis() << 20); // another at each start
    this.session = open(newIndexId);
  }

  /**
   * Opens the index in a folder, or makes one.
   *
   * @param clock tells how long a view was kept
   * @param newIndexId the id of the index if it is made now
   * @throws IOException if it is open elsewhere, damaged or of another schema
   */
  public static LuceneStore open(
      Path folder,
      StoreSettings settings,
      StoreCodecs codecs,
      InstantSource clock,
      String newIndexId)
      throws IOException {
    Files.createDirectories(folder);
    Directory directory = new SyncedDirectory(folder);
    try {
      return new LuceneStore(directory, settings, codecs, clock, newIndexId);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw OpenFailure.of(folder, e);
    }
  }

  /** Returns the id that the index got when it was made. */
  public String indexId() {
    return session.committed().indexId();
  }

  @Override
  public Cursor committed() {
    return session.committed().cursor();
  }

  @Override
  public void write(ChangeSet changes) throws IOException {
    writing.lock();
    try {
      checkSound();
      session.check(changes);
      guarded(() -> session.write(changes));
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void refresh() throws IOException {
    locked(WriteSession::refresh);
    kept.prune(clock.instant());
  }

  @Override
  public void commit() throws IOException {
    locked(WriteSession::commit);
  }

  @Override
  public void expunge() throws IOException {
    Expunging[] expunging = new Expunging[1];
    locked(each -> expunging[0] = each.expunging());
    guarded(() -> expunging[0].run());
    locked(each -> {
      each.forgetRemoved(expunging[0].numbers());
      each.refresh();
      kept.clear(); // a view holds the files that it reads
      each.commit();
      each.index().writer().deleteUnusedFiles();
    });
  }

  @Override
  public void reopen() throws IOException {
    writing.lock();
    try {
      checkOpen();
      if (failure == null && session.index().writer().isOpen()) {
        return;
      }
      WriteSession before = session;
      before.index().close();
      session = open(before.committed().indexId());
      failure = null;
      before.view().release();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Copies the last commit into a folder, while others write; {@link #open} opens the copy.
   *
   * @param target a folder that is empty or not there yet
   * @return where the engine stood at that commit
   */
  public Cursor snapshot(Path target) throws IOException {
    return withCommit(commit -> {
      SnapshotCopy.write(commit, target);
      return CommitData.of(commit.getUserData()).cursor();
    });
  }

  /** Checks every byte of the last commit and what it says, while others write. */
  public List<Finding> verify() throws IOException {
    return withCommit(new Verification(codecs)::of);
  }

  /** Checks every byte of the index in a folder and what it says, without opening it to write. */
  public static List<Finding> verify(Path folder, StoreCodecs codecs) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return new Verification(codecs).of(directory);
    }
  }

  /** Returns the named pieces of state that begin so, of an index that nobody needs to open. */
  public static List<byte[]> blobs(Path folder, String prefix) throws IOException {
    List<byte[]> found = new ArrayList<>();
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      BlobList blobs = new BlobList(reader);
      for (String name : blobs.names(prefix)) {
        byte[] bytes = blobs.find(name);
        if (bytes != null) {
          found.add(bytes);
        }
      }
    }
    return found;
  }

  @Override
  public Archive read() throws IOException {
    while (true) {
      View view = session.view();
      if (view.acquire()) {
        return archive(view);
      }
      checkOpen();
      Thread.onSpinWait(); // a refresh has put another in its place
    }
  }

  @Override
  public @Nullable Archive read(long name) throws IOException {
    View view = kept.find(name, clock.instant());
    return view == null ? null : archive(view);
  }

  @Override
  public void close() throws IOException {
    writing.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      kept.clear();
      session.close();
    } finally {
      writing.unlock();
      directory.close();
    }
  }

  private Archive archive(View view) {
    return new LuceneArchive(view, codecs, each -> kept.keep(each, clock.instant()));
  }

  private WriteSession open(String newIndexId) throws IOException {
    OpenIndex index = new OpenIndex(directory, settings, newIndexId);
    boolean done = false;
    try {
      WriteSession opened =
          new WriteSession(index, codecs, settings.keptEvents(), viewNames::incrementAndGet);
      done = true;
      return opened;
    } finally {
      if (!done) {
        index.close();
      }
    }
  }

  /** Something that is found out from a commit. */
  @FunctionalInterface
  private interface CommitTask<T> {
    T run(IndexCommit commit) throws IOException;
  }

  /** Holds on to the last commit, whose files stay until the task is done. */
  private <T> T withCommit(CommitTask<T> task) throws IOException {
    OpenIndex index = session.index();
    IndexCommit commit = index.commits().snapshot();
    try {
      return task.run(commit);
    } finally {
      index.commits().release(commit);
      removeUnused(index);
    }
  }

  private void removeUnused(OpenIndex index) throws IOException {
    writing.lock();
    try {
      if (index.writer().isOpen()) {
        index.writer().deleteUnusedFiles();
      }
    } finally {
      writing.unlock();
    }
  }

  /** Something that is done with the session. */
  @FunctionalInterface
  private interface Task {
    void run(WriteSession session) throws IOException;
  }

  /** Something that may fail. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private void locked(Task task) throws IOException {
    writing.lock();
    try {
      checkSound();
      guarded(() -> task.run(session));
    } finally {
      writing.unlock();
    }
  }

  /** Runs a step; if it fails, whatever the reason, no other follows before {@link #reopen}. */
  private void guarded(Step step) throws IOException {
    try {
      step.run();
    } catch (IOException | RuntimeException | Error e) {
      Throwable tragedy = session.index().writer().getTragicException();
      failure = tragedy == null ? e : tragedy;
      throw stopped(e);
    }
  }

  private void checkSound() throws IOException {
    checkOpen();
    Throwable because = failure;
    if (because != null) {
      throw stopped(because);
    }
  }

  private void checkOpen() throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
  }

  private static IOException stopped(Throwable because) {
    return new IOException("the store can't write: " + because.getMessage(), because);
  }
}
