package dev.wirefold.app;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every setting there is: its key, what it may be, what it is if nobody says, what it means. The
 * reference page is held to this table.
 */
enum ConfigKey {
  DATA(
      "wirefold.data",
      new ConfigValue.Place(),
      "data",
      "The folder in which the service keeps what it must not lose"),
  RETENTION_ARTICLES(
      "wirefold.retention.articles",
      new ConfigValue.Time("2d", "36500d"),
      "90d",
      "How long an article is kept after it came in; at least wirefold.window"),
  WINDOW(
      "wirefold.window",
      new ConfigValue.Time("2d", "365d"),
      "14d",
      "How long an article is compared with what comes in. Another value is another history: a"
          + " replay of the log with it may give other groups."),
  DUPLICATES_MODEL(
      "wirefold.duplicates.model",
      new ConfigValue.Text(),
      "bundled",
      "What weighs all measurements of a pair together: bundled, none, or a file that wirefold train"
          + " duplicates wrote. Another model is another history."),
  STORIES_MODEL(
      "wirefold.stories.model",
      new ConfigValue.Text(),
      "bundled",
      "What decides whether a text joins a story: bundled, or a file that wirefold train stories"
          + " wrote. Another model is another history."),
  CANONICAL_POLICY(
      "wirefold.canonical.policy",
      new ConfigValue.Text(),
      "original",
      "Which version of a group is to be shown: original, earliest, most-complete,"
          + " preferred-sources or licensed. It holds for elections from then on."),
  PREFERRED_SOURCES(
      "wirefold.canonical.preferred-sources",
      new ConfigValue.Text(),
      null,
      "For the policy preferred-sources: the sources, the best first, with commas between them"),
  PUBLISHERS(
      "wirefold.publishers",
      new ConfigValue.Text(),
      null,
      "A CSV file of publishers, which go before those that Wirefold knows"),
  EMBEDDING(
      "wirefold.embedding",
      new ConfigValue.Vectors(),
      "static",
      "What makes the vectors of stories: the static table; cascade, which asks MiniLM where a"
          + " decision is close; minilm for every text; or your own model. A data folder keeps to"
          + " one: another needs wirefold replay."),
  STORIES("wirefold.stories", new ConfigValue.Switch(), "on", "Whether stories are formed"),
  LANGUAGE_DETECTION(
      "wirefold.language-detection",
      new ConfigValue.Switch(),
      "on",
      "Whether the language of an article that comes without lang is told from its text. Stories and"
          + " search go by it, so another value is another history, as for wirefold.window."),
  LOG_SEGMENT_BYTES(
      "wirefold.log.segment-bytes",
      new ConfigValue.Size("1KiB", "256MiB"),
      "64MiB",
      "The size at which a file of the log is ended and the next begun"),
  LOG_SKIP(
      "wirefold.log.skip",
      new ConfigValue.Positions(),
      null,
      "Entries of the log that are passed over, because Wirefold fails there at each start;"
          + " replay needs the same"),
  STORE_REFRESH_EVERY(
      "wirefold.store.refresh-every",
      new ConfigValue.Time("10ms", "1m"),
      "1s",
      "How old what readers see may be; wait=searchable doesn't wait for it. Under load it may get"
          + " older, up to 5s, so that showing it takes a tenth of the time at most."),
  STORE_COMMIT_EVERY(
      "wirefold.store.commit-every",
      new ConfigValue.Time("10ms", "10m"),
      "5s",
      "How much time may pass between two commits of the index. Nothing is lost in between: the log"
          + " has it. A restart takes longer the more there is."),
  STORE_COMMIT_RECORDS(
      "wirefold.store.commit-records",
      new ConfigValue.Count(1, 10_000_000),
      "5000",
      "How many entries of the log may lie between two commits"),
  DISK_MIN_FREE(
      "wirefold.disk.min-free",
      new ConfigValue.Size("0B", "1024GiB"),
      "2GiB",
      "What must stay free on the disk; below it writing is answered with 507"),
  DISK_MAX_USED(
      "wirefold.disk.max-used",
      new ConfigValue.Share(1, 100),
      "90%",
      "How full the disk may be; above it writing is answered with 507"),

