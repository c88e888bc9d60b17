package dev.wirefold.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a file of settings, as YAML or, by its name, as {@code .properties}. */
final class ConfigFile {

  private ConfigFile() {}

  /**
   * A setting in a file.
   *
   * @param place the file, and the line if it is known
   */
  record Entry(String place, String key, String value) {}

  /**
   * Reads the file's settings in their order.
   *
   * @throws ConfigurationException if it is neither YAML nor properties
   */
  static List<Entry> read(Path file) throws IOException, ConfigurationException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return file.toString().endsWith(".properties")
          ? properties(file, reader)
          : yaml(file, reader);
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(List.of(file + ": is not UTF-8"));
    }
  }

  private static List<Entry> properties(Path file, Reader reader)
      throws IOException, ConfigurationException {
    Properties properties = new Properties();
    try {
      properties.load(reader);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(List.of(file + ": " + e.getMessage()));
    }
    return properties.stringPropertyNames().stream()
        .sorted()
        .map(key -> new Entry(file.toString(), key, properties.getProperty(key)))
        .toList();
  }

  private static List<Entry> yaml(Path file, Reader reader) throws ConfigurationException {
    List<Entry> entries = new ArrayList<>();
    try {
      Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(reader);
      if (root != null) {
        flatten(file, "", root, entries);
      }
      checkOnce(entries);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new ConfigurationException(
          List.of("%s:%d: is not YAML: %s".formatted(file, line, e.getProblem())));
    } catch (YAMLException e) {
      throw new ConfigurationException(List.of(file + ": is not YAML: " + e.getMessage()));
    }
    return entries;
  }

  private static void checkOnce(List<Entry> entries) throws ConfigurationException {
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries) {
      if (!seen.add(entry.key())) {
        throw new ConfigurationException(
            List.of(entry.place() + ": " + entry.key() + " is given twice; give it once"));
      }
    }
  }

  private static void flatten(Path file, String prefix, Node node, List<Entry> entries)
      throws ConfigurationException {
    String place = file + ":" + (node.getStartMark().getLine() + 1);
    switch (node) {
      case ScalarNode scalar -> entries.add(new Entry(place, prefix, scalar.getValue()));
      case MappingNode mapping -> {
        for (NodeTuple member : mapping.getValue()) {
          String name = member.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
          flatten(
              file, prefix.isEmpty() ? name : prefix + "." + name, member.getValueNode(), entries);
        }
      }
      default ->
          throw new ConfigurationException(
              List.of("%s: %s must be one value, not a list".formatted(place, prefix)));
    }
  }
}
