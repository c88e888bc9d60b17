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

/** The page of two articles. */
@Controller
@Hidden
@Requires(beans = {Pipeline.class, Store.class})
final class PairController {

  private final Visits visits;
  private final Reads reads;
  private final PairReading pairs;

  PairController(Visits visits, Reads reads, PairReading pairs) {
    this.visits = visits;
    this.reads = reads;
    this.pairs = pairs;
  }

  @Get("/pair")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> pair(HttpRequest<?> request) {
    Asked asked = new Asked(request);
    int a = asked.number("a", 0, Integer.MAX_VALUE, -1);
    int b = asked.number("b", 0, Integer.MAX_VALUE, -1);
    if (a < 0 || b < 0 || a == b) {
      throw PageFault.refused("Choose two different articles of a group.");
    }
    PairPage page = reads.latest(archive -> pairs.read(archive, a, b));
    Visit visit = visits.of(request);
    Frame frame = new Frame("Two articles", "stories", visit);
    return Html.ok(visit, out -> JtepairGenerated.render(out, Plain.HTML, frame, page));
  }
}
