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
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * Holds the compose file to its own names, to the checkout and to the settings that there are.
 * {@code docker/lint.sh} checks it against the schema of such files.
 */
class ComposeTest {

  private final Map<?, ?> compose = new Yaml().load(text());

  @Test
  void images_areNamedByVersion() {
    forEachService((name, service) ->
        assertThat(String.valueOf(service.get("image")))
            .as(name)
            .matches(
                service.containsKey("build") ? "wirefold:local" : "[a-z/]+:v?\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void ports_areOpenToThisMachineOnly() {
    forEachService((name, service) ->
        assertThat(list(service, "ports"))
            .as(name)
            .allMatch(port -> port.startsWith("127.0.0.1:")));
  }

  @Test
  void dependencies_areServices_whoseConditionCanBeMet() {
    forEachService((name, service) -> {
      assertThat(map(compose, "services").keySet().stream().map(Object::toString))
          .as(name)
          .containsAll(names(service, "depends_on"));
      map(service, "depends_on").forEach((other, how) -> checkCondition(other, (Map<?, ?>) how));
    });
  }

  @Test
  void secrets_areDeclared_andNotInTheCheckout() throws IOException {
    forEachService((name, service) ->
        assertThat(map(compose, "secrets").keySet().stream().map(Object::toString))
            .as(name)
            .containsAll(list(service, "secrets")));
    for (Object secret : map(compose, "secrets").values()) {
      assertThat(String.valueOf(((Map<?, ?>) secret).get("file"))).startsWith("./secrets/");
    }
    assertThat(Pages.lines(".gitignore")).contains("/docker/secrets/");
    assertThat(Files.readString(Pages.root().resolve("docker/secrets.sh")))
        .contains(map(compose, "secrets").keySet().stream().map(Object::toString).toList());
  }

  @Test
  void volumes_areDeclared_orFoldersOfTheCheckout() {
    forEachService((name, service) -> {
      for (String volume : list(service, "volumes")) {
        String from = volume.substring(0, volume.indexOf(':'));
        if (from.startsWith("./")) {
          assertThat(Pages.root().resolve("docker").resolve(from)).as(name).isDirectory();
          assertThat(volume).as(name).endsWith(":ro");
        } else {
          assertThat(map(compose, "volumes").containsKey(from)).as(volume).isTrue();
        }
      }
    });
  }

  @Test
  void healthChecks_areListsOfWords() {
    forEachService((name, service) -> {
      if (service.containsKey("healthcheck")) {
        assertThat(list(map(service, "healthcheck"), "test")).as(name).startsWith("CMD");
      }
    });
  }

  @Test
  void variables_areSettings() throws ConfigurationException {
    Map<String, String> variables = new HashMap<>();
    forEachService((name, service) ->
        map(service, "environment")
            .forEach(
                (variable, value) -> variables.put(variable.toString(), String.valueOf(value))));
    assertThat(variables).containsKey("WIREFOLD_KAFKA_BOOTSTRAP_SERVERS");
    assertThat(new Configuration.Builder().environment(variables).build()).isNotNull();
  }

  @Test
  void service_isConfined() {
    Map<?, ?> service = map(map(compose, "services"), "wirefold");
    assertThat(service.get("read_only")).isEqualTo(true);
    assertThat(list(service, "cap_drop")).containsExactly("ALL");
    assertThat(list(service, "security_opt")).containsExactly("no-new-privileges:true");
    // native code is put there and loaded
    assertThat(list(service, "tmpfs")).singleElement().asString().startsWith("/tmp:exec,");
  }

  private interface Check {
    void accept(String name, Map<?, ?> service);
  }

  private void forEachService(Check check) {
    Map<?, ?> services = map(compose, "services");
    assertThat(services).hasSizeGreaterThan(3);
    services.forEach((name, service) -> check.accept(name.toString(), (Map<?, ?>) service));
  }

  private void checkCondition(Object other, Map<?, ?> how) {
    Map<?, ?> service = map(map(compose, "services"), other.toString());
    switch (String.valueOf(how.get("condition"))) {
      case "service_healthy" -> assertThat(service.containsKey("healthcheck")).isTrue();
      case "service_completed_successfully" -> assertThat(service.containsKey("restart")).isFalse();
      default -> throw new AssertionError("condition of " + other + ": " + how);
    }
  }

  /** Returns the names in a list, or the keys of a map, or nothing. */
  private static List<String> names(Map<?, ?> of, String key) {
    return of.get(key) instanceof Map<?, ?> map
        ? map.keySet().stream().map(Object::toString).toList()
        : list(of, key);
  }

  private static List<String> list(Map<?, ?> of, String key) {
    List<String> texts = new ArrayList<>();
    if (of.get(key) instanceof List<?> list) {
      list.forEach(each -> texts.add(each.toString()));
    }
    return texts;
  }

  private static Map<?, ?> map(Map<?, ?> of, String key) {
    return of.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  private static String text() {
    try {
      Path file = Pages.root().resolve("docker/compose.yaml");
      return Objects.requireNonNull(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
