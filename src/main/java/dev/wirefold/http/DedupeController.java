package dev.wirefold.http;

import dev.wirefold.article.Article;
import dev.wirefold.http.JsonSlices.Slice;
import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.ArticleReader;
import dev.wirefold.service.Fault;
import dev.wirefold.service.ReadArticle;
import dev.wirefold.service.Stateless;
import dev.wirefold.service.Warning;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups the copies among the articles of one call, and keeps nothing of them. */
@Controller
final class DedupeController {

  private final Bodies bodies;
  private final Workers workers;
  private final ArticleReader reader;
  private final Stateless stateless;
  private final HttpLimits limits;

  DedupeController(
      Bodies bodies,
      Workers workers,
      ArticleReader reader,
      Stateless stateless,
      HttpSettings settings) {
    this.bodies = bodies;
    this.workers = workers;
    this.reader = reader;
    this.stateless = stateless;
    this.limits = settings.limits();
  }

  @Operation(
      operationId = "dedupe",
      summary = "Group the copies among some articles",
      description =
          "Puts articles that are versions or copies of one text into groups, and elects the"
              + " version to show. The answer has the names of the batch command's output. Nothing"
              + " is stored. If one article can't be taken, none is, and the answer names all that"
              + " can't.")
  @Tag(name = "Stateless")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            array = @ArraySchema(schema = @Schema(implementation = ArticleJson.class)),
            examples =
                @ExampleObject(
                    name = "reprint",
                    summary = "A report and a reprint of it",
                    value = Examples.DEDUPE_REQUEST)),
        @Content(
            mediaType = "application/x-ndjson",
            schema = @Schema(implementation = ArticleJson.class),
            examples =
                @ExampleObject(
                    name = "lines",
                    summary = "Two articles, one a line",
                    value = Examples.DEDUPE_LINES_REQUEST))
      })
  @ApiResponse(
      responseCode = "200",
      description = "The groups",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = DedupeJson.class),
              examples = {
                @ExampleObject(
                    name = "reprint",
                    summary = "A report and a reprint of it",
                    value = Examples.DEDUPE_RESPONSE),
                @ExampleObject(
                    name = "lines",
                    summary = "Two articles, one a line",
                    value = Examples.DEDUPE_LINES_RESPONSE)
              }))
  @Post("/v1/dedupe")
  @Consumes(MediaType.ALL)
  @ExecuteOn(TaskExecutors.BLOCKING)
  DedupeJson dedupe(HttpRequest<?> request) {
    Bodies.Form form = Bodies.form(request);
    try (WholeBody body = bodies.whole(request)) {
      return workers.run(() -> dedupe(body, form));
    }
  }

  private DedupeJson dedupe(WholeBody body, Bodies.Form form) {
    Intake intake =
        switch (form) {
          case JSON -> list(body);
          case LINES -> lines(body);
        };
    if (!intake.errors.isEmpty()) {
      throw Articles.refusal(intake.errors);
    }
    return DedupeJson.of(stateless.dedupe(intake.articles), intake.warnings);
  }

  private Intake list(WholeBody body) {
    Intake intake = new Intake();
    List<Slice> items = JsonSlices.ofList(body, limits.dedupeArticles());
    for (int i = 0; i < items.size(); i++) {
      Slice item = items.get(i);
      intake.take(reader.read(body.bytes(), item.from(), item.to()), null, "/" + i);
    }
    return intake;
  }

  private Intake lines(WholeBody body) {
    Intake intake = new Intake();
    ArticleLines lines =
        reader.lines(new ByteArrayInputStream(body.bytes(), 0, body.length()), limits.lineBytes());
    try {
      ArticleLine line;
      while ((line = lines.next()) != null) {
        intake.take(read(line), line.number(), "");
        if (intake.count > limits.dedupeArticles()) {
          throw ProblemException.of(
              ProblemType.BODY_TOO_LARGE,
              "There are more than %d lines (wirefold.limits.dedupe-articles)."
                  .formatted(limits.dedupeArticles()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory throws none
    }
    return intake;
  }

  private ReadArticle read(ArticleLine line) {
    return switch (line) {
      case ArticleLine.Whole whole -> reader.read(whole.bytes(), 0, whole.bytes().length);
      case ArticleLine.TooLong tooLong -> new ReadArticle.Refused(List.of(tooLong.fault()));
      case ArticleLine.Faulty faulty -> new ReadArticle.Refused(List.of(faulty.fault()));
      case ArticleLine.LeftOut leftOut ->
          throw new IllegalStateException("lines have no " + leftOut.what());
    };
  }

  /** What the body gave: articles, and what is wrong with the others. */
  private static final class Intake {

    /** Whoever has so many has one mistake in all of them. */
    private static final int MOST_ERRORS = 50;

    private final List<Article> articles = new ArrayList<>();
    private final List<List<Warning>> warnings = new ArrayList<>();
    private final List<Problem.Mistake> errors = new ArrayList<>();
    private int count;

    void take(ReadArticle read, @Nullable Long line, String pointer) {
      count++;
      switch (read) {
        case ReadArticle.Good good -> {
          articles.add(good.article());
          warnings.add(good.warnings());
        }
        case ReadArticle.Refused refused -> note(refused.faults(), line, pointer);
        case ReadArticle.Unreadable it -> note(List.of(it.fault()), line, pointer);
      }
    }

    private void note(List<Fault> faults, @Nullable Long line, String pointer) {
      if (errors.size() < MOST_ERRORS) {
        errors.addAll(Articles.errors(faults, line, pointer));
      }
    }
  }
}
