package dev.wirefold.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.service.Judgement;
import dev.wirefold.service.Judgement.Answer;
import dev.wirefold.service.Judgements;
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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The review: the closest calls, one key each, and the list of all decisions. */
@Controller
@Hidden
@Requires(beans = {Commands.class, Judgements.class})
final class ReviewController {

  private static final int NEXT = 6;
  private static final int MOST_LINES = 500;

  private final Visits visits;
  private final Reads reads;
  private final Shown shown;
  private final Review review;
  private final PairReading pairs;

  ReviewController(Visits visits, Reads reads, Shown shown, Review review, PairReading pairs) {
    this.visits = visits;
    this.reads = reads;
    this.shown = shown;
    this.review = review;
    this.pairs = pairs;
  }

  @Get("/review")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> review(HttpRequest<?> request) {
    reads.catchUp();
    ReviewPage page = reads.latest(this::page);
    Visit visit = visits.of(request);
    Frame frame = new Frame("Review", "review", visit);
    return Html.ok(visit, out -> JtereviewGenerated.render(out, Plain.HTML, frame, page));
  }

  @Post("/review")
  @Consumes("application/x-www-form-urlencoded")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> answer(HttpRequest<?> request) {
    Form form = Form.read(request, visits);
    Decisions.Signature by =
        new Decisions.Signature(
            form.required("author", "Your name"),
            form.text("reason").isBlank() ? "review" : form.required("reason", "The reason"));
    switch (form.text("answer")) {
      case "same" -> review.answer(form.number("a"), form.number("b"), Answer.SAME, by);
      case "different" -> review.answer(form.number("a"), form.number("b"), Answer.DIFFERENT, by);
      case "skip" -> review.answer(form.number("a"), form.number("b"), Answer.SKIPPED, by);
      case "undo" -> {
        if (review.undo(by) == null) {
          throw PageFault.refused("%s has given no answer that stands.".formatted(by.author()));
        }
      }
      default -> throw PageFault.refused("The form has no answer. Load the page again.");
    }
    return DecideController.signed(request, Html.seeOther(visits.of(request), "/review"), by);
  }

  @Get("/decisions")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> decisions(HttpRequest<?> request) {
    reads.catchUp();
    List<AuditLine> all =
        reads.latest(archive -> AuditLine.of(Review.curated(archive), review.said(), shown.now()));
    List<AuditLine> lines = all.subList(0, Math.min(MOST_LINES, all.size()));
    Visit visit = visits.of(request);
    Frame frame = new Frame("Decisions", "review", visit);
    return Html.ok(
        visit, out -> JtedecisionsGenerated.render(out, Plain.HTML, frame, lines, all.size()));
  }

  /** Gives the answers that stand as labelled pairs, as training reads them. */
  @Get("/decisions/pairs.jsonl")
  @Produces("*/*")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> pairs() {
    List<Judgement> standing = reads.latest(review::standing);
    StringBuilder lines = new StringBuilder();
    for (Judgement each : standing) {
      if (each.answer() != Answer.SKIPPED) {
        lines.append(line(each));
      }
    }
    return HttpResponse.ok(lines.toString().getBytes(UTF_8))
        .header("Content-Type", "application/x-ndjson; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"pairs.jsonl\"");
  }

  private static String line(Judgement judgement) {
    return "{\"a\":%s,\"b\":%s,\"dup\":%s,\"aSource\":%s,\"bSource\":%s,\"author\":%s,\"at\":%s}\n"
        .formatted(
            quoted(judgement.a().externalId()),
            quoted(judgement.b().externalId()),
            judgement.answer() == Answer.SAME,
            quoted(judgement.a().source()),
            quoted(judgement.b().source()),
            quoted(judgement.author()),
            quoted(judgement.at().toString()));
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  private ReviewPage page(Archive archive) throws IOException {
    List<CloseCall> open = review.open(archive);
    int decided = review.standing(archive).size();
    if (open.isEmpty()) {
      return new ReviewPage(null, null, 0, List.of(), decided);
    }
    CloseCall first = open.getFirst();
    List<ReviewPage.Next> next = new ArrayList<>();
    for (CloseCall each : open.subList(1, Math.min(1 + NEXT, open.size()))) {
      next.add(
          new ReviewPage.Next(
              name(archive, each.earlier()),
              name(archive, each.later()),
              each.isTogether(),
              ReviewPage.percent(each.margin()),
              Links.pair(each.earlier(), each.later())));
    }
    return new ReviewPage(
        pairs.read(archive, first.earlier(), first.later()), first, open.size(), next, decided);
  }

  private String name(Archive archive, int number) throws IOException {
    StoredArticle article = archive.article(number);
    String headline = article == null ? null : shown.headline(article);
    return article == null || headline == null
        ? "not to be shown"
        : Excerpt.clipped(headline, 70) + ", " + StoryLine.source(article.article().source());
  }
}
