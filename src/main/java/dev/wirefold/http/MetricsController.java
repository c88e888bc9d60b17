package dev.wirefold.http;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Gives the figures to monitoring. */
@Controller
final class MetricsController {

  static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final Monitoring monitoring;

  MetricsController(Monitoring monitoring) {
    this.monitoring = monitoring;
  }

  @Operation(
      operationId = "metrics",
      summary = "Figures for monitoring",
      description = "The figures of the JVM, of HTTP and of the service, as Prometheus reads them.")
  @Tag(name = "Operation")
  @ApiResponse(
      responseCode = "200",
      description = "The figures",
      content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = "string")))
  @Get("/metrics")
  @Produces(TEXT)
  @ExecuteOn(TaskExecutors.BLOCKING)
  String metrics() {
    return monitoring.scrape();
  }
}
