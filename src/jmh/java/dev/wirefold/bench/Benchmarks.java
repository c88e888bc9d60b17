package dev.wirefold.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks and prints what each figure needs beside it: machine, JDK, date and command.
 * Takes JMH's own options; without them a benchmark runs in one JVM, with two seconds of warm-up
 * and three of measurement.
 */
public final class Benchmarks {

  private static final String BYTES_A_CALL = "gc.alloc.rate.norm";

  private Benchmarks() {}

  /**
   * @param args JMH's options, {@code -h} lists them; a word without a dash picks the benchmarks
   *     whose names contain it
   */
  public static void main(String[] args)
      throws CommandLineOptionException, IOException, RunnerException {
    CommandLineOptions options = new CommandLineOptions(args);
    if (options.shouldHelp()) {
      options.showHelp();
      return;
    }
    Runner runner = new Runner(withDefaults(options).build());
    if (options.shouldList()) {
      runner.list();
      return;
    }
    Collection<RunResult> results = runner.run();
    print(results, args, System.out);
  }

  private static ChainedOptionsBuilder withDefaults(CommandLineOptions options) {
    ChainedOptionsBuilder builder = new OptionsBuilder().parent(options);
    if (!options.getForkCount().hasValue()) {
      builder.forks(1);
    }
    if (!options.getWarmupIterations().hasValue()) {
      builder.warmupIterations(2);
    }
    if (!options.getWarmupTime().hasValue()) {
      builder.warmupTime(TimeValue.seconds(1));
    }
    if (!options.getMeasurementIterations().hasValue()) {
      builder.measurementIterations(3);
    }
    if (!options.getMeasurementTime().hasValue()) {
      builder.measurementTime(TimeValue.seconds(1));
    }
    if (!options.verbosity().hasValue()) {
      builder.verbosity(VerboseMode.SILENT);
    }
    return builder.addProfiler(GCProfiler.class);
  }

  private static void print(Collection<RunResult> results, String[] args, PrintStream out)
      throws IOException {
    out.printf("machine  %s, %d cores%n", processor(), Runtime.getRuntime().availableProcessors());
    out.printf("jdk      %s%n", System.getProperty("java.vm.version"));
    out.printf("date     %s%n", LocalDate.now());
    out.printf("command  mvn -Pbench verify -Dbench=\"%s\"%n%n", String.join(" ", args));
    out.printf(
        "%-34s %-16s %12s %9s  %-6s %12s%n", "benchmark", "size", "score", "±", "", "B/call");
    for (RunResult result : results) {
      Result<?> score = result.getPrimaryResult();
      Result<?> bytes = result.getSecondaryResults().get(BYTES_A_CALL);
      out.printf(
          Locale.ROOT,
          "%-34s %-16s %,12.3f %9.3f  %-6s %,12.0f%n",
          name(result.getParams()),
          sizes(result.getParams()),
          score.getScore(),
          score.getScoreError(),
          score.getScoreUnit(),
          bytes == null ? Double.NaN : bytes.getScore());
    }
  }

  private static String name(BenchmarkParams params) {
    String[] parts = params.getBenchmark().split("\\.", -1);
    return parts[parts.length - 2] + "." + parts[parts.length - 1];
  }

  private static String sizes(BenchmarkParams params) {
    return params.getParamsKeys().stream()
        .collect(Collectors.toMap(key -> key, params::getParam))
        .entrySet()
        .stream()
        .map(Map.Entry::toString)
        .collect(Collectors.joining(" "));
  }

  private static String processor() throws IOException {
    Path processors = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(processors)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(processors).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }
}