  HTTP_HOST(
      "wirefold.http.host",
      new ConfigValue.Text(),
      "127.0.0.1",
      "The address to listen on. Another than this machine's own needs a token file."),
  HTTP_PORT(
      "wirefold.http.port",
      new ConfigValue.Count(0, 65_535),
      "8080",
      "The port to listen on; 0 for any that is free"),
  HTTP_TOKEN_FILE(
      "wirefold.http.token-file",
      new ConfigValue.Place(),
      null,
      "A file with a token a line, each of 16 characters or more; empty lines and lines that begin"
          + " with # are passed over. With it, each call but those of health and documentation"
          + " needs one of the tokens."),
  HTTP_HEAD_TIMEOUT(
      "wirefold.http.head-timeout",
      new ConfigValue.Time("100ms", "10m"),
      "10s",
      "How long the head of a request may take, from its first byte on"),
  HTTP_BODY_TIMEOUT(
      "wirefold.http.body-timeout",
      new ConfigValue.Time("100ms", "1h"),
      "30s",
      "How long the next 16 KiB of a body, or its end, may take"),
  HTTP_IDLE_TIMEOUT(
      "wirefold.http.idle-timeout",
      new ConfigValue.Time("1s", "1d"),
      "2m",
      "How long a connection stays open on which nothing happens"),
  HTTP_QUEUE_TIMEOUT(
      "wirefold.http.queue-timeout",
      new ConfigValue.Time("1ms", "1m"),
      "1s",
      "How long a request waits for a worker before it is answered with 429"),
  HTTP_STOP_TIMEOUT(
      "wirefold.http.stop-timeout",
      new ConfigValue.Time("1ms", "10m"),
      "10s",
      "How long the service waits for answers that are under way when it is told to stop"),

  LIMITS_CONNECTIONS(
      "wirefold.limits.connections",
      new ConfigValue.Count(1, 100_000),
      "1024",
      "Open connections at a time; a further one is answered with 503"),
  LIMITS_HEAD_BYTES(
      "wirefold.limits.head-bytes",
      new ConfigValue.Size("1KiB", "1MiB"),
      "16KiB",
      "The most bytes of a request's headers"),
  LIMITS_URI_BYTES(
      "wirefold.limits.uri-bytes",
      new ConfigValue.Size("256B", "1MiB"),
      "8KiB",
      "The most bytes of a request's first line: method, path and query"),
  LIMITS_BODY_BYTES(
      "wirefold.limits.body-bytes",
      new ConfigValue.Size("1KiB", "1GiB"),
      "64MiB",
      "The most bytes of a body that is read as a whole, after decompression"),
  LIMITS_BUFFERED_BYTES(
      "wirefold.limits.buffered-bytes",
      new ConfigValue.Size("64KiB", "1024GiB"),
      "128MiB",
      "The most bytes of such bodies in memory at a time; a further one is answered with 429"),
  LIMITS_COMPRESSION_RATIO(
      "wirefold.limits.compression-ratio",
      new ConfigValue.Count(1, 100_000),
      "100",
      "How many times its size a compressed body may grow; its first MiB always may"),
  LIMITS_LINE_BYTES(
      "wirefold.limits.line-bytes",
      new ConfigValue.Size("1KiB", "64MiB"),
      "1MiB",
      "The most bytes of a line in a body of JSON lines"),
  LIMITS_TEXT_CHARACTERS(
      "wirefold.limits.text-characters",
      new ConfigValue.Count(1, 64 << 20),
      "1048576",
      "The most characters of one field of an article"),
  LIMITS_PENDING_BYTES(
      "wirefold.limits.pending-bytes",
      new ConfigValue.Size("1MiB", "1024GiB"),
      "64MiB",
      "The most memory for articles that are under way; beyond it writing is answered with 429"),
  LIMITS_WORKERS(
      "wirefold.limits.workers",
      new ConfigValue.Count(1, 1024),
      "cores",
      "How many compare and dedupe calls are worked on at a time; cores stands for the number of"
          + " the machine's cores"),
  LIMITS_DEDUPE_ARTICLES(
      "wirefold.limits.dedupe-articles",
      new ConfigValue.Count(1, 1_000_000),
      "10000",
      "The most articles in one dedupe call"),

