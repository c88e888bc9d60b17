package dev.wirefold.page;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.service.Comparison;
import dev.wirefold.service.Features;
import dev.wirefold.service.Stateless;
import io.micronaut.context.annotation.Requires;
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
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Compares two texts that somebody pastes. Nothing of them is kept. */
@Controller
@Hidden
@Requires(beans = Stateless.class)
final class TryController {

  /** A comparison holds a processor. */
  private static final int AT_A_TIME = 2;

  private static final int MOST_CHARACTERS = 100_000;

  private final Visits visits;
  private final Stateless stateless;
  private final Semaphore free = new Semaphore(AT_A_TIME);

  TryController(Visits visits, Stateless stateless) {
    this.visits = visits;
    this.stateless = stateless;
  }

  @Get("/try")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    return answer(request, Pasted.NOTHING, null);
  }

  @Post("/try")
  @Consumes("application/x-www-form-urlencoded")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> compare(HttpRequest<?> request) {
    Form form = Form.read(request, visits);
    Pasted pasted =
        new Pasted(
            form.text("titleA").strip(),
            form.text("textA"),
            form.text("titleB").strip(),
            form.text("textB"));
    if (pasted.isLacking()) {
      throw PageFault.refused("Both texts are needed. Go back and paste the one that is missing.");
    }
    if (Math.max(pasted.textA().length(), pasted.textB().length()) > MOST_CHARACTERS) {
      throw PageFault.refused("A text may have 100,000 characters. Go back and shorten it.");
    }
    if (!free.tryAcquire()) {
      throw new PageFault(
          429, "Busy", "Others are comparing texts just now. Send the form again in a moment.");
    }
    try {
      return answer(request, pasted, read(pasted));
    } finally {
      free.release();
    }
  }

  /** What was pasted. */
  record Pasted(String titleA, String textA, String titleB, String textB) {

    static final Pasted NOTHING = new Pasted("", "", "", "");

    boolean isLacking() {
      return (titleA.isBlank() && textA.isBlank()) || (titleB.isBlank() && textB.isBlank());
    }
  }

  /** What was pasted, and what came of it; null if nothing was compared. */
  record Tried(Pasted pasted, @Nullable PairPage pair) {}

  private PairPage read(Pasted pasted) {
    Article a = article("a", pasted.titleA(), pasted.textA());
    Article b = article("b", pasted.titleB(), pasted.textB());
    Comparison comparison = stateless.compare(a, b);
    String relation = comparison.relation() == null ? "" : ": " + comparison.relation().wireName();
    return new PairPage(
        side("First text", a),
        side("Second text", b),
        comparison.duplicate() ? "Versions of one text" + relation : "Two different texts",
        comparison.rule().wireName(),
        comparison.rule().meaning(),
        comparison.duplicate(),
        comparison.model() == null ? null : Count.share(comparison.model().probability()),
        SideBySide.of(a.text(), b.text(), comparison),
        false,
        InlineDiff.of(a.text(), b.text()),
        Features.of(comparison.features(), comparison.signatureJaccard(), stateless.policy()));
  }

  private static Article article(String id, String title, String text) {
    return new Article(
        new ArticleId("", id),
        title,
        text.replace("\r\n", "\n"),
        null,
        null,
        null,
        WireFields.PLAIN);
  }

  private static PairPage.Side side(String name, Article article) {
    return new PairPage.Side(
        -1,
        name,
        article.title().isEmpty() ? null : article.title(),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private HttpResponse<byte[]> answer(
      HttpRequest<?> request, Pasted pasted, @Nullable PairPage pair) {
    Visit visit = visits.of(request);
    Frame frame = new Frame("Try it", "try", visit);
    Tried tried = new Tried(pasted, pair);
    return Html.ok(visit, out -> JtetryitGenerated.render(out, Plain.HTML, frame, tried));
  }
}
