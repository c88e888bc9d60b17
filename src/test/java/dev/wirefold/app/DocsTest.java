package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.Pages;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.WirefoldCommand;
import dev.wirefold.duplicate.Relation;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.story.StoryFeature;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Holds the pages to what the program knows. */
class DocsTest {

  /** Done by the launcher, before Java. */
  private static final String LAUNCHER_COMMAND = "test";

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

  private static final Pattern PARAMETER =
      Pattern.compile("\"name\"\\s*:\\s*\"([^\"]+)\",\\s*\"in\"\\s*:");

  @Test
  void commands_namesAndOptionsExist() throws IOException {
    Map<String, CommandLine> commands = commandLine().getSubcommands();
    for (Path page : Pages.all()) {
      for (String command : commandsIn(Files.readAllLines(page))) {
        List<String> words = Arrays.asList(command.split("\\s+", -1));
        String name = words.get(1);
        if (name.equals(LAUNCHER_COMMAND)) {
          continue;
        }
        assertThat(commands).as("command in %s: %s", page, command).containsKey(name);
        assertThat(
                Objects.requireNonNull(commands.get(name)).getCommandSpec().optionsMap().keySet())
            .as("options in %s: %s", page, command)
            .containsAll(optionsIn(words));
      }
    }
  }

  @Test
  void help_hasTheLaunchersCommandInLine() {
    assertThat(commandLine().getUsageMessage(CommandLine.Help.Ansi.OFF))
        .containsPattern("\\n  snapshot  Copy .*\\n(?:.*\\n)*  test      Build ");
  }

  @Test
  void commandLinePage_listsEveryCommandAndOption() throws IOException {
    String page = String.join("\n", Pages.lines("docs/reference/command-line.md"));
    commandLine()
        .getSubcommands()
        .forEach((name, command) -> {
          int start = page.indexOf("\n## " + name + "\n");
          assertThat(start).as("the section of %s", name).isPositive();
          int next = page.indexOf("\n## ", start + 1);
          String section = page.substring(start, next < 0 ? page.length() : next);
          command.getCommandSpec().options().stream()
              .filter(option -> !option.usageHelp() && !option.versionHelp())
              .forEach(option -> assertThat(section).contains("`" + option.longestName() + "`"));
        });
  }

  /** Whoever reads a tutorial from top to bottom takes its times for those of one afternoon. */
  @Test
  void times_thatTheServiceTold_areOfOneRun() throws IOException {
    Pattern time = Pattern.compile("\"(?:receivedAt|at|opened|changed)\":\"([^\"]+)\"");
    for (String page : List.of("README.md", "docs/tutorial/first-service.md")) {
      List<Instant> told =
          time.matcher(String.join("\n", Pages.lines(page)))
              .results()
              .map(each -> Instant.parse(each.group(1)))
              .sorted()
              .toList();
      assertThat(Duration.between(told.getFirst(), told.getLast()))
          .as(page)
          .isLessThan(Duration.ofMinutes(5));
    }
  }

