package dev.wirefold.app;

import dev.wirefold.canonical.ElectionPolicy;
import dev.wirefold.cli.ServeOptions;
import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.http.HttpLimits;
import dev.wirefold.http.HttpSettings;
import dev.wirefold.http.HttpTimes;
import dev.wirefold.journal.JournalSettings;
import dev.wirefold.kafka.KafkaSettings;
import dev.wirefold.lucene.StoreSettings;
import dev.wirefold.service.PipelineSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the service runs with.
 *
 * @param data the folder in which it keeps what it must not lose
 * @param textCharacters the most characters of one field of an article
 * @param service what log, engine and index are told
 * @param http what its HTTP server is told
 * @param kafka what its Kafka side is told; null if it has none
 */
record ServeSettings(
    Path data,
    int textCharacters,
    LocalService.Settings service,
    HttpSettings http,
    @Nullable KafkaSettings kafka) {

  /** Gathers them: options before environment, environment before file, file before defaults. */
  static ServeSettings of(ServeOptions options, Map<String, String> environment)
      throws IOException, ConfigurationException {
    Configuration.Builder builder = new Configuration.Builder();
    if (options.config() != null) {
      builder.file(ConfigFile.read(options.config()));
    }
    Configuration configuration =
        builder
            .environment(environment)
            .option(ConfigKey.DATA, "--data", options.data())
            .option(ConfigKey.HTTP_HOST, "--host", options.host())
            .option(ConfigKey.HTTP_PORT, "--port", options.port())
            .build();
    return of(configuration);
  }

  /**
   * Returns what log, engine and index of a data folder are told by a command that works on it
   * without serving: what the service is told, since else it would decide otherwise.
   *
   * @param config the file with the settings; null if there is none
   */
  static LocalService.Settings ofFolder(@Nullable Path config, Map<String, String> environment)
      throws IOException, ConfigurationException {
    Configuration.Builder builder = new Configuration.Builder();
    if (config != null) {
      builder.file(ConfigFile.read(config));
    }
    return service(builder.environment(environment).build());
  }

  private static ServeSettings of(Configuration configuration)
      throws IOException, ConfigurationException {
    Path tokenFile = configuration.pathOrNull(ConfigKey.HTTP_TOKEN_FILE);
    return new ServeSettings(
        configuration.path(ConfigKey.DATA),
        configuration.count(ConfigKey.LIMITS_TEXT_CHARACTERS),
        service(configuration),
        new HttpSettings(
            configuration.text(ConfigKey.HTTP_HOST),
            configuration.count(ConfigKey.HTTP_PORT),
            tokenFile == null ? List.of() : TokenFile.read(tokenFile),
            limits(configuration),
            times(configuration)),
        KafkaSetup.of(configuration));
  }

  private static LocalService.Settings service(Configuration configuration)
      throws IOException, ConfigurationException {
    Duration window = configuration.time(ConfigKey.WINDOW);
    Duration retention = configuration.time(ConfigKey.RETENTION_ARTICLES);
    if (retention.compareTo(window) < 0) {
      throw new ConfigurationException(
          List.of(
              "%s must be at least %s"
                  .formatted(ConfigKey.RETENTION_ARTICLES.key(), ConfigKey.WINDOW.key())));
    }
    return new LocalService.Settings(
        new EngineSettings(
            DuplicatePolicy.DEFAULT
                .withWindow(window)
                .withModel(DuplicatesModel.named(configuration.text(ConfigKey.DUPLICATES_MODEL))),
            election(configuration),
            retention),
        configuration.isOn(ConfigKey.STORIES)
            ? StoriesModel.named(
                configuration.text(ConfigKey.STORIES_MODEL),
                configuration.embedding(ConfigKey.EMBEDDING))
            : null,
        configuration.isOn(ConfigKey.LANGUAGE_DETECTION),
        log(configuration),
        StoreSettings.DEFAULT,
        pipeline(configuration),
        configuration.embedding(ConfigKey.EMBEDDING));
  }

  private static ElectionPolicy election(Configuration configuration)
      throws IOException, ConfigurationException {
    try {
      return ElectionChoice.of(
          configuration.text(ConfigKey.CANONICAL_POLICY),
          Objects.requireNonNullElse(configuration.textOrNull(ConfigKey.PREFERRED_SOURCES), ""),
          Objects.requireNonNullElse(configuration.textOrNull(ConfigKey.PUBLISHERS), ""));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          List.of(ConfigKey.CANONICAL_POLICY.key() + ": " + e.getMessage()));
    }
  }

  private static JournalSettings log(Configuration configuration) {
    return new JournalSettings(
        Math.toIntExact(configuration.size(ConfigKey.LOG_SEGMENT_BYTES)),
        JournalSettings.DEFAULT.maxPayloadBytes(),
        JournalSettings.DEFAULT.queueBytes(),
        JournalSettings.DEFAULT.handoverBytes(),
        configuration.size(ConfigKey.DISK_MIN_FREE),
        configuration.share(ConfigKey.DISK_MAX_USED));
  }

  private static PipelineSettings pipeline(Configuration configuration) {
    PipelineSettings standard = PipelineSettings.standard();
    return new PipelineSettings(
        configuration.size(ConfigKey.LIMITS_PENDING_BYTES),
        standard.preparers(),
        standard.batch(),
        configuration.time(ConfigKey.STORE_REFRESH_EVERY),
        configuration.time(ConfigKey.STORE_COMMIT_EVERY),
        configuration.count(ConfigKey.STORE_COMMIT_RECORDS),
        configuration.positions(ConfigKey.LOG_SKIP));
  }

  private static HttpLimits limits(Configuration configuration) {
    return new HttpLimits(
        configuration.count(ConfigKey.LIMITS_CONNECTIONS),
        Math.toIntExact(configuration.size(ConfigKey.LIMITS_HEAD_BYTES)),
        Math.toIntExact(configuration.size(ConfigKey.LIMITS_URI_BYTES)),
        Math.toIntExact(configuration.size(ConfigKey.LIMITS_BODY_BYTES)),
        configuration.size(ConfigKey.LIMITS_BUFFERED_BYTES),
        configuration.count(ConfigKey.LIMITS_COMPRESSION_RATIO),
        Math.toIntExact(configuration.size(ConfigKey.LIMITS_LINE_BYTES)),
        configuration.count(ConfigKey.LIMITS_WORKERS),
        configuration.count(ConfigKey.LIMITS_DEDUPE_ARTICLES));
  }

  private static HttpTimes times(Configuration configuration) {
    return new HttpTimes(
        configuration.time(ConfigKey.HTTP_HEAD_TIMEOUT),
        configuration.time(ConfigKey.HTTP_BODY_TIMEOUT),
        configuration.time(ConfigKey.HTTP_IDLE_TIMEOUT),
        configuration.time(ConfigKey.HTTP_QUEUE_TIMEOUT),
        configuration.time(ConfigKey.HTTP_STOP_TIMEOUT));
  }
}
