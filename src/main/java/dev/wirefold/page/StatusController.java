package dev.wirefold.page;

import dev.wirefold.engine.Store;
import dev.wirefold.service.Pipeline;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** The page of the service's state. */
@Controller
@Hidden
@Requires(beans = {Pipeline.class, Store.class})
final class StatusController {

  private final Visits visits;
  private final StatusReading reading;

  StatusController(Visits visits, StatusReading reading) {
    this.visits = visits;
    this.reading = reading;
  }

  @Get("/status")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> status(HttpRequest<?> request) {
    StatusPage page = reading.read();
    Visit visit = visits.of(request);
    Frame frame = new Frame("Status", "status", visit);
    return Html.ok(visit, out -> JtestatusGenerated.render(out, Plain.HTML, frame, page));
  }
}
