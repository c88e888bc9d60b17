package dev.wirefold.app;

import dev.wirefold.service.Spelling;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings of a run, each with a value that is allowed. */
final class Configuration {

  private final Map<ConfigKey, Object> values;
  private final Map<String, String> clientSettings;

  private Configuration(Map<ConfigKey, Object> values, Map<String, String> clientSettings) {
    this.values = values;
    this.clientSettings = clientSettings;
  }

  /** Returns the settings of Kafka's clients. */
  Map<String, String> clientSettings() {
    return clientSettings;
  }

  Path path(ConfigKey key) {
    return (Path) get(key);
  }

  @Nullable Path pathOrNull(ConfigKey key) {
    return (Path) values.get(key);
  }

  String text(ConfigKey key) {
    return (String) get(key);
  }

  int count(ConfigKey key) {
    return (Integer) get(key);
  }

  long size(ConfigKey key) {
    return (Long) get(key);
  }

  Duration time(ConfigKey key) {
    return (Duration) get(key);
  }

  @SuppressWarnings("unchecked")
  Set<Long> positions(ConfigKey key) {
    Object positions = values.get(key);
    return positions == null ? Set.of() : (Set<Long>) positions;
  }

  double share(ConfigKey key) {
    return (Double) get(key);
  }

  boolean isOn(ConfigKey key) {
    return (Boolean) get(key);
  }

  EmbeddingChoice embedding(ConfigKey key) {
    return (EmbeddingChoice) get(key);
  }

  @Nullable String textOrNull(ConfigKey key) {
    return (String) values.get(key);
  }

  private Object get(ConfigKey key) {
    return Objects.requireNonNull(values.get(key), key.key());
  }

  /** Gathers settings: what is set later goes before what was set earlier. */
  static final class Builder {

    /** What others read from the environment under names that begin like ours. */
    private static final Set<String> FOREIGN = Set.of("WIREFOLD_JAVA_OPTS", "WIREFOLD_SHARED");

    private static final String PREFIX = "WIREFOLD_";

    private final Map<ConfigKey, Object> values = new EnumMap<>(ConfigKey.class);
    private final Map<String, String> clientSettings = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();

    Builder() {
      for (ConfigKey key : ConfigKey.values()) {
        String fallback = key.fallback();
        if (fallback != null) {
          values.put(key, key.value().read(fallback));
        }
      }
    }

    /** Sets what a file says. */
    Builder file(List<ConfigFile.Entry> entries) {
      for (ConfigFile.Entry entry : entries) {
        ConfigKey key = ConfigKey.ofKey(entry.key());
        String client = ConfigKey.clientSetting(entry.key());
        if (client != null) {
          clientSettings.put(client, entry.value());
        } else if (key == null) {
          unknown(entry.place(), entry.key(), ConfigKey.keys());
        } else {
          set(key, entry.value(), entry.place() + ": " + key.key());
        }
      }
      return this;
    }

    /** Sets what the environment says. */
    Builder environment(Map<String, String> environment) {
      for (String name : environment.keySet().stream().sorted().toList()) {
        if (!name.startsWith(PREFIX) || FOREIGN.contains(name)) {
          continue;
        }
        ConfigKey key = ConfigKey.ofVariable(name);
        String client = key == null ? ConfigKey.clientVariable(name) : null;
        if (client != null) {
          clientSettings.put(client, Objects.requireNonNull(environment.get(name)));
        } else if (key == null) {
          unknown("environment", name, ConfigKey.variables());
        } else {
          set(key, Objects.requireNonNull(environment.get(name)), "environment: " + name);
        }
      }
      return this;
    }

    /** Sets what an option of the command line says; null if it wasn't given. */
    Builder option(ConfigKey key, String name, @Nullable Object value) {
      if (value != null) {
        set(key, value.toString(), name);
      }
      return this;
    }

    /**
     * Returns the settings.
     *
     * @throws ConfigurationException with all mistakes, if there are any
     */
    Configuration build() throws ConfigurationException {
      if (!mistakes.isEmpty()) {
        throw new ConfigurationException(mistakes);
      }
      return new Configuration(new EnumMap<>(values), Map.copyOf(clientSettings));
    }

    private void set(ConfigKey key, String value, String name) {
      try {
        values.put(key, key.value().read(value));
      } catch (IllegalArgumentException | ArithmeticException e) {
        mistakes.add(
            "%s must be %s, was \"%s\"".formatted(name, key.value().allowed(), shortened(value)));
      }
    }

    private void unknown(String place, String name, List<String> known) {
      String near = Spelling.near(name, known);
      mistakes.add(
          "%s: %s is not known%s"
              .formatted(place, name, near == null ? "" : "; did you mean " + near + "?"));
    }

    private static String shortened(String value) {
      return value.length() <= 60 ? value : value.substring(0, 59) + "…";
    }
  }
}
