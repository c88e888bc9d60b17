package dev.wirefold.http;

import dev.wirefold.service.Snapshots;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Copies the data on the command line's behalf: {@code wirefold snapshot} proves by a secret from
 * the data folder that it may read what it asks for.
 */
@Controller
@Hidden
@Requires(beans = Snapshots.class)
final class SnapshotController {

  /** Below this path the secret alone decides who may call. */
  static final String PATH = "/local/snapshots";

  private final Snapshots snapshots;

  SnapshotController(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @Post(PATH)
  @Consumes(MediaType.TEXT_PLAIN)
  @Produces(MediaType.TEXT_PLAIN)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<String> take(
      @Header("Wirefold-Secret") @Nullable String secret, @Body String target) {
    if (secret == null || !snapshots.admits(secret)) {
      throw ProblemException.of(ProblemType.UNAUTHORIZED, "The secret is not this service's.");
    }
    try {
      return HttpResponse.ok(snapshots.take(Path.of(target)) + "\n");
    } catch (IOException e) {
      return HttpResponse.<String>serverError().body(String.valueOf(e.getMessage()));
    }
  }
}
