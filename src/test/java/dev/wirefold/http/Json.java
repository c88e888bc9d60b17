package dev.wirefold.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Reads JSON into maps and lists; YAML's reader does, since all JSON is YAML. */
final class Json {

  private Json() {}

  static Object of(String json) {
    return new Yaml().load(json.replace("\t", " "));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(String json) {
    return (Map<String, Object>) of(json);
  }

  /** Returns what stands under these names, one below the other; null if one is missing. */
  static @Nullable Object at(@Nullable Object json, Object... names) {
    @Nullable Object at = json;
    for (Object name : names) {
      at =
          switch (at) {
            case Map<?, ?> map -> map.get(name);
            case List<?> list -> list.get((Integer) name);
            case null, default -> null;
          };
    }
    return at;
  }

  /** Writes maps, lists and values as JSON. */
  static String write(Object json) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
    options.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
    options.setWidth(Integer.MAX_VALUE);
    options.setSplitLines(false);
    return new Yaml(options).dump(json).replaceAll("!!\\w+ \"([^\"]*)\"", "$1");
  }
}
