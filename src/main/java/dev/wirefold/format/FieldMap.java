package dev.wirefold.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says under which name each field stands in the input. A field that is renamed is read under its
 * new name only.
 */
public final class FieldMap {

  /** Every field under Wirefold's own name. */
  public static final FieldMap PLAIN = of(List.of());

  private final Map<String, InputField> byInputName;

  private FieldMap(Map<String, InputField> byInputName) {
    this.byInputName = Map.copyOf(byInputName);
  }

  /**
   * Returns the map that these renamings give.
   *
   * @param renamings each {@code wirefoldName=inputName}, or several of them with commas between
   * @throws IllegalArgumentException if one has another form, names no field of Wirefold, or uses a
   *     name twice
   */
  public static FieldMap of(List<String> renamings) {
    Map<InputField, String> renamed = new HashMap<>();
    for (String argument : renamings) {
      for (String renaming : argument.split(",", -1)) {
        addTo(renamed, renaming.strip());
      }
    }
    Map<String, InputField> byInputName = new HashMap<>();
    renamed.forEach((field, name) -> putOnce(byInputName, name, field));
    for (InputField field : InputField.values()) {
      if (!renamed.containsKey(field)) {
        byInputName.putIfAbsent(field.jsonName(), field);
      }
    }
    return new FieldMap(byInputName);
  }

  /** Returns the names under which fields stand in the input. */
  Set<String> names() {
    return byInputName.keySet();
  }

  @Nullable InputField field(String inputName) {
    return byInputName.get(inputName);
  }

  private static void addTo(Map<InputField, String> renamed, String renaming) {
    int equals = renaming.indexOf('=');
    if (equals < 1 || equals == renaming.length() - 1) {
      throw new IllegalArgumentException(
          "\"" + renaming + "\" must have the form name=inputName, such as title=headline");
    }
    String name = renaming.substring(0, equals).strip();
    InputField field = InputField.ofJsonName(name);
    if (field == null) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\" is no field of Wirefold; did you mean \""
              + InputField.nearestTo(name)
              + "\"?");
    }
    if (renamed.put(field, renaming.substring(equals + 1).strip()) != null) {
      throw new IllegalArgumentException("\"" + name + "\" is mapped twice; map it once");
    }
  }

  private static void putOnce(
      Map<String, InputField> byInputName, String inputName, InputField field) {
    InputField other = byInputName.put(inputName, field);
    if (other != null) {
      throw new IllegalArgumentException(
          "input field \"" + inputName + "\" is mapped to two fields; map it to one");
    }
  }
}
