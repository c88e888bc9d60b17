package dev.wirefold.http;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.service.Warning;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of an article that could not be understood, and did not keep it from being taken. */
@Serdeable
@Schema(name = "Warning", description = "A value that could not be understood")
record WarningJson(
    @Schema(description = "The field") String field,
    @Schema(description = "What stands there, shortened") @Nullable String value,
    @Schema(description = "What was taken instead; missing if the field counts as missing")
        @Nullable String takenAs,
    @Schema(description = "What is wrong with it, and what would be right") String fix) {

  /** Returns what there is to say; null for nothing. */
  static @Nullable List<WarningJson> of(List<Warning> warnings) {
    return warnings.isEmpty() ? null : warnings.stream().map(WarningJson::of).toList();
  }

  private static WarningJson of(Warning warning) {
    return new WarningJson(
        warning.field(),
        warning.value().isEmpty() ? null : warning.value(),
        warning.takenAs(),
        warning.fix());
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("field", field);
    if (value != null) {
      json.writeStringField("value", value);
    }
    if (takenAs != null) {
      json.writeStringField("takenAs", takenAs);
    }
    json.writeStringField("fix", fix);
    json.writeEndObject();
  }
}
