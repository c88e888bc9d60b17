package dev.wirefold.page;

import dev.wirefold.service.Access;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;

/** Lets a browser in that brings a token, and out again. */
@Controller
@Hidden
final class LoginController {

  private static final Duration DAY = Duration.ofHours(12);

  private final Visits visits;
  private final Access access;

  LoginController(Visits visits, Access access) {
    this.visits = visits;
    this.access = access;
  }

  @Get("/login")
  @Produces("text/html")
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    return answer(request, 200, Links.inside(new Asked(request).text("next")), "");
  }

  @Post("/login")
  @Consumes("application/x-www-form-urlencoded")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> login(HttpRequest<?> request) {
    Form form = Form.read(request, visits);
    String next = Links.inside(form.text("next"));
    String token = form.text("token").strip();
    if (!access.isRequired() || access.isKnown(token)) {
      return Html.seeOther(visits.of(request), next)
          .cookie(Html.cookie(Access.COOKIE, token, Visits.isSecure(request)).maxAge(DAY));
    }
    return answer(
        request, 403, next, "This token is not known. Check it, or ask who runs the service.");
  }

  @Post("/logout")
  @Consumes("application/x-www-form-urlencoded")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> logout(HttpRequest<?> request) {
    Form.read(request, visits);
    return Html.seeOther(visits.of(request), "/login")
        .cookie(Html.cookie(Access.COOKIE, "", Visits.isSecure(request)).maxAge(Duration.ZERO));
  }

  private HttpResponse<byte[]> answer(
      HttpRequest<?> request, int status, String next, String mistake) {
    Visit visit = visits.of(request);
    Frame frame = new Frame("Log in", "", visit);
    return Html.page(
        status, visit, out -> JteloginGenerated.render(out, Plain.HTML, frame, next, mistake));
  }
}
