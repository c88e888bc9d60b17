package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.Needs;
import dev.wirefold.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in Debian's Chromium, driven by the scripts in {@code src/test/browser}. With {@code
 * -Dpage.screenshots=DIR} they leave pictures there.
 */
class PageBrowserIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir Path folder;

  @Test
  void page_inChromium_isWhatItShouldBe() throws Exception {
    Path scripts = scripts();
    try (DemoService demo = DemoService.start(0)) {
      List<String> command = new ArrayList<>(List.of("node", "page.js", base(demo)));
      String pictures = System.getProperty("page.screenshots");
      if (pictures != null) {
        command.add(Files.createDirectories(Path.of(pictures)).toAbsolutePath().toString());
      }
      Ended ended = run(scripts, command, 6);
      assertThat(ended.code()).as(ended.said()).isZero();
      assertThat(ended.said()).contains(" passed").doesNotContain("FAILED");
    }
  }

  private static String base(DemoService demo) {
    return demo.address().substring(0, demo.address().length() - 1);
  }

  /** Brings the scripts, with the libraries that they use, to a folder outside the sources. */
  private Path scripts() throws Exception {
    Needs needs = Needs.ofBuild();
    needs.tool(Files.isExecutable(CHROMIUM), "chromium", "chromium");
    needs.tool(isThere("node"), "node", "nodejs");
    needs.tool(isThere("npm"), "npm", "npm");
    Path target = Files.createDirectories(Pages.root().resolve("target/browser"));
    try (Stream<Path> files = Files.list(Pages.root().resolve("src/test/browser"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!Files.isDirectory(target.resolve("node_modules/playwright-core"))) {
      Ended ended =
          run(target, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), 3);
      needs.tool(ended.code() == 0, "playwright-core (npm ci: " + ended.said() + ")", "npm");
    }
    return target;
  }

  private record Ended(int code, String said) {}

  private static boolean isThere(String tool) {
    for (String each : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      if (Files.isExecutable(Path.of(each, tool))) {
        return true;
      }
    }
    return false;
  }

  private Ended run(Path in, List<String> command, int minutes)
      throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().putAll(Map.of("CHROMIUM", CHROMIUM.toString(), "NO_COLOR", "1"));
    Process process = builder.start();
    try {
      assertThat(process.waitFor(minutes, TimeUnit.MINUTES)).as("%s ends", command).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(said, UTF_8));
  }
}
