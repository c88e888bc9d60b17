package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, copied beside a jar and JDKs that are scripts. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String SHOW_ARGUMENTS = "#!/bin/bash\nprintf '%s\\n' java \"$@\"\n";

  private record Ended(int exit, List<String> out, List<String> err) {}

  @TempDir Path dir;

  private Path home;
  private Path launcher;
  private Path jar;
  private Path jdk;
  private Path bin;

  @BeforeEach
  void installLauncher() throws IOException {
    dir = dir.toRealPath();
    home = Files.createDirectories(dir.resolve("a home"));
    launcher = home.resolve("wirefold");
    Files.copy(Path.of(System.getProperty("wirefold.basedir", "."), "wirefold"), launcher);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    jar = Files.createDirectories(home.resolve("target")).resolve("wirefold.jar");
    Files.createFile(jar);
    jdk = jdk("jdk", "25.0.1");
    bin = Files.createDirectories(dir.resolve("bin"));
    for (String tool :
        List.of("bash", "readlink", "find", "mkdir", "touch", "rm", "grep", "head")) {
      Files.createSymbolicLink(bin.resolve(tool), which(tool));
    }
  }

  @Test
  void arguments_areHandedOverAfterTheFlags() throws Exception {
    Ended ended = run(Map.of("JAVA_HOME", jdk.toString()), "cluster", "two words", "-o", "");
    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("java").contains("-XX:+UseSerialGC");
    assertThat(ended.out()).endsWith("-jar", jar.toString(), "cluster", "two words", "-o", "");
  }

  @Test
  void javaOptions_comeFromTheEnvironment() throws Exception {
    Ended ended =
        run(Map.of("JAVA_HOME", jdk.toString(), "WIREFOLD_JAVA_OPTS", "-Xmx8g -Da=b"), "demo");
    assertThat(ended.out()).containsSequence("-Xmx8g", "-Da=b", "-jar");
  }

  @Test
  void launcher_throughLinks_findsItsHome() throws Exception {
    Path links = Files.createDirectories(dir.resolve("links"));
    Files.createSymbolicLink(links.resolve("absolute"), launcher);
    launcher = Files.createSymbolicLink(links.resolve("relative"), Path.of("absolute"));
    assertThat(run(Map.of("JAVA_HOME", jdk.toString())).out()).endsWith("-jar", jar.toString());
  }

  @Test
  void javaHome_tooOld_isPassedOverForJavaOnThePath() throws Exception {
    Path old = jdk("old", "17.0.9");
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
    Ended ended = run(Map.of("JAVA_HOME", old.toString()));
    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).startsWith("java").endsWith("-jar", jar.toString());
  }

  @Test
  void cache_isUsedOnlyIfYoungerThanTheJar() throws Exception {
    Path cache = Files.writeString(home.resolve("target/wirefold.aot"), "x");
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertThat(run(Map.of("JAVA_HOME", jdk.toString())).out()).contains("-XX:AOTCache=" + cache);
    Files.setLastModifiedTime(cache, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
    assertThat(run(Map.of("JAVA_HOME", jdk.toString())).out())
        .noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
  }

  @Test
  void serve_hasFlagsAndACacheOfItsOwn() throws Exception {
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    Files.writeString(home.resolve("target/wirefold.aot"), "x");
    assertThat(run(Map.of("JAVA_HOME", jdk.toString()), "serve").out())
        .contains("-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError")
        .noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
    Path cache = Files.writeString(home.resolve("target/wirefold-serve.aot"), "x");
    assertThat(run(Map.of("JAVA_HOME", jdk.toString()), "serve").out())
        .contains("-XX:AOTCache=" + cache, "-XX:+VerifySharedSpaces");
  }

  @Test
  void collector_namedByTheUser_isTheOnlyOne() throws Exception {
    Map<String, String> environment =
        Map.of("JAVA_HOME", jdk.toString(), "WIREFOLD_JAVA_OPTS", "-Xmx1g -XX:+UseParallelGC");
    for (String command : List.of("serve", "demo")) {
      assertThat(run(environment, command).out())
          .filteredOn(argument -> argument.matches("-XX:.Use.*GC"))
          .containsExactly("-XX:+UseParallelGC");
    }
  }

  @Test
  void sources_newerThanTheJar_withoutMaven_endInOneLine() throws Exception {
    addSources();
    Ended ended = run(Map.of("JAVA_HOME", jdk.toString()), "demo");
    assertThat(ended.exit()).isEqualTo(69);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).singleElement().asString().contains("needs Maven", "apt install");
  }

  @Test
  void sources_newerThanTheJar_areBuiltFirst_withThatJdk() throws Exception {
    addSources();
    script(bin.resolve("mvn"), "#!/bin/bash\necho \"$JAVA_HOME $*\"\necho >\"" + jar + "\"\n");
    Ended ended = run(Map.of("JAVA_HOME", jdk.toString()), "demo");
    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).singleElement().asString().contains("building");
    assertThat(ended.out()).startsWith("java").endsWith("-jar", jar.toString(), "demo");
    assertThat(home.resolve("target/build.log"))
        .content()
        .startsWith(jdk + " -B -q ")
        .contains(" package");
    assertThat(run(Map.of("JAVA_HOME", jdk.toString()), "demo").err()).isEmpty();
  }

  /** Java reads its jar as long as it runs: a build that wrote over it would break the service. */
  @Test
  void build_replacesTheJar_andDoesNotWriteIntoIt() throws Exception {
    String pom = Files.readString(Path.of(System.getProperty("wirefold.basedir", "."), "pom.xml"));
    assertThat(pom.lines().map(String::strip).filter(line -> line.startsWith("<finalName>")))
        .as("what is packed first, then what shade renames its own file to")
        .startsWith("<finalName>wirefold-thin</finalName>", "<finalName>wirefold</finalName>");
  }

  @Test
  void build_failing_showsTheErrorsOnStderr() throws Exception {
    addSources();
    script(bin.resolve("mvn"), "#!/bin/bash\necho '[ERROR] no such symbol'\nexit 1\n");
    Ended ended = run(Map.of("JAVA_HOME", jdk.toString()), "demo");
    assertThat(ended.exit()).isEqualTo(70);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("[ERROR] no such symbol");
  }

  @Test
  void test_runsMavenVerify_withThatJdk() throws Exception {
    script(bin.resolve("mvn"), "#!/bin/bash\necho \"$JAVA_HOME $*\"\nexit 3\n");
    Ended ended = run(Map.of("JAVA_HOME", jdk.toString()), "test", "-Dtest=One");
    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.out())
        .containsExactly(jdk + " -B -f " + home.resolve("pom.xml") + " verify -Dtest=One");
  }

  @Test
  void distribution_hasItsJarInLib_andBuildsNothing() throws Exception {
    makeDistribution();
    Ended ended = run(Map.of("JAVA_HOME", jdk.toString()), "serve");
    assertThat(ended.exit()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).endsWith("-jar", jar.toString(), "serve");
  }

  @Test
  void distribution_isTrainedOnce_ifItsFolderCanBeWritten() throws Exception {
    makeDistribution();
    for (String tool : List.of("sed", "cat", "wc", "sleep")) {
      Files.createSymbolicLink(bin.resolve(tool), which(tool));
    }
    Path sample = Files.createDirectories(home.resolve("sample")).resolve("wire.jsonl");
    Files.writeString(sample, "{\"id\": \"a\", \"title\": \"One\"}\n");
    Ended first = run(Map.of("JAVA_HOME", jdk.toString()), "demo");
    assertThat(first.exit()).isZero();
    assertThat(first.out()).startsWith("java").endsWith("-jar", jar.toString(), "demo");
    assertThat(first.err()).singleElement().asString().contains("preparing for " + jdk);
    assertThat(home.resolve("lib/train.log")).content().contains("-XX:AOTCacheOutput=");
    assertThat(run(Map.of("JAVA_HOME", jdk.toString()), "demo").err()).isEmpty();
  }

  @Test
  void test_ofADistribution_saysThatThereIsNothingToTest() throws Exception {
    makeDistribution();
    Ended ended = run(Map.of("JAVA_HOME", jdk.toString()), "test");
    assertThat(ended.exit()).isEqualTo(69);
    assertThat(ended.err()).singleElement().asString().contains("no sources");
  }

  private void makeDistribution() throws IOException {
    Path moved = Files.createDirectories(home.resolve("bin")).resolve("wirefold");
    Files.move(launcher, moved);
    launcher = moved;
    jar = Files.move(jar, Files.createDirectories(home.resolve("lib")).resolve("wirefold.jar"));
    Files.delete(home.resolve("target"));
  }

  @Test
  void test_help_isOurs() throws Exception {
    script(bin.resolve("mvn"), "#!/bin/bash\necho \"Maven's\"\n");
    Ended ended = run(Map.of("JAVA_HOME", jdk.toString()), "test", "--help");
    assertThat(ended.exit()).isZero();
    assertThat(ended.out())
        .startsWith("Usage: wirefold test [OPTION...]")
        .doesNotContain("Maven's");
  }

  private void addSources() throws IOException {
    Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
    Files.createDirectories(home.resolve("src/main"));
    Files.createFile(home.resolve("pom.xml"));
  }

  private Path jdk(String name, String version) throws IOException {
    Path made = dir.resolve(name);
    Files.createDirectories(made.resolve("bin"));
    Files.writeString(
        made.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    script(made.resolve("bin/java"), SHOW_ARGUMENTS);
    script(made.resolve("bin/javac"), SHOW_ARGUMENTS);
    return made;
  }

  private static void script(Path path, String content) throws IOException {
    Files.writeString(path, content);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path which(String tool) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private Ended run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = dir.resolve("out");
    Path err = dir.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("HOME", dir.toString());
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new Ended(exit, Files.readAllLines(out, UTF_8), Files.readAllLines(err, UTF_8));
  }
}