  @Test
  void links_leadToFilesAndHeadings() throws IOException {
    for (Path page : Pages.all()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        if (!link.group(1).matches("[a-z]+:.*")) {
          checkLink(page, link.group(1));
        }
      }
    }
  }

  @Test
  void docsIndex_namesEveryPage() throws IOException {
    String index = Files.readString(Pages.root().resolve("docs/README.md"));
    Path docs = Pages.root().resolve("docs");
    for (Path page : Pages.all()) {
      if (page.startsWith(docs) && !page.endsWith("README.md")) {
        assertThat(index).contains("](" + docs.relativize(page) + ")");
      }
    }
  }

  @Test
  void rules_areThoseOfTheVerifier() throws IOException {
    List<String> page = Pages.lines("docs/reference/evidence.md");
    List<String> rules = Arrays.stream(Rule.values()).map(Rule::wireName).toList();

    assertThat(Pages.firstCells("docs/reference/evidence.md", "Rules")).isEqualTo(rules);
    for (Rule rule : Rule.values()) {
      String joins = "| `" + rule.wireName() + "` | " + (rule.joins() ? "yes" : "no") + " |";
      assertThat(page).anyMatch(line -> line.startsWith(joins));
    }
  }

  @Test
  void storyFeatures_areThoseOfTheModel() throws IOException {
    List<String> weights =
        Arrays.stream(StoryFeature.values()).map(each -> "`" + each.label() + "`").toList();

    String page = String.join("\n", Pages.lines("docs/reference/evidence.md"));
    String section = page.substring(page.indexOf("\n## Stories\n"));
    assertThat(weights).hasSizeGreaterThan(10);
    assertThat(section).contains(weights).contains("`start`");
  }

  @Test
  void relations_areThoseOfTheOutput() throws IOException {
    List<String> relations = Arrays.stream(Relation.values()).map(Relation::wireName).toList();

    assertThat(Pages.firstCells("docs/reference/relations.md", "Relations")).isEqualTo(relations);
  }

  @Test
  void exitCodes_areThoseOfTheProgram() throws IOException, IllegalAccessException {
    List<String> codes = new ArrayList<>();
    for (Field field : ExitCode.class.getFields()) {
      codes.add("| " + field.getInt(null) + " | `" + field.getName() + "` |");
    }

    List<String> rows =
        Pages.lines("docs/reference/exit-codes.md").stream()
            .filter(line -> line.matches("\\| \\d+ \\| `.*"))
            .map(line -> line.substring(0, line.indexOf('|', line.indexOf('`')) + 1))
            .toList();
    assertThat(rows).containsExactlyInAnyOrderElementsOf(codes);
  }

  @Test
  void httpApiPages_nameEveryCallAndParameter() throws IOException {
    String pages =
        String.join("\n", Pages.lines("docs/reference/http-api.md"))
            + String.join("\n", Pages.lines("docs/reference/http-api-reading.md"));
    String description = openApi();
    Map<?, ?> calls =
        (Map<?, ?>) Objects.requireNonNull(RunningService.json(description).get("paths"));

    assertThat(calls).isNotEmpty();
    assertThat(pages).contains(calls.keySet().stream().map(String::valueOf).toList());
    assertThat(pages).contains(parameters(description));
  }

  @Test
  void eventsPage_listsEveryEvent() throws IOException {
    assertThat(Pages.firstCells("docs/how-to/consume-events.md", "The events"))
        .hasSameSizeAs(NewsEvent.class.getPermittedSubclasses())
        .doesNotHaveDuplicates();
  }

  private static String openApi() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(
            DocsTest.class.getResourceAsStream("/META-INF/swagger/openapi.json"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> parameters(String description) {
    return PARAMETER.matcher(description).results().map(found -> found.group(1)).toList();
  }

  private static CommandLine commandLine() {
    return WirefoldCommand.line(Commands.reading(InputStream.nullInputStream()));
  }

  /** Returns the commands of Wirefold in the shell blocks of a page, without what is around. */
  private static List<String> commandsIn(List<String> lines) {
    List<String> commands = new ArrayList<>();
    boolean shell = false;
    for (String line : lines) {
      if (line.startsWith("```")) {
        shell = !shell && (line.equals("```sh") || line.equals("```console"));
        continue;
      }
      int at = shell ? line.indexOf("./wirefold ") : -1;
      if (at >= 0) {
        commands.add(line.substring(at).split(" [|>&;]", -1)[0]);
      }
    }
    return commands;
  }

  private static List<String> optionsIn(List<String> words) {
    return words.stream()
        .filter(word -> word.matches("--?[a-z].*"))
        .map(word -> word.replaceFirst("=.*", ""))
        .toList();
  }

  private static void checkLink(Path page, String link) throws IOException {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    assertThat(target).as("link in %s: %s", page, link).exists();
    if (hash >= 0) {
      List<String> anchors =
          Files.readAllLines(target).stream()
              .filter(line -> line.startsWith("#"))
              .map(DocsTest::anchor)
              .toList();
      assertThat(anchors).as("link in %s: %s", page, link).contains(link.substring(hash + 1));
    }
  }

  /** The way in which forges make an anchor of a heading. */
  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
