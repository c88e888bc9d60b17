package dev.wirefold.http;

import dev.wirefold.engine.Store;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.ArticleReader;
import dev.wirefold.service.CommandReader;
import dev.wirefold.service.DocumentForm;
import dev.wirefold.service.DocumentFormat;
import dev.wirefold.service.Pipeline;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes in articles as they stream by, one a line, or items of a document. */
@Controller
@Requires(beans = {Pipeline.class, Store.class})
final class BulkController {

  static final String LINES = "application/x-ndjson";
  static final String NINJS = "application/ninjs+json";
  static final String NEWSML = "application/vnd.iptc.g2.newsmessage+xml";
  private static final String FAILED = "failed";
  private static final String ITEMS = "Wirefold-Items";
  private static final String FAILED_ITEMS = "Wirefold-Failed";
  private static final String COMPLETE = "Wirefold-Complete";
  private static final int MULTI_STATUS = 207;

  private final Bodies bodies;
  private final CommandReader reader;
  private final ArticleReader lines;
  private final Submissions submissions;
  private final PendingTrailers trailers;
  private final FirstAnswers first;
  private final HttpLimits limits;

  BulkController(
      Bodies bodies,
      CommandReader reader,
      ArticleReader lines,
      Submissions submissions,
      PendingTrailers trailers,
      FirstAnswers first,
      HttpSettings settings) {
    this.bodies = bodies;
    this.reader = reader;
    this.lines = lines;
    this.submissions = submissions;
    this.trailers = trailers;
    this.first = first;
    this.limits = settings.limits();
  }

  @Operation(
      operationId = "bulk",
      summary = "Take in many articles, one a line",
      description =
          "Reads lines of JSON, plain or packed with gzip or zstd, of any number, and answers with"
              + " a line for each, in their order: line, status, and what PUT answers, or"
              + " problem. A bad line fails alone. Documents of wire formats are read as well, by"
              + " their Content-Type: ninjs, NewsML-G2, NITF, RSS, Atom, HTML, WARC, CSV and"
              + " Parquet; line is the number of the item then. The last line is the summary: if it is missing,"
              + " the answer broke off. A streamed answer has the status 207 always, since it"
              + " begins before the failures are known; the trailers Wirefold-Items,"
              + " Wirefold-Failed and Wirefold-Complete end it. With buffer=true the answer comes"
              + " at the end, with 200 if nothing failed and else 207, and those as headers. A"
              + " caller reads while it sends, or asks for one of buffer=true and"
              + " results=failed.")
  @Tag(name = "Articles")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = LINES,
            schema = @Schema(implementation = ArticleJson.class),
            examples =
                @ExampleObject(
                    name = "lines",
                    summary = "An article, and one that is none",
                    value = Examples.BULK_REQUEST)),
        @Content(
            mediaType = NINJS,
            schema = @Schema(type = "string"),
            examples =
                @ExampleObject(
                    name = "ninjs",
                    summary = "ninjs: a text, and a picture",
                    value = Examples.NINJS_REQUEST)),
        @Content(
            mediaType = NEWSML,
            schema = @Schema(type = "string"),
            examples =
                @ExampleObject(
                    name = "newsml",
                    summary = "NewsML-G2: an item, and a bad one",
                    value = Examples.NEWSML_REQUEST))
      })
  @ApiResponse(
      responseCode = "200",
      description = "Nothing failed (with buffer=true)",
      content = @Content(mediaType = LINES, schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "207",
      description = "Look at the lines, and at failed in the summary",
      content =
          @Content(
              mediaType = LINES,
              schema = @Schema(type = "string"),
              examples = {
                @ExampleObject(
                    name = "lines",
                    summary = "A line for each, and the summary",
                    value = Examples.BULK_RESPONSE),
                @ExampleObject(
                    name = "ninjs",
                    summary = "A line for each item",
                    value = Examples.NINJS_RESPONSE),
                @ExampleObject(
                    name = "newsml",
                    summary = "A line for each item",
                    value = Examples.NEWSML_RESPONSE)
              }))
  @Post("/v1/articles/bulk")
  @Consumes(MediaType.ALL)
  @Produces(LINES)
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<?> bulk(
      HttpRequest<?> request,
      @Parameter(description = "failed: no lines for what went well") @QueryValue
          @Nullable String results,
      @Parameter(
              description = "true: answer at the end, with a status that says all",
              schema = @Schema(type = "boolean"))
          @QueryValue
          @Nullable String buffer,
      @Parameter(description = "searchable: the summary comes once readers find the articles")
          @QueryValue
          @Nullable String wait) {
    Parameters parameters = new Parameters(request);
    BulkAnswer.Wish wish =
        new BulkAnswer.Wish(
            parameters.isWord("results", FAILED),
            parameters.isWord(ArticleController.WAIT, ArticleController.SEARCHABLE));
    boolean buffered = parameters.isTrue("buffer");
    DocumentForm form = Bodies.requireMany(request);
    DecodedStream body = bodies.stream(request);
    BulkIntake intake = new BulkIntake(() -> open(form, body), reader, submissions);
    return buffered ? buffered(body, intake, wish) : streamed(body, intake, wish);
  }

  private ArticleLines open(DocumentForm form, DecodedStream body) throws IOException {
    return form.format() == DocumentFormat.JSONL
        ? lines.lines(body, limits.lineBytes())
        : reader.open(form, body, limits.lineBytes());
  }

  private HttpResponse<?> streamed(DecodedStream body, BulkIntake intake, BulkAnswer.Wish wish) {
    StreamedAnswer answer = new StreamedAnswer();
    Trailers end = new Trailers();
    Thread.ofVirtual()
        .name("wirefold-bulk-answer")
        .start(() -> {
          try (body;
              answer) {
            BulkAnswer lines = new BulkAnswer(intake, answer, wish, submissions, first);
            lines.run();
            end.add(ITEMS, lines.items());
            end.add(FAILED_ITEMS, lines.failed());
            end.add(COMPLETE, lines.isComplete());
          } catch (IOException e) {
            intake.stop(); // the caller is gone; what was taken in stays
          }
        });
    return HttpResponse.status(MULTI_STATUS, "Multi-Status")
        .header("Trailer", String.join(", ", ITEMS, FAILED_ITEMS, COMPLETE))
        .header(PendingTrailers.MARK, trailers.add(end))
        .contentType(LINES)
        .body(answer.body());
  }

  private HttpResponse<?> buffered(DecodedStream body, BulkIntake intake, BulkAnswer.Wish wish) {
    try (body) {
      BoundedLines out = new BoundedLines();
      BulkAnswer answer = new BulkAnswer(intake, out, wish, submissions, first);
      answer.run();
      out.close();
      boolean well = answer.failed() == 0 && answer.isComplete();
      return HttpResponse.status(well ? 200 : MULTI_STATUS, well ? "OK" : "Multi-Status")
          .header(ITEMS, String.valueOf(answer.items()))
          .header(FAILED_ITEMS, String.valueOf(answer.failed()))
          .header(COMPLETE, String.valueOf(answer.isComplete()))
          .contentType(LINES)
          .body(out.toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e); // memory throws none
    }
  }
}
