package dev.wirefold.http;

import dev.wirefold.service.ReadinessCheck;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says whether the process lives, and whether it takes work. */
@Controller
final class HealthController {

  private final List<ReadinessCheck> checks;

  HealthController(List<ReadinessCheck> checks) {
    this.checks = List.copyOf(checks);
  }

  /** The answer of a process that lives. */
  @Serdeable
  @Schema(name = "Health", description = "The process lives")
  record HealthJson(@Schema(description = "Always up") String status) {}

  /** Whether work is taken. */
  @Serdeable
  @Schema(name = "Readiness", description = "Whether the service takes work")
  record ReadinessJson(
      @Schema(description = "ready or not-ready") String status,
      @Schema(description = "What is missing; empty if it is ready") List<ObstacleJson> obstacles,
      @Schema(description = "What the operator should know beside that, if anything")
          @Nullable List<String> notes,
      @Schema(description = "Where what is checked stands, in figures; left out if none has any")
          @Nullable Map<String, Map<String, Long>> standing) {}

  /** What keeps the service from taking work. */
  @Serdeable
  @Schema(name = "Obstacle", description = "What keeps the service from taking work")
  record ObstacleJson(
      @Schema(description = "What was checked") String check,
      @Schema(description = "What is wrong with it") String reason) {}

  @Operation(
      operationId = "health",
      summary = "Whether the process lives",
      description = "For a supervisor that starts the process again when this doesn't answer.")
  @Tag(name = "Operation")
  @ApiResponse(
      responseCode = "200",
      description = "It lives",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = HealthJson.class),
              examples = @ExampleObject(name = "call", value = Examples.HEALTH_RESPONSE)))
  @Get("/health")
  HealthJson health() {
    return new HealthJson("up");
  }

  @Operation(
      operationId = "ready",
      summary = "Whether the service takes work",
      description = "For a load balancer. If it does not, obstacles says why.")
  @Tag(name = "Operation")
  @ApiResponse(
      responseCode = "200",
      description = "It does",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReadinessJson.class),
              examples = @ExampleObject(name = "call", value = Examples.READY_RESPONSE)))
  @ApiResponse(
      responseCode = "503",
      description = "It does not",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReadinessJson.class)))
  @Get("/ready")
  HttpResponse<ReadinessJson> ready() {
    List<ObstacleJson> obstacles = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Map<String, Map<String, Long>> standing = new TreeMap<>();
    for (ReadinessCheck check : checks) {
      notes.addAll(check.notes());
      if (!check.standing().isEmpty()) {
        standing.put(check.name(), check.standing());
      }
      check.obstacle().ifPresent(reason -> obstacles.add(new ObstacleJson(check.name(), reason)));
    }
    ReadinessJson answer =
        new ReadinessJson(
            obstacles.isEmpty() ? "ready" : "not-ready",
            obstacles,
            notes.isEmpty() ? null : notes,
            standing.isEmpty() ? null : standing);
    return obstacles.isEmpty()
        ? HttpResponse.ok(answer)
        : HttpResponse.<ReadinessJson>status(503, "Not ready").body(answer);
  }
}
