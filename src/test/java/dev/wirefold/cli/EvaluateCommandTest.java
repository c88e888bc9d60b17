package dev.wirefold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class EvaluateCommandTest {

  private final AtomicReference<@Nullable EvaluateOptions> asked = new AtomicReference<>();
  private final AtomicReference<@Nullable BaselineOptions> compared = new AtomicReference<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void options_byDefault_compareStories() {
    assertThat(run("evaluate", "--gold", "g.jsonl", "out.jsonl")).isEqualTo(ExitCode.OK);
    assertThat(asked.get())
        .isEqualTo(
            new EvaluateOptions(
                "out.jsonl", "g.jsonl", "gold_story", "story", null, false, Map.of(), Map.of()));
  }

  @Test
  void options_all() {
    run(
        "evaluate",
        "--pairs",
        "p.jsonl",
        "--json",
        "--floor",
        "f1=.85",
        "--floor",
        "recall=0.8",
        "--ceiling",
        "false_merges=.01",
        "-");
    assertThat(asked.get())
        .isEqualTo(
            new EvaluateOptions(
                "-",
                null,
                "gold_story",
                "group",
                "p.jsonl",
                true,
                Map.of("f1", .85, "recall", .8),
                Map.of("false_merges", .01)));
  }

  @Test
  void baselines_takeSetsInsteadOfResults() {
    run("evaluate", "--baselines", "--layout", "miranda", "--json", "a.json", "b.json");
    assertThat(compared.get())
        .isEqualTo(new BaselineOptions(List.of("a.json", "b.json"), "gold_story", "miranda", true));
    assertThat(asked.get()).isNull();
  }

  @Test
  void layout_isThatOfTheGold() {
    run("evaluate", "--gold", "g.json", "--layout", "ustory", "o");
    assertThat(asked.get()).extracting(EvaluateOptions::layout).isEqualTo("ustory");
  }

  @Test
  void field_goldDup_comparesGroups_unlessSaidOtherwise() {
    run("evaluate", "--gold", "g", "--field", "gold_dup", "o");
    assertThat(asked.get()).extracting(EvaluateOptions::level).isEqualTo("group");
    run("evaluate", "--gold", "g", "--field", "gold_dup", "--by", "story", "o");
    assertThat(asked.get()).extracting(EvaluateOptions::level).isEqualTo("story");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "evaluate o                        | give either --gold or --pairs",
        "evaluate --gold g --pairs p o     | give either --gold or --pairs",
        "evaluate --gold g                 | 'OUT'",
        "evaluate --gold g o p             | give one OUT, not 2",
        "evaluate --pairs p --layout x o   | --layout says how --gold or a set of --baselines is",
        "evaluate --baselines --gold g o   | drop --gold, --pairs and --by",
        "evaluate --baselines --floor f1=1 o | drop --floor and --ceiling",
        "evaluate --baselines -            | name a file instead of -",
        "evaluate --gold g --by page o     | --by must be group or story, was \"page\"",
        "evaluate --gold g --floor f1 o    | --floor",
        "evaluate --gold g --floor f1=x o  | 'x' is not a double",
        "evaluate --gold g --jsno o        | did you mean --json?",
        "evalaute --gold g o               | no command is called 'evalaute'; did you mean evaluate?",
        "--vresion                         | no option is called '--vresion'",
      })
  void usage_wrong_isOneLineThatSaysWhat(String arguments, String message) {
    assertThat(run(arguments.split(" +", -1))).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains(message).contains(" --help");
    assertThat(asked.get()).isNull();
    assertThat(compared.get()).isNull();
  }

  @Test
  void wirefold_alone_showsHelpOnStderr() {
    assertThat(run()).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("Usage: wirefold").contains("evaluate");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void help_isData() {
    assertThat(run("--help")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("Measure groups or stories against labels.");
    assertThat(run("evaluate", "--help")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("Usage: wirefold evaluate").contains("bcubed.f1");
  }

  @Test
  void version_needsNoCommand() {
    assertThat(run("--version")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).startsWith("wirefold ");
  }

  @Test
  void command_named_isTheOnlyOneMade() {
    SequencedMap<String, Supplier<?>> commands = commands();
    commands.put(
        "other",
        () -> {
          throw new AssertionError("made though not named");
        });
    assertThat(WirefoldCommand.line(commands, "evaluate", "--help").getSubcommands())
        .containsOnlyKeys("evaluate");
  }

  private int run(String... arguments) {
    CommandLine line = WirefoldCommand.line(commands(), arguments);
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(arguments);
  }

  private SequencedMap<String, Supplier<?>> commands() {
    SequencedMap<String, Supplier<?>> commands = new LinkedHashMap<>();
    commands.put(
        "evaluate",
        () ->
            new EvaluateCommand(
                (options, data, people) -> {
                  asked.set(options);
                  return ExitCode.OK;
                },
                (options, data, people) -> {
                  compared.set(options);
                  return ExitCode.OK;
                }));
    return commands;
  }
}
