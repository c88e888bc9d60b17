package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The versions of reports among the bundled sample's 194 articles are found, and no others. */
class SampleChainsTest {

  /** Each chain, the first version first: each version by its id and what it does to another. */
  private static final List<String> CHAINS =
      List.of(
          "mpa-20260309-0031, mpa-20260309-0034 writethru, mpa-20260309-0039 writethru,"
              + " mpa-20260309-0042 update, mpa-20260309-0077 correction in disguise,"
              + " mpa-20260309-0164 update",
          "mpa-20260310-0102, mpa-20260310-0128 writethru",
          "mpa-20260311-0090, mpa-20260311-0113 correction",
          "mpa-20260312-0088, mpa-20260312-0096 writethru",
          "mpa-20260312-0130, mpa-20260312-0151 kill",
          "mpa-20260312-0201, mpa-20260312-0202 take",
          "mpa-20260313-0066, mpa-20260313-0119 update",
          "mpa-20260314-0077, mpa-20260314-0081 refile");

  @TempDir Path temp;

  @Test
  void versions_ofEachArticle_areItsChain() throws Exception {
    Path wire = Sample.in(temp);
    TreeSet<String> chains = new TreeSet<>();
    Map<String, String> seen = new LinkedHashMap<>();
    try (RunningService service = RunningService.start(temp.resolve("data"))) {
      assertThat(
              service
                  .post(
                      "/v1/articles/bulk?wait=searchable",
                      Files.readAllBytes(wire),
                      "Content-Type",
                      "application/x-ndjson")
                  .statusCode())
          .isIn(200, 207);
      for (String line : Files.readAllLines(wire)) {
        Map<String, Object> article = RunningService.json(line);
        String source = String.valueOf(article.getOrDefault("source", ""));
        String id = String.valueOf(article.get("id"));
        String answer =
            service
                .get("/v1/articles/%s/%s/versions".formatted(escaped(source), escaped(id)))
                .body();
        String chain = chain(RunningService.json(answer));
        if (chain.contains(", ")) {
          chains.add(chain);
          seen.put(id, chain);
        }
      }
    }
    assertThat(chains).containsExactlyElementsOf(new TreeSet<>(CHAINS));
    assertThat(seen).as("each version leads to its chain").hasSize(20);
  }

  private static String escaped(String part) {
    return part.isEmpty() ? "-" : URLEncoder.encode(part, UTF_8).replace("+", "%20");
  }

  private static String chain(Map<String, Object> answer) {
    StringBuilder chain = new StringBuilder();
    for (Object each : (List<?>) answer.getOrDefault("steps", List.of())) {
      Map<?, ?> step = (Map<?, ?>) each;
      Map<?, ?> article = (Map<?, ?>) Objects.requireNonNull(step.get("article"));
      chain.append(chain.isEmpty() ? "" : ", ").append(article.get("id"));
      chain.append(change((Map<?, ?>) step.get("change")));
    }
    return chain.toString();
  }

  private static String change(@Nullable Map<?, ?> change) {
    if (change == null) {
      return "";
    }
    boolean disguised = Boolean.TRUE.equals(change.get("disguised"));
    return " " + change.get("type") + (disguised ? " in disguise" : "");
  }
}
