package dev.wirefold.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what a command is to write before it begins: much work must not end at a mistyped path.
 */
final class Targets {

  private Targets() {}

  /**
   * Checks that a file can be written.
   *
   * @param file null for none
   * @throws CommandFault if its folder is missing or closed, or it is a folder
   */
  static void checkFile(@Nullable Path file) throws CommandFault {
    if (file == null) {
      return;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw CommandFault.ofTarget(file + ": its folder does not exist; create it first");
    }
    if (!Files.isWritable(folder)) {
      throw CommandFault.ofTarget(file + ": its folder may not be written to");
    }
    if (Files.isDirectory(file)) {
      throw CommandFault.ofTarget(file + ": is a folder; name a file");
    }
  }

  /**
   * Checks that a file can be written, and that no other is lost by it.
   *
   * @param file null for none
   * @throws CommandFault likewise, or if there is such a file
   */
  static void checkNew(@Nullable Path file) throws CommandFault {
    checkFile(file);
    if (file != null && Files.isRegularFile(file)) {
      throw CommandFault.ofTarget(file + ": is there already; delete it first, or name another");
    }
  }
}
