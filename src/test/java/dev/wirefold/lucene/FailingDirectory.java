package dev.wirefold.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/** A directory on a disk that fails after some operations, until it is mended. */
final class FailingDirectory extends FilterDirectory {

  private final String message;
  private int left = Integer.MAX_VALUE;
  private int done;

  FailingDirectory(Directory directory, String message) {
    super(directory);
    this.message = message;
  }

  /** Lets it fail after so many operations. */
  synchronized void failAfter(int operations) {
    left = operations;
    done = 0;
  }

  /** Lets it work again; returns how many operations there were since {@link #failAfter}. */
  synchronized int mend() {
    left = Integer.MAX_VALUE;
    return done;
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    work();
    return new FailingOutput(super.createOutput(name, context));
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    work();
    return new FailingOutput(super.createTempOutput(prefix, suffix, context));
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    work();
    super.sync(names);
  }

  @Override
  public void syncMetaData() throws IOException {
    work();
    super.syncMetaData();
  }

  @Override
  public void rename(String from, String to) throws IOException {
    work();
    super.rename(from, to);
  }

  private synchronized void work() throws IOException {
    done++;
    if (left == 0) {
      throw new IOException(message);
    }
    left--;
  }

  /** A file on that disk. */
  private final class FailingOutput extends FilterIndexOutput {

    FailingOutput(IndexOutput out) {
      super("failing " + out, out.getName(), out);
    }

    @Override
    public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
      work();
      super.writeBytes(bytes, offset, length);
    }
  }
}
