package dev.wirefold.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as it stands in an answer (RFC 9457). */
@Schema(name = "Problem", description = "What went wrong, for programs and for people (RFC 9457)")
record ProblemJson(
    @Schema(description = "Which kind of problem: an address that explains it") String type,
    @Schema(description = "The kind in words") String title,
    @Schema(description = "The HTTP status") int status,
    @Schema(description = "What is wrong this time") String detail,
    @Schema(description = "The path that was called") String instance,
    @Schema(description = "The values at fault") @Nullable List<ErrorJson> errors) {

  /** A value at fault. */
  @Schema(name = "ProblemError", description = "A value at fault")
  record ErrorJson(
      @Schema(description = "The line in which it stands, from 1, if the body is of lines")
          @Nullable Long line,
      @Schema(description = "Its JSON pointer in the body, or in the line")
          @Nullable String pointer,
      @Schema(description = "The parameter's name, if it is no part of the body")
          @Nullable String parameter,
      @Schema(description = "What stands there, shortened") @Nullable String value,
      @Schema(description = "What is wrong with it, and what would be right") String fix) {}
}
