package dev.wirefold.app;

import dev.wirefold.cli.ClusterCommand;
import picocli.CommandLine;

/** The process's entry point. */
public final class Wirefold {

  private Wirefold() {}

  public static void main(String[] args) {
    System.exit(
        new CommandLine(CommandLine.Model.CommandSpec.create())
            .addSubcommand(new ClusterCommand(new ClusterRun(System.in)))
            .addSubcommand(new dev.wirefold.cli.DemoCommand(new DemoRun()))
            .addSubcommand(new dev.wirefold.cli.ExplainCommand(new ExplainRun(System.in)))
            .execute(args));
  }
}
