package dev.wirefold.app;

import dev.wirefold.engine.LogInUseException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Words for people: what went wrong with a file, how many there are. */
final class Messages {

  private Messages() {}

  /** Returns a noun in the number that it has: {@code 1 text}, {@code 2 texts}. */
  static String counted(int count, String one, String more) {
    return "%d %s".formatted(count, count == 1 ? one : more);
  }

  static String of(IOException e) {
    return switch (e) {
      case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
      case AccessDeniedException denied -> denied.getFile() + ": permission denied";
      case LogInUseException inUse ->
          inUse.getMessage() + "; a service runs on the folder, or another command";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
