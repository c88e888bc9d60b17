package dev.wirefold.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Shows what is wrong. */
@Singleton
final class PageFaults implements ExceptionHandler<PageFault, HttpResponse<?>> {

  private final Visits visits;

  PageFaults(Visits visits) {
    this.visits = visits;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the interface has it
  public HttpResponse<?> handle(HttpRequest request, PageFault fault) {
    Visit visit = visits.of(request);
    Frame frame = new Frame(fault.title(), "", visit);
    return Html.page(
        fault.status(),
        visit,
        out -> JtefaultGenerated.render(out, Plain.HTML, frame, fault.text()));
  }
}
