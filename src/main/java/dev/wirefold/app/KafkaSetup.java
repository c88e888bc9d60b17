package dev.wirefold.app;

import dev.wirefold.kafka.KafkaSettings;
import dev.wirefold.kafka.TopicNames;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Gathers what the Kafka side runs with. */
final class KafkaSetup {

  private KafkaSetup() {}

  /**
   * Returns the settings of a command that can't do without.
   *
   * @param config the file with the settings; null if there is none
   * @throws ConfigurationException if no brokers are named
   */
  static KafkaSettings required(@Nullable Path config) throws IOException, ConfigurationException {
    Configuration.Builder builder = new Configuration.Builder();
    if (config != null) {
      builder.file(ConfigFile.read(config));
    }
    KafkaSettings settings = of(builder.environment(System.getenv()).build());
    if (settings == null) {
      throw new ConfigurationException(
          List.of(
              "%s is not set; name the brokers in the file of --config, or in %s"
                  .formatted(
                      ConfigKey.KAFKA_BOOTSTRAP_SERVERS.key(),
                      ConfigKey.KAFKA_BOOTSTRAP_SERVERS.variable())));
    }
    return settings;
  }

  /** Returns the settings; null if no brokers are named. */
  static @Nullable KafkaSettings of(Configuration configuration)
      throws IOException, ConfigurationException {
    String brokers = configuration.textOrNull(ConfigKey.KAFKA_BOOTSTRAP_SERVERS);
    if (brokers == null) {
      return null;
    }
    Map<String, String> client = new HashMap<>();
    Path file = configuration.pathOrNull(ConfigKey.KAFKA_CLIENT_FILE);
    if (file != null) {
      client.putAll(read(file));
    }
    client.putAll(configuration.clientSettings());
    try {
      return new KafkaSettings(
          brokers,
          configuration.text(ConfigKey.KAFKA_GROUP),
          configuration.textOrNull(ConfigKey.KAFKA_CLUSTER_ID),
          configuration.isOn(ConfigKey.KAFKA_SKIP_LOST),
          topics(configuration),
          Math.toIntExact(configuration.size(ConfigKey.LIMITS_LINE_BYTES)),
          client);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static TopicNames topics(Configuration configuration) {
    return new TopicNames(
        configuration.text(ConfigKey.KAFKA_TOPIC_ARTICLES),
        configuration.text(ConfigKey.KAFKA_TOPIC_GROUPS),
        configuration.text(ConfigKey.KAFKA_TOPIC_STORIES),
        configuration.text(ConfigKey.KAFKA_TOPIC_STORY_STATES),
        configuration.text(ConfigKey.KAFKA_TOPIC_DEAD_LETTERS));
  }

  private static Map<String, String> read(Path file) throws IOException, ConfigurationException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      // the message could show a password
      throw new ConfigurationException(List.of(file + ": is no .properties file"));
    }
    Map<String, String> settings = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      settings.put(name, properties.getProperty(name));
    }
    return settings;
  }
}
