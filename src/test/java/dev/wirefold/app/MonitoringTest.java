package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Holds the panels and the alarms to the figures that the service gives. */
class MonitoringTest {

  /** What the service gives when Kafka feeds it, which this one isn't. */
  static final Set<String> OF_KAFKA =
      Set.of(
          "wirefold_kafka_dead_letters_total",
          "wirefold_kafka_failures_total",
          "wirefold_kafka_lag",
          "wirefold_kafka_records_total",
          "wirefold_kafka_seq",
          "wirefold_kafka_transactions_total");

  /** What Prometheus adds to each scrape. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up", "job");

  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_0-9]+)(?:\\{(.*)})? ");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=~?\"");
  private static final Pattern BY = Pattern.compile("\\bby \\(([^)]*)\\)");
  private static final Pattern NAME =
      Pattern.compile("(?<![a-z_0-9.])[a-z_][a-z_0-9]*(?![a-z_0-9]|\\s*\\()");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "sum");

  private static final Set<String> figures = new HashSet<>(OF_KAFKA);
  private static final Set<String> labels = new HashSet<>();

  @BeforeAll
  static void scrape(@TempDir Path folder) throws Exception {
    try (RunningService service = RunningService.start(folder)) {
      assertThat(service.putJson("/v1/articles/Elm/1", Reports.json(1)).statusCode())
          .isEqualTo(201);
      Matcher sample = SAMPLE.matcher(service.get("/metrics").body());
      while (sample.find()) {
        figures.add(sample.group(1));
        Matcher label = LABEL.matcher(Objects.requireNonNullElse(sample.group(2), ""));
        while (label.find()) {
          labels.add(label.group(1));
        }
      }
    }
    figures.addAll(OF_PROMETHEUS);
    labels.addAll(OF_PROMETHEUS);
  }

  @Test
  void panels_showFiguresThatExist() throws IOException {
    assertThat(panels()).hasSizeGreaterThan(20).allSatisfy(MonitoringTest::checkExpression);
  }

  @Test
  void alarms_watchFiguresThatExist() throws IOException {
    assertThat(alarms()).hasSizeGreaterThan(5).allSatisfy(MonitoringTest::checkExpression);
  }

  @Test
  void panels_showAllFiguresOfItsOwn() throws IOException {
    Set<String> shown = new TreeSet<>();
    panels().forEach(expression -> shown.addAll(figuresIn(expression)));
    assertThat(shown)
        .containsAll(figures.stream().filter(name -> name.startsWith("wirefold_")).toList());
  }

  @Test
  void panels_haveNumbersOfTheirOwn_andOneSource() throws IOException {
    Map<?, ?> source =
        first(yaml("grafana/provisioning/datasources/prometheus.yml"), "datasources");
    assertThat(elements(dashboard(), "panels"))
        .map(panel -> panel.get("id"))
        .doesNotHaveDuplicates();
    assertThat(elements(dashboard(), "panels"))
        .filteredOn(panel -> !"row".equals(panel.get("type")))
        .allSatisfy(panel ->
            assertThat(String.valueOf(panel.get("datasource")))
                .contains("uid=" + source.get("uid")));
  }

  @Test
  void scrape_asksTheServiceOfTheComposeFile_withItsToken() throws IOException {
    Map<?, ?> job = first(yaml("prometheus/prometheus.yml"), "scrape_configs");
    assertThat(job.get("job_name")).isEqualTo("wirefold");
    assertThat(job.toString()).contains("wirefold:8080", "/run/secrets/wirefold-tokens");
  }

  @Test
  void figuresIn_anExpression_areItsNamesAlone() {
    assertThat(
            figuresIn("sum by (route) (rate(a_total{job=\"x\",s=~\"5..\"}[5m])) / b > 3 and c_1"))
        .containsExactly("a_total", "b", "c_1");
  }

  private static void checkExpression(String expression) {
    assertThat(figuresIn(expression)).isNotEmpty().isSubsetOf(figures);
    assertThat(labelsIn(expression)).isSubsetOf(labels);
  }

  private static Set<String> figuresIn(String expression) {
    String bare =
        BY.matcher(expression)
            .replaceAll("")
            .replaceAll("\\{[^}]*}", "")
            .replaceAll("\\[[^]]*]", "");
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(bare);
    while (name.find()) {
      names.add(name.group());
    }
    names.removeAll(WORDS);
    return names;
  }

  private static Set<String> labelsIn(String expression) {
    Set<String> names = new TreeSet<>();
    Matcher label = LABEL.matcher(expression);
    while (label.find()) {
      names.add(label.group(1));
    }
    Matcher by = BY.matcher(expression);
    while (by.find()) {
      names.addAll(List.of(by.group(1).split(", *", -1)));
    }
    return names;
  }

  private static List<String> panels() throws IOException {
    List<String> expressions = new ArrayList<>();
    for (Map<?, ?> panel : elements(dashboard(), "panels")) {
      for (Map<?, ?> target : elements(panel, "targets")) {
        expressions.add(String.valueOf(target.get("expr")));
      }
    }
    return expressions;
  }

  private static List<String> alarms() throws IOException {
    List<String> expressions = new ArrayList<>();
    for (Map<?, ?> group : elements(yaml("prometheus/alerts.yml"), "groups")) {
      for (Map<?, ?> rule : elements(group, "rules")) {
        expressions.add(String.valueOf(rule.get("expr")));
      }
    }
    return expressions;
  }

  private static Map<?, ?> dashboard() throws IOException {
    return yaml("grafana/dashboards/wirefold.json");
  }

  private static Map<?, ?> yaml(String file) throws IOException {
    return new Yaml().load(Files.readString(Pages.root().resolve("docker").resolve(file)));
  }

  private static Map<?, ?> first(Map<?, ?> of, String key) {
    return elements(of, key).getFirst();
  }

  private static List<Map<?, ?>> elements(Map<?, ?> of, String key) {
    List<Map<?, ?>> elements = new ArrayList<>();
    if (of.get(key) instanceof List<?> list) {
      list.forEach(element -> elements.add((Map<?, ?>) element));
    }
    return elements;
  }
}
