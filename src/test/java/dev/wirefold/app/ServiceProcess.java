package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, which a test may end as it likes. */
final class ServiceProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+) is ready");
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final Process process;
  private final Path errors;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Thread killAtExit;
  private int port;

  private ServiceProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    this.killAtExit = new Thread(process::destroyForcibly, "kill the service");
    Runtime.getRuntime().addShutdownHook(killAtExit);
  }

  /**
   * Launches a service, and doesn't wait for it.
   *
   * @param data its data folder
   * @param errors where its stderr is added
   * @param settings environment variables
   */
  static ServiceProcess launch(Path data, Path errors, Map<String, String> settings)
      throws IOException {
    List<String> command = java(List.of(aotCache()));
    command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
    return launch(command, errors, settings);
  }

  /** Launches a service and waits until it takes articles. */
  static ServiceProcess start(Path data, Path errors, Map<String, String> settings)
      throws IOException {
    ServiceProcess service = launch(data, errors, settings);
    try {
      service.awaitReady();
      return service;
    } catch (IOException | RuntimeException | Error e) {
      service.close();
      throw e;
    }
  }

  /**
   * Makes an empty folder beside the packaged program, where it stays for who looks for a fault.
   */
  static Path scratch(String name) throws IOException {
    Path folder = beside(name);
    if (Files.exists(folder)) {
      Shell.delete(folder);
    }
    return Files.createDirectories(folder);
  }

  /** Returns the path of a file or folder beside the packaged program. */
  static Path beside(String name) {
    return jar().resolveSibling(name);
  }

  /** How a command ended, and what it said. */
  record Ended(int code, String out, String err) {}

  /** Runs a command of the packaged program to its end. */
  static Ended run(Path folder, String... arguments) throws IOException {
    List<String> command = java(List.of(aotCache()));
    command.addAll(List.of(arguments));
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    try {
      String out = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Ended(awaitEnd(process), out, Files.readString(err));
    } finally {
      process.destroyForcibly();
      Files.delete(err);
    }
  }

  /** Waits until it answers; false if it ends instead. */
  boolean answers() throws IOException {
    if (port == 0) {
      String line = process.inputReader(UTF_8).readLine();
      Matcher address = ADDRESS.matcher(String.valueOf(line));
      port = address.find() ? Integer.parseInt(address.group(1)) : 0;
    }
    return port != 0;
  }

  /** Waits until it takes articles. */
  void awaitReady() throws IOException {
    if (!answers()) {
      throw new IOException("the service doesn't start: " + errors());
    }
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (get("/ready").statusCode() != 200) {
      if (System.nanoTime() > until) {
        throw new IOException("not ready: " + get("/ready").body());
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).GET());
  }

  HttpResponse<String> putJson(String path, String body) throws IOException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> delete(String path) throws IOException {
    return send(HttpRequest.newBuilder(uri(path)).timeout(PATIENCE).DELETE());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /** Returns what live objects take on the heap. */
  long heapBytes() throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Matcher total =
        Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)")
            .matcher(Shell.run(jcmd, String.valueOf(pid()), "GC.class_histogram"));
    if (!total.find()) {
      throw new IOException("no total in the histogram of the heap");
    }
    return Long.parseLong(total.group(1));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it by SIGKILL. */
  void kill() throws IOException {
    process.destroyForcibly();
    int _ = awaitEnd(process);
  }

  /** Ends it by SIGTERM. */
  void stop() throws IOException {
    process.destroy();
    int _ = awaitEnd(process);
  }

  /** Sends it a signal. */
  void signal(String name) throws IOException {
    String _ = Shell.run("kill", "-" + name, String.valueOf(pid()));
  }

  /** Waits until it has ended, and returns its exit code. */
  int awaitEnd() throws IOException {
    return awaitEnd(process);
  }

  /** Returns what it said on stderr. */
  String errors() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() {
    client.shutdownNow();
    process.destroyForcibly();
    try {
      int _ = awaitEnd(process);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Runtime.getRuntime().removeShutdownHook(killAtExit);
  }

  private static ServiceProcess launch(
      List<String> command, Path errors, Map<String, String> settings) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(settings);
    return new ServiceProcess(
        builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile())).start(), errors);
  }

  private static int awaitEnd(Process process) throws IOException {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException("process %d doesn't end".formatted(process.pid()));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static Path jar() {
    return Path.of(Objects.requireNonNull(System.getProperty("wirefold.jar")));
  }

  /** A small heap, and code that is compiled soon: the process lives for seconds. */
  private static List<String> java(List<String> more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx320m",
            "-Xlog:disable",
            "-Xlog:all=error:stderr"));
    command.addAll(more);
    command.addAll(List.of("-jar", jar().toString()));
    return command;
  }

  /**
   * Returns the option for a cache that halves the time of a start; makes it if it is not there.
   * Another process that runs tests may want it, too: one makes it, the other waits.
   */
  private static synchronized String aotCache() throws IOException {
    Path cache = jar().resolveSibling("service-it.aot");
    Path lock = jar().resolveSibling("service-it.lock");
    try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
        FileLock _ = channel.lock()) {
      if (!Files.exists(cache)
          || Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar())) < 0) {
        train(cache);
      }
    }
    return "-XX:AOTCache=" + cache;
  }

  private static void train(Path cache) throws IOException {
    Path folder = Files.createTempDirectory(jar().getParent(), "train");
    List<String> command = java(List.of("-XX:AOTCacheOutput=" + cache));
    command.addAll(List.of("serve", "--port", "0", "--data", folder.resolve("data").toString()));
    try (ServiceProcess trained =
        launch(command, folder.resolve("err.txt"), Map.of("WIREFOLD_DISK_MIN_FREE", "0B"))) {
      trained.awaitReady();
      HttpResponse<String> _ = trained.putJson("/v1/articles/Elm/1", Reports.json(1));
      trained.stop();
    }
    Shell.delete(folder);
  }
}