  KAFKA_BOOTSTRAP_SERVERS(
      "wirefold.kafka.bootstrap-servers",
      new ConfigValue.Text(),
      null,
      "Brokers to begin with, as host:port with commas between. With it, a topic feeds the log, and"
          + " events go to topics."),
  KAFKA_GROUP(
      "wirefold.kafka.group",
      new ConfigValue.Text(),
      "wirefold",
      "The consumer group whose offsets are used: one for each data folder"),
  KAFKA_CLUSTER_ID(
      "wirefold.kafka.cluster-id",
      new ConfigValue.Text(),
      null,
      "The id that the cluster must have"),
  KAFKA_SKIP_LOST(
      "wirefold.kafka.skip-lost",
      new ConfigValue.Switch(),
      "off",
      "Whether to go on when the topic has dropped records before they were read"),
  KAFKA_CLIENT_FILE(
      "wirefold.kafka.client-file",
      new ConfigValue.Place(),
      null,
      "A .properties file with settings of Kafka's clients, such as those of security; the place for"
          + " passwords. A setting of wirefold.kafka.client goes before it."),
  KAFKA_TOPIC_ARTICLES(
      "wirefold.kafka.topics.articles",
      new ConfigValue.Text(),
      "news.article.ingest.v1",
      "The topic that articles come from"),
  KAFKA_TOPIC_GROUPS(
      "wirefold.kafka.topics.groups",
      new ConfigValue.Text(),
      "news.group.changed.v1",
      "The topic that events about articles and groups go to"),
  KAFKA_TOPIC_STORIES(
      "wirefold.kafka.topics.stories",
      new ConfigValue.Text(),
      "news.story.changed.v1",
      "The topic that events about stories go to"),
  KAFKA_TOPIC_STORY_STATES(
      "wirefold.kafka.topics.story-states",
      new ConfigValue.Text(),
      "news.story.state.v1",
      "The compacted topic that has the latest state of each story"),
  KAFKA_TOPIC_DEAD_LETTERS(
      "wirefold.kafka.topics.dead-letters",
      new ConfigValue.Text(),
      "news.article.dlq.v1",
      "The topic that records go to that can't be read");

  /** What begins like this is a setting of Kafka's clients, under the name that Kafka gives it. */
  static final String KAFKA_CLIENT = "wirefold.kafka.client.";

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // each kind is a record of constants
  private final ConfigValue value;

  private final @Nullable String fallback;
  private final String meaning;

  ConfigKey(String key, ConfigValue value, @Nullable String fallback, String meaning) {
    this.key = key;
    this.value = value;
    this.fallback = fallback;
    this.meaning = meaning;
  }

  /** Returns the key as files have it. */
  String key() {
    return key;
  }

  /** Returns the name of the environment variable that sets it. */
  String variable() {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  ConfigValue value() {
    return value;
  }

  /** Returns what it is if nobody says; null if it then is not set. */
  @Nullable String fallback() {
    return fallback;
  }

  String meaning() {
    return meaning;
  }

  /** Returns the name of a setting of Kafka's clients; null if the key is of none. */
  static @Nullable String clientSetting(String key) {
    return key.startsWith(KAFKA_CLIENT) && key.length() > KAFKA_CLIENT.length()
        ? key.substring(KAFKA_CLIENT.length())
        : null;
  }

  /** Returns the name of the setting of Kafka's clients that a variable sets; null if none. */
  static @Nullable String clientVariable(String variable) {
    return clientSetting(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
  }

  static @Nullable ConfigKey ofKey(String key) {
    for (ConfigKey each : values()) {
      if (each.key.equals(key)) {
        return each;
      }
    }
    return null;
  }

  static @Nullable ConfigKey ofVariable(String variable) {
    for (ConfigKey each : values()) {
      if (each.variable().equals(variable)) {
        return each;
      }
    }
    return null;
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(ConfigKey::key).toList();
  }

  static List<String> variables() {
    return Arrays.stream(values()).map(ConfigKey::variable).toList();
  }
}
