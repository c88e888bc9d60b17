package dev.wirefold.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wirefold serve}. */
@Command(
    name = "serve",
    description = "Answer over HTTP until stopped.",
    footer = {
      "",
      "An option goes before the environment (WIREFOLD_HTTP_PORT), that before the file,",
      "and that before the default. Ctrl-C and kill stop it when open requests are answered."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ServeCommand implements Callable<Integer> {

  private final ServeJob job;

  @Option(names = "--port", paramLabel = "N", description = "the port, 0 for any (default: 8080)")
  private @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "the address to listen on (default: 127.0.0.1)")
  private @Nullable String host;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "what must not be lost (default: data)")
  private @Nullable Path data;

  @Option(names = "--config", paramLabel = "FILE", description = "settings, as YAML or .properties")
  private @Nullable Path config;

  /** Creates the command around what it runs. */
  public ServeCommand(ServeJob job) {
    this.job = job;
  }

  @Override
  public Integer call() {
    return job.run(new ServeOptions(config, host, port, data), System.out, System.err);
  }
}
