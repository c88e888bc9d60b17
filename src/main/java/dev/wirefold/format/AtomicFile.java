package dev.wirefold.format;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears whole or not at all: it is written beside its target and moved there on
 * {@link #commit}. Closed before that, or at the end of the process, it leaves nothing behind.
 *
 * <p>A target that exists and is no ordinary file, such as a pipe or {@code /dev/null}, is written
 * in place.
 */
public final class AtomicFile implements AutoCloseable {

  private static final int MOST_LEFTOVERS = 1000;

  private final Path target;
  private final Path written;
  private final FileOutputStream stream;
  private final Thread removeAtExit;
  private boolean done;

  private AtomicFile(Path target, Path written) throws IOException {
    this.target = target;
    this.written = written;
    this.stream = new FileOutputStream(written.toFile());
    this.removeAtExit = new Thread(this::removeUnfinished, "remove " + written.getFileName());
  }

  /** Begins the file; nothing stands at the target yet, or what stood there stays. */
  public static AtomicFile create(Path target) throws IOException {
    Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
    boolean inPlace = Files.exists(real) && !Files.isRegularFile(real);
    AtomicFile file = new AtomicFile(real, inPlace ? real : besideOf(real));
    Runtime.getRuntime().addShutdownHook(file.removeAtExit);
    return file;
  }

  /** Returns where to write; closing it does nothing, since this file decides when it ends. */
  public OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        stream.write(value);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        stream.write(bytes, offset, length);
      }
    };
  }

  /** Returns the path of what is written until it is committed. */
  public Path written() {
    return written;
  }

  /** Brings what was written to the disk and to its place, at once. */
  public synchronized void commit() throws IOException {
    if (done) {
      throw new IllegalStateException(target + " is committed or closed already");
    }
    if (!isInPlace()) {
      stream.getChannel().force(true);
    }
    stream.close();
    if (!isInPlace()) {
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    done = true;
    forgetExit();
  }

  @Override
  public synchronized void close() throws IOException {
    if (!done) {
      removeUnfinished();
      forgetExit();
    }
  }

  private synchronized void removeUnfinished() {
    if (done) {
      return;
    }
    done = true;
    try {
      stream.close();
      if (!isInPlace()) {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      // the process is ending or failing with another error, which is the one to show
    }
  }

  private boolean isInPlace() {
    return written.equals(target);
  }

  private void forgetExit() {
    try {
      Runtime.getRuntime().removeShutdownHook(removeAtExit);
    } catch (IllegalStateException e) {
      // the process is ending: the hook runs, and finds nothing to do
    }
  }

  /**
   * Returns the pattern of the names under which a killed process leaves what was to be a file.
   *
   * @param fileName the file's name, without special characters
   */
  public static String unfinished(String fileName) {
    return "." + fileName + ".*.partial";
  }

  /** Creates an empty file beside the target, of a name that nothing has. */
  private static Path besideOf(Path target) throws IOException {
    for (int i = 0; ; i++) {
      Path beside = target.resolveSibling("." + target.getFileName() + "." + i + ".partial");
      try {
        return Files.createFile(beside);
      } catch (FileAlreadyExistsException e) {
        if (i == MOST_LEFTOVERS) {
          throw e;
        }
      }
    }
  }
}
