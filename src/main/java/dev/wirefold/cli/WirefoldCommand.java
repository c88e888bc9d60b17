package dev.wirefold.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code wirefold}: the root of all commands. */
@Command(
    name = "wirefold",
    description = "Folds the wire: groups the copies of news texts, picks the one to show.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "  test      Build Wirefold and run all its checks, in a checkout.",
      "",
      "wirefold COMMAND --help says more about a command."
    },
    mixinStandardHelpOptions = true,
    versionProvider = WirefoldCommand.Version.class)
public final class WirefoldCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  WirefoldCommand() {}

  /**
   * Returns the command line for these arguments. A command that the first argument names is the
   * only one that is made, since describing each of them costs start-up time.
   *
   * @param commands makes each command, by its name
   */
  public static CommandLine line(SequencedMap<String, Supplier<?>> commands, String... arguments) {
    CommandLine line = new CommandLine(new WirefoldCommand());
    Supplier<?> named = arguments.length == 0 ? null : commands.get(arguments[0]);
    if (named != null) {
      line.addSubcommand(arguments[0], named.get());
    } else if (needsAll(arguments)) {
      commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
    }
    return line.setParameterExceptionHandler(WirefoldCommand::refuse)
        .setExecutionExceptionHandler((e, failed, parsed) -> fail(e, failed))
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    line.usage(line.getErr());
    return ExitCode.USAGE;
  }

  private static boolean needsAll(String... arguments) {
    return arguments.length != 1
        || !(arguments[0].equals("--version") || arguments[0].equals("-V"));
  }

  /** Says in one line what can't be understood, and where to read on. */
  private static int refuse(ParameterException e, String... arguments) {
    CommandLine line = e.getCommandLine();
    String name = line.getCommandSpec().qualifiedName();
    StringBuilder message = new StringBuilder(name).append(": ").append(reason(e));
    if (e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      message.append("; did you mean ").append(unmatched.getSuggestions().getFirst()).append('?');
    }
    PrintWriter err = line.getErr();
    err.println(message.append("; see ").append(name).append(" --help"));
    err.flush();
    return ExitCode.USAGE;
  }

  /** An exit code of its own, so that a fault of Wirefold isn't taken for a missed floor. */
  private static int fail(Exception e, CommandLine line) {
    PrintWriter err = line.getErr();
    err.println(line.getCommandSpec().qualifiedName() + ": this is a fault in Wirefold:");
    e.printStackTrace(err);
    err.flush();
    return ExitCode.INTERNAL;
  }

  private static String reason(ParameterException e) {
    boolean isRoot = e.getCommandLine().getParent() == null;
    if (isRoot && e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      return (first.startsWith("-") ? "no option is called '" : "no command is called '")
          + first
          + "'";
    }
    return String.valueOf(e.getMessage());
  }

  /** Reads the version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      String version = WirefoldCommand.class.getPackage().getImplementationVersion();
      return new String[] {"wirefold " + (version == null ? "(not packaged)" : version)};
    }
  }
}
