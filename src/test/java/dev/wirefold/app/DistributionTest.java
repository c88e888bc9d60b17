package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.wirefold.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed beside the program, held to the page that tells how to install it. */
class DistributionTest {

  private static final String PAGE = "docs/how-to/run-as-a-service.md";

  @TempDir private Path dir = Path.of("");

  @Test
  void unit_isTheOneInThePage() throws IOException {
    assertThat(page()).contains("```ini\n" + text("systemd/wirefold.service") + "```");
  }

  @Test
  void configuration_isTheOneInThePage() throws IOException {
    assertThat(page()).contains("```yaml\n" + text("etc/wirefold.yml") + "```");
  }

  @Test
  void configuration_isAllowed() throws Exception {
    Configuration read =
        new Configuration.Builder()
            .file(ConfigFile.read(packed("etc/wirefold.yml")))
            .environment(Map.of())
            .build();
    assertThat(read.path(ConfigKey.DATA)).isEqualTo(Path.of("/var/lib/wirefold/data"));
  }

  @Test
  void unit_isUnderstoodBySystemd() throws IOException {
    assumeThat(Shell.can("systemd-analyze", "--version")).as("systemd-analyze is here").isTrue();
    Path unit = dir.resolve("wirefold.service");
    String text = text("systemd/wirefold.service");
    Files.writeString(unit, text.replaceFirst("(?m)^ExecStart=\\S+", "ExecStart=/bin/true"));
    assertThat(Shell.run("systemd-analyze", "verify", unit.toString())).isEmpty();
  }

  private static String page() throws IOException {
    return Files.readString(Pages.root().resolve(PAGE));
  }

  private static String text(String name) throws IOException {
    return Files.readString(packed(name));
  }

  private static Path packed(String name) {
    return Pages.root().resolve("src/dist").resolve(name);
  }
}
