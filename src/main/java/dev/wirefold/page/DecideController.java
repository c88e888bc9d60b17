package dev.wirefold.page;

import dev.wirefold.service.Judgements;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;

/** Takes editors' decisions from the pages' forms. */
@Controller
@Hidden
@Requires(beans = {Commands.class, Judgements.class})
final class DecideController {

  private final Visits visits;
  private final Decisions decisions;

  DecideController(Visits visits, Decisions decisions) {
    this.visits = visits;
    this.decisions = decisions;
  }

  @Post("/decide/{action}")
  @Consumes("application/x-www-form-urlencoded")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> decide(HttpRequest<?> request, @PathVariable String action) {
    Form form = Form.read(request, visits);
    Decisions.Signature by = signature(form);
    decisions.decide(action, form, by);
    return signed(request, Html.seeOther(visits.of(request), Links.inside(form.text("back"))), by);
  }

  /** Returns who signed a form. */
  static Decisions.Signature signature(Form form) {
    return new Decisions.Signature(
        form.required("author", "Your name"), form.required("reason", "The reason"));
  }

  /** Remembers who decided, for the next form. */
  static HttpResponse<byte[]> signed(
      HttpRequest<?> request, MutableHttpResponse<byte[]> response, Decisions.Signature by) {
    return response.cookie(
        Html.cookie(Visit.AUTHOR, Visit.encoded(by.author()), Visits.isSecure(request))
            .maxAge(Duration.ofDays(30)));
  }
}
