package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.Pages;
import dev.wirefold.cli.ServeOptions;
import dev.wirefold.kafka.KafkaSettings;
import dev.wirefold.kafka.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SuppressWarnings("NullAway") // what is missing fails the test
class ConfigurationTest {

  private static final ServeOptions NO_OPTIONS = new ServeOptions(null, null, null, null);

  @TempDir Path dir;

  @Test
  void defaults_areThoseOfTheTable() throws Exception {
    ServeSettings settings = ServeSettings.of(NO_OPTIONS, Map.of());
    assertThat(settings.data()).isEqualTo(Path.of("data"));
    assertThat(settings.http().host()).isEqualTo("127.0.0.1");
    assertThat(settings.http().port()).isEqualTo(8080);
    assertThat(settings.http().tokens()).isEmpty();
    assertThat(settings.http().limits().bodyBytes()).isEqualTo(64 << 20);
    assertThat(settings.http().limits().compressionRatio()).isEqualTo(100);
    assertThat(settings.http().limits().lineBytes()).isEqualTo(1 << 20);
    assertThat(settings.http().limits().workers())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(settings.textCharacters()).isEqualTo(1 << 20);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          wirefold.data,                     /var/lib/wirefold, data=/var/lib/wirefold
          wirefold.http.host,                localhost,         http=HttpSettings[localhost:8080
          wirefold.http.port,                0,                 http=HttpSettings[127.0.0.1:0
          wirefold.http.head-timeout,        5s,                head=PT5S
          wirefold.http.body-timeout,        2m,                body=PT2M
          wirefold.http.idle-timeout,        1h,                idle=PT1H
          wirefold.http.queue-timeout,       250ms,             queue=PT0.25S
          wirefold.http.stop-timeout,        20s,               stop=PT20S
          wirefold.limits.connections,       7,                 connections=7
          wirefold.limits.head-bytes,        4KiB,              headBytes=4096
          wirefold.limits.uri-bytes,         512,               uriBytes=512
          wirefold.limits.body-bytes,        8 MiB,             bodyBytes=8388608
          wirefold.limits.buffered-bytes,    1GiB,              bufferedBytes=1073741824
          wirefold.limits.compression-ratio, 50,                compressionRatio=50
          wirefold.limits.line-bytes,        64KiB,             lineBytes=65536
          wirefold.limits.text-characters,   1000,              textCharacters=1000
          wirefold.limits.workers,           3,                 workers=3
          wirefold.embedding,                minilm,            embedding=minilm
          wirefold.embedding,                'onnx:m.onnx',     'embedding=onnx:m.onnx'
          wirefold.language-detection,       off,               withDetection=false
          wirefold.log.skip,                 '17, 42',          'skip=[17, 42]'
          wirefold.limits.dedupe-articles,   12,                dedupeArticles=12
          """)
  void key_set_reachesWhatItIsFor(String key, String value, String shown) throws Exception {
    ServeSettings fromFile = ServeSettings.of(file("c.properties", key + "=" + value), Map.of());
    assertThat(fromFile.toString()).contains(shown);
    String variable = key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
    ServeSettings fromEnvironment = ServeSettings.of(NO_OPTIONS, Map.of(variable, value));
    assertThat(fromEnvironment.toString()).contains(shown);
  }

  @Test
  void kafka_isOffUntilBrokersAreNamed() throws Exception {
    assertThat(ServeSettings.of(NO_OPTIONS, Map.of("WIREFOLD_KAFKA_GROUP", "desk")).kafka())
        .isNull();
    assertThat(
            ServeSettings.of(NO_OPTIONS, Map.of("WIREFOLD_KAFKA_BOOTSTRAP_SERVERS", "k:9092"))
                .kafka())
        .isEqualTo(
            new KafkaSettings(
                "k:9092", "wirefold", null, false, TopicNames.STANDARD, 1 << 20, Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "wirefold.kafka.group,               desk,  group=desk",
    "wirefold.kafka.cluster-id,          c-1,   clusterId=c-1",
    "wirefold.kafka.skip-lost,           on,    skipLost=true",
    "wirefold.kafka.topics.articles,     t-1,   articles=t-1",
    "wirefold.kafka.topics.groups,       t-1,   groups=t-1",
    "wirefold.kafka.topics.stories,      t-1,   stories=t-1",
    "wirefold.kafka.topics.story-states, t-1,   storyStates=t-1",
    "wirefold.kafka.topics.dead-letters, t-1,   deadLetters=t-1"
  })
  void kafkaKey_set_reachesWhatItIsFor(String key, String value, String shown) throws Exception {
    String lines = "wirefold.kafka.bootstrap-servers=k:9092\n" + key + "=" + value + "\n";
    assertThat(ServeSettings.of(file("k.properties", lines), Map.of()).kafka().toString())
        .contains(shown);
  }

  @Test
  void kafkaClients_areToldWhatFileAndEnvironmentSay_andItIsNotShown() throws Exception {
    Path secrets =
        Files.writeString(
            dir.resolve("client.properties"),
            "security.protocol=SASL_SSL\nsasl.jaas.config=s3cret\n");
    ServeSettings settings =
        ServeSettings.of(
            file(
                "k.yml",
                """
                wirefold.kafka:
                  bootstrap-servers: k:9092
                  client-file: %s
                  client: {security.protocol: SSL, client.rack: r1}
                """
                    .formatted(secrets)),
            Map.of("WIREFOLD_KAFKA_CLIENT_SSL_KEY_PASSWORD", "hidden"));
    assertThat(settings.kafka().client())
        .containsOnly(
            Map.entry("security.protocol", "SSL"),
            Map.entry("sasl.jaas.config", "s3cret"),
            Map.entry("client.rack", "r1"),
            Map.entry("ssl.key.password", "hidden"));
    assertThat(settings.toString()).doesNotContain("s3cret").doesNotContain("hidden");
  }

  @Test
  void kafkaClients_cantBeToldWhatOnceRestsOn() throws Exception {
    assertMistakes(
        file(
            "k.properties",
            "wirefold.kafka.bootstrap-servers=k:9092\nwirefold.kafka.client.acks=1\n"),
        Map.of(),
        "wirefold.kafka.client.acks is set by Wirefold itself; leave it out");
  }

  @Test
  void settingsOfAFolder_areThoseOfTheService_withoutItsTokens() throws Exception {
    Path file =
        Files.writeString(
            dir.resolve("service.properties"),
            "wirefold.stories=off\nwirefold.window=30d\nwirefold.http.token-file=/nowhere\n");
    LocalService.Settings settings =
        ServeSettings.ofFolder(file, Map.of("WIREFOLD_RETENTION_ARTICLES", "400d"));
    assertThat(settings.stories()).isNull();
    assertThat(settings.engine().duplicates().window()).hasDays(30);
    assertThat(settings.engine().retention()).hasDays(400);
  }

  @Test
  void tokenFile_givesItsTokens() throws Exception {
    Path tokens =
        Files.writeString(
            dir.resolve("tokens"), "# ours\n\nabcdefghijklmnop\n 0123456789abcdef \n");
    ServeSettings settings =
        ServeSettings.of(NO_OPTIONS, Map.of("WIREFOLD_HTTP_TOKEN_FILE", tokens.toString()));
    assertThat(settings.http().tokens()).containsExactly("abcdefghijklmnop", "0123456789abcdef");
    assertThat(settings.toString()).doesNotContain("abcdefghijklmnop");
  }

  @Test
  void tokenFile_withShortTokensOrNone_isRefused_withoutShowingThem() throws Exception {
    Path tokens = Files.writeString(dir.resolve("tokens"), "# ours\nabcdefghijklmnop\nsecret\n");
    assertMistakes(
        NO_OPTIONS,
        Map.of("WIREFOLD_HTTP_TOKEN_FILE", tokens.toString()),
        tokens + ":3: a token must have at least 16 characters, of ASCII and without spaces");
    Files.writeString(tokens, "# none\n");
    assertMistakes(
        NO_OPTIONS,
        Map.of("WIREFOLD_HTTP_TOKEN_FILE", tokens.toString()),
        tokens + ": has no token; write one a line");
  }

  @Test
  void options_goBeforeTheEnvironment_thatBeforeTheFile() throws Exception {
    ServeOptions options =
        new ServeOptions(
            Files.writeString(
                dir.resolve("c.yml"),
                """
                wirefold:
                  data: from-file
                  http: {port: 1, host: localhost}
                  limits.workers: 9
                """),
            null,
            3,
            null);
    ServeSettings settings =
        ServeSettings.of(options, Map.of("WIREFOLD_HTTP_PORT", "2", "WIREFOLD_DATA", "from-env"));
    assertThat(settings.http().port()).isEqualTo(3);
    assertThat(settings.data()).isEqualTo(Path.of("from-env"));
    assertThat(settings.http().host()).isEqualTo("localhost");
    assertThat(settings.http().limits().workers()).isEqualTo(9);
  }

  @Test
  void unknownKeys_areNamedWithTheirPlaceAndTheNearest() throws Exception {
    ServeOptions options =
        file("c.yml", "wirefold:\n  http:\n    prot: 1\nmicronaut:\n  server: {port: 2}\n");
    assertMistakes(
        options,
        Map.of("WIREFOLD_LIMITS_WORKER", "3", "WIREFOLD_JAVA_OPTS", "-Xmx1g", "OTHER", "x"),
        options.config() + ":3: wirefold.http.prot is not known; did you mean wirefold.http.port?",
        options.config() + ":5: micronaut.server.port is not known",
        "environment: WIREFOLD_LIMITS_WORKER is not known; did you mean WIREFOLD_LIMITS_WORKERS?");
  }

  @Test
  void badValues_areNamedWithWhatIsAllowed() throws Exception {
    ServeOptions options =
        new ServeOptions(
            Files.writeString(dir.resolve("c.yml"), "wirefold.limits.body-bytes: 64MB\n"),
            null,
            70_000,
            null);
    assertMistakes(
        options,
        Map.of("WIREFOLD_HTTP_HEAD_TIMEOUT", "10", "WIREFOLD_LIMITS_WORKERS", "many"),
        options.config()
            + ":1: wirefold.limits.body-bytes must be a size like 64MiB (B, KiB, MiB, GiB), 1KiB to"
            + " 1GiB, was \"64MB\"",
        "environment: WIREFOLD_HTTP_HEAD_TIMEOUT must be a time like 30s (ms, s, m, h, d), 100ms to"
            + " 10m, was \"10\"",
        "environment: WIREFOLD_LIMITS_WORKERS must be a whole number, 1 to 1024, was \"many\"",
        "--port must be a whole number, 0 to 65535, was \"70000\"");
  }

  @ParameterizedTest
  @EnumSource(ConfigKey.class)
  void value_thatIsNone_isRefusedForEachKey(ConfigKey key) throws Exception {
    String bad = key.value() instanceof ConfigValue.Place ? "\0" : " ";
    assertMistakes(
        NO_OPTIONS,
        Map.of(key.variable(), bad),
        "environment: %s must be %s, was \"%s\""
            .formatted(key.variable(), key.value().allowed(), bad));
  }

  @ParameterizedTest
  @CsvSource({"1ms,PT0.001S", "90s,PT1M30S", "2h,PT2H", "14d,PT336H", "5 M,PT5M"})
  void time_isReadInItsUnits(String text, Duration time) {
    assertThat(new ConfigValue.Time("1ms", "90d").read(text)).isEqualTo(time);
  }

  @Test
  void size_thatOverflows_isRefused() throws Exception {
    assertMistakes(
        NO_OPTIONS,
        Map.of("WIREFOLD_LIMITS_BUFFERED_BYTES", "999999999999999999GiB"),
        "environment: WIREFOLD_LIMITS_BUFFERED_BYTES must be a size like 64MiB (B, KiB, MiB, GiB),"
            + " 64KiB to 1024GiB, was \"999999999999999999GiB\"");
  }

  @Test
  void file_thatIsNoYaml_isRefusedWithItsLine() throws Exception {
    ServeOptions broken = file("c.yml", "wirefold:\n  http: [1\n");
    assertThatThrownBy(() -> ServeSettings.of(broken, Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("c.yml:")
        .hasMessageContaining("is not YAML");
    ServeOptions list = file("d.yml", "wirefold:\n  http:\n    port: [1, 2]\n");
    assertThatThrownBy(() -> ServeSettings.of(list, Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("d.yml:3: wirefold.http.port must be one value, not a list");
    ServeOptions twice = file("e.yml", "wirefold:\n  data: a\n  data: b\n");
    assertThatThrownBy(() -> ServeSettings.of(twice, Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("e.yml:3: wirefold.data is given twice");
  }

  @Test
  void file_empty_changesNothing() throws Exception {
    assertThat(ServeSettings.of(file("c.yml", "# nothing\n"), Map.of()))
        .isEqualTo(ServeSettings.of(NO_OPTIONS, Map.of()));
  }

  @Test
  void reference_hasEveryKeyAsItIs() throws IOException {
    List<String> rows =
        Arrays.stream(ConfigKey.values())
            .map(key ->
                "| `%s` | %s | %s | %s |"
                    .formatted(
                        key.key(),
                        key.value().allowed(),
                        key.fallback() == null ? "not set" : "`" + key.fallback() + "`",
                        key.meaning()))
            .toList();
    assertThat(
            Pages.lines("docs/reference/configuration.md").stream()
                .filter(line -> line.startsWith("| `wirefold.")))
        .containsExactlyElementsOf(rows);
  }

  private ServeOptions file(String name, String content) throws IOException {
    return new ServeOptions(Files.writeString(dir.resolve(name), content), null, null, null);
  }

  private static void assertMistakes(
      ServeOptions options, Map<String, String> environment, String... mistakes) {
    assertThatThrownBy(() -> ServeSettings.of(options, environment))
        .isInstanceOfSatisfying(
            ConfigurationException.class, e -> assertThat(e.messages()).containsExactly(mistakes));
  }
}
