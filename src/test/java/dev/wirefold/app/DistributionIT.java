package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.wirefold.Pages;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The distribution, unpacked and run by a user who may do nothing: away from the checkout, without
 * Maven, in a folder that it can't write to. Root is needed to become that user; others run it as
 * themselves. {@code mvn -Pdist verify} packs it first.
 */
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "wirefold.dist", matches = ".+")
class DistributionIT {

  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+) is ready");
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final String NOBODY = "65534";

  @TempDir private Path dir = Path.of("");
  private Path work = dir;

  @BeforeEach
  void unpack() throws IOException {
    openToAll(dir);
    String _ =
        Shell.run("tar", "-xzf", packed().toString(), "-C", dir.toString(), "--strip-components=1");
    work = openToAll(Files.createDirectory(dir.resolve("work")));
    if (ROOT) {
      String _ = Shell.run("chown", "-R", "root:root", dir.resolve("lib").toString());
      String _ = Shell.run("chown", NOBODY + ":" + NOBODY, work.toString());
    } else {
      String _ = Shell.run("chmod", "a-w", dir.resolve("lib").toString());
    }
  }

  @Test
  void demo_runs_withoutSourcesAndWithoutAWritableFolder() throws Exception {
    Process demo = start("demo");
    String shown = new String(demo.getInputStream().readAllBytes(), UTF_8);
    assertThat(demo.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(demo.exitValue()).as(errors()).isZero();
    assertThat(shown).startsWith("194 articles from 38 newsrooms");
    assertThat(errors()).isEmpty();
  }

  @Test
  void service_answersAndEnds() throws Exception {
    Process service = start("serve", "--port", "0", "--data", "data");
    try (BufferedReader lines = service.inputReader(UTF_8);
        HttpClient client = HttpClient.newHttpClient()) {
      String line = lines.readLine();
      Matcher address = ADDRESS.matcher(String.valueOf(line));
      assertThat(address.find()).as("%s %s", line, errors()).isTrue();
      URI health = URI.create("http://127.0.0.1:" + address.group(1) + "/health");
      assertThat(client.send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString()))
          .returns(200, response -> response.statusCode());
      if (ROOT) {
        assertThat(Files.getAttribute(work.resolve("data"), "unix:uid"))
            .isEqualTo(Integer.valueOf(NOBODY));
      }
      service.destroy();
      assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(service.exitValue()).isEqualTo(143);
    } finally {
      service.destroyForcibly();
    }
  }

  @Test
  void listOfParts_namesWhatIsInside() throws IOException {
    String parts = Files.readString(dir.resolve("sbom/wirefold.cdx.json"));
    assertThat(parts).contains("\"bomFormat\" : \"CycloneDX\"", "lucene-core", "micronaut-core");
    assertThat(parts).doesNotContain("assertj-core");
  }

  /** The image's folder, made and run by the scripts that the Dockerfile names. */
  @Test
  void image_laidOutInAFolder_servesAsItsUser() throws Exception {
    assumeThat(Shell.can("setpriv", "--version") && Shell.can("curl", "--version"))
        .as("setpriv and curl are here")
        .isTrue();
    ProcessBuilder builder =
        new ProcessBuilder(Pages.root().resolve("docker/try.sh").toAbsolutePath().toString())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("DIST", packed().toString());
    Process trial = builder.start();
    String said = new String(trial.getInputStream().readAllBytes(), UTF_8);
    assertThat(trial.waitFor()).as(said).isZero();
    assertThat(said).contains("passed");
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (ROOT) {
      command.addAll(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
    }
    command.add(dir.resolve("bin/wirefold").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectError(dir.resolve("err.txt").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("HOME", "/nonexistent");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("WIREFOLD_DISK_MIN_FREE", "0B");
    builder.environment().put("WIREFOLD_DISK_MAX_USED", "100%");
    return builder.start();
  }

  private String errors() throws IOException {
    return Files.readString(dir.resolve("err.txt"))
        .lines()
        .filter(line -> !line.contains("no token file is configured"))
        .toList()
        .toString()
        .replace("[]", "");
  }

  private static Path packed() {
    return Path.of(Objects.requireNonNull(System.getProperty("wirefold.dist")));
  }

  private static Path openToAll(Path folder) throws IOException {
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
