package dev.wirefold.app;

import dev.wirefold.cli.ClusterCommand;
import dev.wirefold.cli.DemoCommand;
import dev.wirefold.cli.DistillCommand;
import dev.wirefold.cli.DlqCommand;
import dev.wirefold.cli.EvaluateCommand;
import dev.wirefold.cli.ExplainCommand;
import dev.wirefold.cli.ExportCommand;
import dev.wirefold.cli.FsckCommand;
import dev.wirefold.cli.ReplayCommand;
import dev.wirefold.cli.RestoreCommand;
import dev.wirefold.cli.ServeCommand;
import dev.wirefold.cli.SnapshotCommand;
import dev.wirefold.cli.TopicsCommand;
import dev.wirefold.cli.TrainCommand;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** All commands in the order in which help lists them, each made when it is needed. */
final class Commands {

  private Commands() {}

  static SequencedMap<String, Supplier<?>> reading(InputStream standardInput) {
    SequencedMap<String, Supplier<?>> commands = new LinkedHashMap<>();
    commands.put("cluster", () -> new ClusterCommand(new ClusterRun(standardInput)));
    commands.put("explain", () -> new ExplainCommand(new ExplainRun(standardInput)));
    commands.put(
        "evaluate", () -> new EvaluateCommand(new EvaluateRun(standardInput), new BaselinesRun()));
    commands.put("demo", () -> new DemoCommand(new DemoRun()));
    commands.put("serve", () -> new ServeCommand(new ServeRun()));
    commands.put("fsck", () -> new FsckCommand(new FsckRun()));
    commands.put("snapshot", () -> new SnapshotCommand(new SnapshotRun()));
    commands.put("restore", () -> new RestoreCommand(new RestoreRun()));
    commands.put("export", () -> new ExportCommand(new ExportRun()));
    commands.put("replay", () -> new ReplayCommand(new ReplayRun()));
    commands.put("topics", () -> new TopicsCommand(new TopicsRun()));
    commands.put("dlq", () -> new DlqCommand(new DlqRun()));
    commands.put("train", () -> new TrainCommand(new TrainRun()));
    commands.put("distill", () -> new DistillCommand(new TableDistillation()));
    return commands;
  }
}
