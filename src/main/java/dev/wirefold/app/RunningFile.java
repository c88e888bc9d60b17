package dev.wirefold.app;

import dev.wirefold.format.AtomicFile;
import dev.wirefold.service.Snapshots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The file in a data folder that says, while a service runs on it, how its owner calls it. */
final class RunningFile implements AutoCloseable {

  private static final int SECRET_BYTES = 32;

  private final Path file;

  private RunningFile(Path file) {
    this.file = file;
  }

  /**
   * What the file says.
   *
   * @param url where the service answers
   * @param pid its process
   * @param secret what only those know who may read the folder; another at each start
   */
  record Call(String url, long pid, String secret) {}

  /** Draws a secret. */
  static String newSecret() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /**
   * Writes it; nobody but its owner may read it.
   *
   * @param url where the service answers
   */
  static RunningFile write(DataFolder folder, String url, String secret) throws IOException {
    Path file = folder.running();
    String text =
        "url=%s\npid=%d\nsecret=%s\n".formatted(url, ProcessHandle.current().pid(), secret);
    try (AtomicFile written = AtomicFile.create(file)) {
      try {
        Files.setPosixFilePermissions(
            written.written(), PosixFilePermissions.fromString("rw-------"));
      } catch (UnsupportedOperationException e) {
        // a file system without owners has nobody to keep out
      }
      written.stream().write(text.getBytes(StandardCharsets.UTF_8));
      written.commit();
    }
    return new RunningFile(file);
  }

  /**
   * Reads the file of a folder.
   *
   * @throws IOException if it can't be read
   */
  static Call read(DataFolder folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.running());
    try {
      return new Call(
          lines.get(0).substring("url=".length()),
          Long.parseLong(lines.get(1).substring("pid=".length())),
          lines.get(2).substring("secret=".length()));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw CommandFault.ofData(folder.running() + " is damaged; delete it if no service runs");
    }
  }

  /** Tells whether a service runs on a folder: a crash may have left the file behind. */
  static boolean isCurrent(DataFolder folder) throws IOException {
    return Files.exists(folder.running())
        && ProcessHandle.of(read(folder).pid()).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Returns what copies a service's data for those who know its secret. */
  static Snapshots snapshots(LocalService service, String secret) {
    byte[] known = secret.getBytes(StandardCharsets.UTF_8);
    return new Snapshots() {
      @Override
      public boolean admits(String given) {
        return MessageDigest.isEqual(known, given.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public long take(Path target) throws IOException {
        return service.snapshot(target);
      }
    };
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
