package dev.wirefold.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirefold cluster}. */
@Command(
    name = "cluster",
    description = "Group the near-duplicate copies in files of articles, and gather stories.",
    footer = {
      "",
      "IN is JSON Lines: one article a line with title and text, and if known id, source, url,",
      "published and lang. Or it is ninjs, NewsML-G2, NITF, RSS, Atom, HTML, WARC, CSV or Parquet,",
      "which the content tells. One line an article comes out, in the order of the input:",
      "its group, the group's canonical article, its relation to that, its story, the evidence."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ClusterCommand implements Callable<Integer> {

  private final ClusterJob job;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "IN",
      arity = "1..*",
      description = "files of articles, also .gz; - is stdin")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT",
      description = "write the results here; OUT.parquet writes Parquet (default: stdout)")
  private @Nullable Path output;

  @Option(names = "--groups", paramLabel = "FILE", description = "write one line a group here")
  private @Nullable Path groups;

  @Option(names = "--stories", paramLabel = "FILE", description = "write one line a story here")
  private @Nullable Path stories;

  @Option(names = "--no-stories", description = "form groups only, which is faster")
  private boolean noStories;

  @Option(
      names = "--two-pass",
      description = {
        "look at each text's story again with the whole input known: better stories, but other",
        "ones than a service makes that reads the same texts one after the other"
      })
  private boolean twoPass;

  @Option(
      names = "--map",
      paramLabel = "OURS=THEIRS",
      split = ",",
      description = "read our field from theirs, as in title=headline,text=body")
  private List<String> renamings = new ArrayList<>();

  @Option(names = "--strict", description = "stop at the first bad line, with exit code 65")
  private boolean strict;

  @Option(
      names = "--json",
      description = "give the summary as JSON: on stdout if -o is given, else on stderr")
  private boolean json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads that prepare articles (default: the machine's cores)")
  private @Nullable Integer threads;

  @Mixin private FormatMixin format = new FormatMixin();

  @Mixin private LayoutMixin layout = new LayoutMixin();

  @Mixin private DecisionMixin decision = new DecisionMixin();

  /** Creates the command around what it runs. */
  public ClusterCommand(ClusterJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    check(threads == null || threads >= 1, "--threads must be at least 1, was " + threads);
    check(
        !noStories || stories == null,
        "--stories asks for what --no-stories leaves out; drop one of the two");
    check(
        !noStories || !twoPass,
        "--two-pass looks at stories again, which --no-stories leaves out; drop one of the two");
    check(
        layout.isOwn() || renamings.isEmpty(),
        "--map names the fields of Wirefold's own layout; drop --map or --layout");
    check(
        layout.isOwn() || format.isAuto(),
        "--format and --layout both say how IN is read; drop one of the two");
    List<Path> targets = new ArrayList<>();
    for (Path target : new @Nullable Path[] {output, groups, stories}) {
      if (target != null) {
        Path absolute = target.toAbsolutePath().normalize();
        check(!targets.contains(absolute), target + " is named twice; name a file for each output");
        check(!isInput(absolute), target + " is an input; name another file for the output");
        targets.add(absolute);
      }
    }
    ClusterOptions options =
        new ClusterOptions(
            inputs,
            output,
            groups,
            stories,
            !noStories,
            renamings,
            strict,
            json,
            threads == null ? Runtime.getRuntime().availableProcessors() : threads,
            decision.options(),
            layout.name(),
            format.name(),
            twoPass);
    return job.run(options, System.out, System.err);
  }

  private boolean isInput(Path target) {
    return Files.isRegularFile(target)
        && inputs.stream()
            .anyMatch(input -> Path.of(input).toAbsolutePath().normalize().equals(target));
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), otherwise);
    }
  }
}
