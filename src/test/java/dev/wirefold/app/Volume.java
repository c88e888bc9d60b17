package dev.wirefold.app;

import dev.wirefold.Needs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of a test's own, mounted while it is open. */
final class Volume implements AutoCloseable {

  private static final Needs NEEDS = Needs.ofBuild();

  private final Path at;
  private final Thread unmountAtExit;

  private Volume(Path at) {
    this.at = at;
    this.unmountAtExit = new Thread(() -> Shell.can("umount", "-l", at.toString()), "unmount");
    Runtime.getRuntime().addShutdownHook(unmountAtExit);
  }

  /** Skips the test where file systems can't be mounted. */
  static void assumeMountable() {
    assumeMountable("a full disk");
  }

  private static void assumeMountable(String tested) {
    NEEDS.tool(Shell.can("which", "unshare"), "unshare", "util-linux");
    NEEDS.tool(Shell.can("which", "mount"), "mount", "mount");
    NEEDS.ability(
        Shell.can("unshare", "--mount", "true"),
        tested,
        "mounting a file system needs root with the right to mount");
  }

  /** Skips the test where files can't be mounted as disks. */
  static void assumeLoopMountable() {
    assumeMountable("power cuts");
    NEEDS.tool(Shell.can("which", "losetup"), "losetup", "mount");
    NEEDS.tool(Shell.can("which", "mkfs.ext4"), "mkfs.ext4", "e2fsprogs");
    NEEDS.ability(Shell.can("losetup", "-f"), "power cuts", "there are no loop devices");
  }

  /** Mounts a file system in memory. */
  static Volume inMemory(Path at, int mebibytes) throws IOException {
    Files.createDirectories(at);
    String _ =
        Shell.run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m", "wirefold-it", at + "");
    return new Volume(at);
  }

  /** Makes an ext4 file system in a file. */
  static void format(Path image, int mebibytes) throws IOException {
    String _ = Shell.run("truncate", "-s", mebibytes + "M", image.toString());
    String _ =
        Shell.run(
            "mkfs.ext4",
            "-q",
            "-F",
            "-m",
            "0",
            "-E",
            "lazy_itable_init=0,lazy_journal_init=0",
            image.toString());
  }

  /** Mounts such a file; what nobody syncs stays in memory for minutes. */
  static Volume ofImage(Path image, Path at) throws IOException {
    Files.createDirectories(at);
    String _ = Shell.run("mount", "-o", "loop,commit=300", image.toString(), at.toString());
    return new Volume(at);
  }

  /**
   * Takes all room that there is.
   *
   * @param left bytes that stay free
   * @return the file that has it
   */
  static Path fill(Path folder, long left) throws IOException {
    Path filler = folder.resolve("filler");
    byte[] zeros = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (Files.getFileStore(folder).getUsableSpace() > left) {
        out.write(zeros);
      }
    } catch (IOException e) {
      // no room is what is wanted
    }
    return filler;
  }

  @Override
  public void close() throws IOException {
    if (!Shell.can("umount", at.toString())) {
      String _ = Shell.run("umount", "-l", at.toString());
    }
    Runtime.getRuntime().removeShutdownHook(unmountAtExit);
  }
}
