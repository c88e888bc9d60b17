package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import java.io.IOException;

/** Why a command can't do what it was asked, in one line, with the exit code that says the same. */
final class CommandFault extends IOException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandFault(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** Something that an argument asks for makes no sense. */
  static CommandFault ofArgument(String message) {
    return new CommandFault(ExitCode.USAGE, message);
  }

  /** What is read is damaged, of another program, or does not fit together. */
  static CommandFault ofData(String message) {
    return new CommandFault(ExitCode.BAD_DATA, message);
  }

  /** What is to be read is not there, or who is to answer doesn't. */
  static CommandFault unavailable(String message) {
    return new CommandFault(ExitCode.UNAVAILABLE, message);
  }

  /** A setting doesn't fit what is there. */
  static CommandFault ofSetting(String message) {
    return new CommandFault(ExitCode.BAD_CONFIGURATION, message);
  }

  /** Wirefold itself failed. */
  static CommandFault internal(String message) {
    return new CommandFault(ExitCode.INTERNAL, message);
  }

  /** What is to be written can't be made there. */
  static CommandFault ofTarget(String message) {
    return new CommandFault(ExitCode.CANNOT_CREATE, message);
  }

  int exitCode() {
    return exitCode;
  }
}
