package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the Dockerfile to what makes an image sound, and to the settings that there are. The rules
 * are those of the linter Hadolint whose numbers stand beside them.
 */
class DockerfileTest {

  private record Instruction(String name, String arguments) {}

  private final List<Instruction> instructions = read();

  @Test
  void bases_areNamedByVersion() {
    // DL3006, DL3007
    assertThat(arguments("FROM"))
        .hasSize(2)
        .allMatch(base -> base.matches("[a-z0-9./-]+:[0-9][A-Za-z0-9.-]*( AS [a-z]+)?"));
  }

  @Test
  void user_isANumberThatIsNotRoots_andIsMade() {
    // DL3002
    String user = arguments("USER").getLast();
    assertThat(user).matches("[1-9][0-9]{4,}:[1-9][0-9]{4,}");
    String number = user.substring(0, user.indexOf(':'));
    assertThat(arguments("RUN"))
        .anyMatch(run ->
            run.contains("--uid " + number)
                && run.contains("--gid " + number)
                && run.contains("-o " + number + " -g " + number + " /var/lib/wirefold"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENTRYPOINT", "CMD", "HEALTHCHECK"})
  void commands_areListsOfWords_andGivenOnce(String name) {
    // DL3025, DL4003, DL4004, DL3012
    assertThat(arguments(name))
        .singleElement()
        .asString()
        .matches("(--.* CMD )?\\[\"[^\\[\\]]+\"]");
  }

  @Test
  void folders_areAbsolute() {
    // DL3000
    assertThat(arguments("WORKDIR")).allMatch(folder -> folder.startsWith("/"));
  }

  @Test
  void copies_comeFromTheCheckoutOrAnEarlierStage_andNothingIsFetched() {
    // DL3020, DL3022, DL3004, DL3008, DL3047
    assertThat(arguments("ADD")).isEmpty();
    assertThat(arguments("COPY"))
        .containsExactly(". .", "--from=build /opt/wirefold /opt/wirefold");
    assertThat(arguments("RUN"))
        .noneMatch(run -> run.matches("(?s).*\\b(sudo|apt|apt-get|curl|wget)\\b.*"));
  }

  @Test
  void signal_isTheOneThatTheServiceEndsBy() {
    assertThat(arguments("STOPSIGNAL")).containsExactly("SIGTERM");
  }

  @Test
  void data_isOnAVolume() {
    assertThat(arguments("VOLUME")).containsExactly("[\"/var/lib/wirefold\"]");
    assertThat(arguments("ENV")).contains("WIREFOLD_DATA=/var/lib/wirefold/data");
  }

  @Test
  void variables_areSettings() throws ConfigurationException {
    Map<String, String> variables = new HashMap<>();
    for (String variable : arguments("ENV")) {
      assertThat(variable).matches("[A-Z_]+=\\S+");
      int equals = variable.indexOf('=');
      variables.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    Configuration read = new Configuration.Builder().environment(variables).build();
    assertThat(read.text(ConfigKey.HTTP_HOST)).isEqualTo("0.0.0.0");
    assertThat(read.pathOrNull(ConfigKey.HTTP_TOKEN_FILE)).isNotNull();
  }

  @Test
  void scripts_canBeRun() throws IOException {
    try (Stream<Path> files = Files.list(Pages.root().resolve("docker"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".sh")).toList())
          .hasSizeGreaterThan(3)
          .allMatch(Files::isExecutable);
    }
    for (String run : arguments("RUN").subList(0, 2)) {
      assertThat(run).contains("docker/");
    }
  }

  private List<String> arguments(String name) {
    return instructions.stream()
        .filter(instruction -> instruction.name().equals(name))
        .map(Instruction::arguments)
        .toList();
  }

  /** Reads the instructions, each with its further lines, without comments. */
  private static List<Instruction> read() {
    List<Instruction> read = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    for (String line : lines()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      boolean goesOn = line.endsWith("\\");
      open.append(goesOn ? line.substring(0, line.length() - 1) : line);
      if (!goesOn) {
        String[] parts = open.toString().split(" ", 2);
        read.add(new Instruction(parts[0], parts[1].strip()));
        open.setLength(0);
      }
    }
    return read;
  }

  private static List<String> lines() {
    try {
      return Pages.lines("docker/Dockerfile");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
