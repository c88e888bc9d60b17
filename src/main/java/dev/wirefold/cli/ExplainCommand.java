package dev.wirefold.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wirefold explain}. */
@Command(
    name = "explain",
    description = "Say why two articles of a file are one group or one story, or are not.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {

  private final ExplainJob job;

  @Parameters(index = "0", paramLabel = "IN", description = "a JSONL file, also .gz; - is stdin")
  private String input = "";

  @Parameters(index = "1", paramLabel = "ID_A", description = "the id of an article in it")
  private String left = "";

  @Parameters(index = "2", paramLabel = "ID_B", description = "the id of another")
  private String right = "";

  @Option(
      names = "--map",
      paramLabel = "OURS=THEIRS",
      split = ",",
      description = "read our field from theirs, as in title=headline,text=body")
  private List<String> renamings = new ArrayList<>();

  /** Creates the command around what it runs. */
  public ExplainCommand(ExplainJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return job.run(new ExplainOptions(input, left, right, renamings), System.out, System.err);
  }
}
