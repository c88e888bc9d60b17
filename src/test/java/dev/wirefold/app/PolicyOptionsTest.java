package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ClusterOptions;
import dev.wirefold.cli.DecisionOptions;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.ServeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy of elections, as a user chooses it. */
class PolicyOptionsTest {

  private static final String REPORT =
      "The lock at Hollin was opened again on Friday after divers had cut a cable out of the lower"
          + " gate, the waterways office said. Some 17 barges had been waiting since Tuesday. The"
          + " cable came from a dredger that sank in March.";

  private static final String ARTICLES =
      """
      {"id":"a","source":"elm","title":"Lock at Hollin opens","text":"%s The office gave no figure for the cost."}
      {"id":"b","source":"oak","title":"Lock at Hollin opens","text":"%s"}
      """
          .formatted(REPORT, REPORT);

  @TempDir private Path dir;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void original_longerAndFirst_isShown() throws IOException {
    assertThat(canonical("original", "", "")).isEqualTo("a");
  }

  @Test
  void preferredSources_shorterOfTheFirstSource_isShown() throws IOException {
    assertThat(canonical("preferred-sources", " fir, oak", "")).isEqualTo("b");
  }

  @Test
  void licensed_byTheUsersRegister_isShown() throws IOException {
    Path register =
        Files.writeString(
            dir.resolve("register.csv"),
            "source,name,family,tier,agency,licensed\noak,The Oak,oak,2,no,yes\n");
    assertThat(canonical("licensed", "", register.toString())).isEqualTo("b");
  }

  @Test
  void policy_unknown_isAUsageErrorWithTheNames() throws IOException {
    assertThat(run("newest", "", "")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(UTF_8))
        .contains("the policy must be one of original, earliest")
        .contains("\"newest\"");
  }

  @Test
  void register_brokenOrMissing_isRefusedByName() throws IOException {
    Path register = Files.writeString(dir.resolve("register.csv"), "source,name\n");
    assertThat(run("licensed", "", register.toString())).isNotEqualTo(ExitCode.OK);
    assertThat(err.toString(UTF_8)).contains("register.csv, line 1").contains("columns must be");
    err.reset();
    assertThat(run("licensed", "", dir.resolve("none.csv").toString())).isNotEqualTo(ExitCode.OK);
    assertThat(err.toString(UTF_8)).contains("none.csv");
  }

  @Test
  void service_policyThatIsNone_doesNotStart() {
    for (Map<String, String> environment :
        List.of(
            Map.of("WIREFOLD_CANONICAL_POLICY", "newest"),
            Map.of("WIREFOLD_CANONICAL_POLICY", "preferred-sources"))) {
      err.reset();
      ServeRun run = new ServeRun(environment, service -> service.close());
      ServeOptions options = new ServeOptions(null, null, 0, dir.resolve("data"));
      assertThat(run.run(options, quiet(), print(err))).isEqualTo(ExitCode.BAD_CONFIGURATION);
      assertThat(err.toString(UTF_8)).contains("wirefold.canonical.policy");
    }
  }

  private String canonical(String policy, String preferred, String register) throws IOException {
    assertThat(run(policy, preferred, register)).as(err.toString(UTF_8)).isEqualTo(ExitCode.OK);
    List<String> lines = Files.readAllLines(dir.resolve("out.jsonl"));
    for (String line : lines) {
      if (line.contains("\"relation\":\"canonical\"")) {
        return line.contains("\"id\":\"a\"") ? "a" : "b";
      }
    }
    throw new AssertionError("nothing is canonical in " + lines);
  }

  private int run(String policy, String preferred, String register) throws IOException {
    Path input = Files.writeString(dir.resolve("in.jsonl"), ARTICLES);
    ClusterOptions options =
        new ClusterOptions(
            List.of(input.toString()),
            dir.resolve("out.jsonl"),
            null,
            null,
            true,
            List.of(),
            true,
            false,
            1,
            new DecisionOptions(
                "none", "bundled", "static", List.of(), policy, preferred, register),
            "wirefold",
            "auto",
            false);
    return new ClusterRun(InputStream.nullInputStream()).run(options, quiet(), print(err));
  }

  private static PrintStream quiet() {
    return print(new ByteArrayOutputStream());
  }

  private static PrintStream print(ByteArrayOutputStream out) {
    return new PrintStream(out, true, UTF_8);
  }
}
