package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the commands in the {@code console} blocks of pages, in order and in one folder, and
 * compares what they print with what stands in the page. A line {@code …} stands for any number of
 * lines. With {@code -Dwirefold.docs.update=true} the page gets what was printed instead, with all
 * times of that run; around a line {@code …} as many lines stay as there were.
 *
 * <p>{@code ./wirefold serve} starts a service, at a free port; the commands that follow call it
 * where they say {@code localhost:8080}. The next one stops it first. What changes with each run,
 * the time above all, is not compared.
 */
@DisabledOnOs(OS.WINDOWS)
class TutorialIT {

  private static final String OMITTED = "…";

  /** The time that a service's clock shows, where it answers it. */
  private static final String TIME =
      "(?<=\"(?:receivedAt|at|opened|changed)\":\"|taken down at )\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

  /** What a service prints and answers that is another each time, and what it must look like. */
  private static final List<String> CHANGING =
      List.of(
          TIME,
          "(?<=http://127\\.0\\.0\\.1:)\\d+",
          "(?<=is ready after )\\d+\\.\\d(?= s)",
          "(?<=(?:data|snapshot) in |restored to )/.*");

  @TempDir private Path folder = Path.of("");
  private final PageService service = new PageService();

  @AfterEach
  void stopService() throws Exception {
    service.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/tutorial/first-groups.md",
        "docs/tutorial/first-service.md",
        "docs/how-to/back-up-and-restore.md",
        "docs/how-to/explain-a-decision.md",
        "docs/how-to/measure-against-labels.md"
      })
  void commands_printWhatStandsInThePage(String page) throws Exception {
    prepareFolder();
    List<String> now = new ArrayList<>();
    List<String> lines = Pages.lines(page);
    int i = 0;
    boolean console = false;
    while (i < lines.size()) {
      String line = lines.get(i++);
      now.add(line);
      console = line.startsWith("```") ? line.equals("```console") : console;
      if (!console || !line.startsWith("$ ")) {
        continue;
      }
      StringBuilder command = new StringBuilder(line.substring(2));
      while (lines.get(i).startsWith("> ")) {
        now.add(lines.get(i));
        command.append('\n').append(lines.get(i++).substring(2));
      }
      List<String> written = new ArrayList<>();
      while (!lines.get(i).startsWith("$ ") && !lines.get(i).startsWith("```")) {
        written.add(lines.get(i++));
      }
      now.addAll(keptWhereEqual(shown(run(command.toString()), written), written));
    }
    if (isUpdate()) {
      Files.write(Pages.root().resolve(page), now);
    }
    assertThat(now).as("%s, with what its commands print", page).isEqualTo(Pages.lines(page));
  }

  /** Leaves out of what was printed what the page leaves out. */
  private static List<String> shown(List<String> printed, List<String> written) {
    int omitted = written.indexOf(OMITTED);
    if (omitted < 0) {
      return printed;
    }
    int after = written.size() - omitted - 1;
    List<String> shown = new ArrayList<>(printed.subList(0, Math.min(omitted, printed.size())));
    shown.add(OMITTED);
    shown.addAll(printed.subList(Math.max(omitted, printed.size() - after), printed.size()));
    return shown;
  }

  /** Leaves the page's lines where nothing differs but what changes with each run. */
  private static List<String> keptWhereEqual(List<String> shown, List<String> written) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      boolean equal =
          i < written.size() && unchanging(shown.get(i)).equals(unchanging(written.get(i)));
      kept.add(equal ? kept(written.get(i), shown.get(i)) : shown.get(i));
    }
    return kept;
  }

  /** Times of two runs in one page would run backwards. */
  private static String kept(String written, String shown) {
    if (!isUpdate()) {
      return written;
    }
    Matcher times = Pattern.compile(TIME).matcher(shown);
    return Pattern.compile(TIME)
        .matcher(written)
        .replaceAll(old -> times.find() ? times.group() : old.group());
  }

  private static boolean isUpdate() {
    return Boolean.getBoolean("wirefold.docs.update");
  }

  private static String unchanging(String line) {
    String unchanging = line;
    for (String changing : CHANGING) {
      unchanging = unchanging.replaceAll(changing, "*");
    }
    return unchanging;
  }

  /** A folder that looks like the checkout, in which {@code ./wirefold} runs the packaged jar. */
  private void prepareFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("src"), Pages.root().resolve("src"));
    Path launcher = folder.resolve("wirefold");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s' -XX:+UseSerialGC -jar '%s' \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("wirefold.jar")));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  private List<String> run(String command) throws Exception {
    if (command.startsWith("./wirefold serve")) {
      return service.start(folder, command);
    }
    Path printed = folder.resolve("printed.txt");
    ProcessBuilder bash =
        new ProcessBuilder("bash", "-c", service.addressed(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile());
    bash.environment().remove("COLUMNS");
    Process process = bash.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(command).isTrue();
    assertThat(process.exitValue()).as(command).isZero();
    return Files.readAllLines(printed, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.startsWith("WARNING: Using incubator modules"))
        .toList();
  }
}
