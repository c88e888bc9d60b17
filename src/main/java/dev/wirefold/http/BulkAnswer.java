package dev.wirefold.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.Evidence;
import dev.wirefold.service.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Writes what became of each line, and at last how many there were and how many failed. */
final class BulkAnswer {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String PATH = "/v1/articles/bulk";
  private static final int LEFT_OUT = 200;

  private final BulkIntake intake;
  private final OutputStream out;
  private final Wish wish;
  private final Submissions submissions;
  private final FirstAnswers first;
  private final JsonGenerator json;
  private long items;
  private long failed;
  private long warned;
  private long leftOut;
  private long answered;
  private long latest = -1;
  private boolean complete;

  /**
   * What a caller wants to know.
   *
   * @param failedOnly whether lines that went well have no answer
   * @param searchable whether the summary waits until readers find what came in
   */
  record Wish(boolean failedOnly, boolean searchable) {}

  BulkAnswer(
      BulkIntake intake, OutputStream out, Wish wish, Submissions submissions, FirstAnswers first)
      throws IOException {
    this.intake = intake;
    this.out = out;
    this.wish = wish;
    this.submissions = submissions;
    this.first = first;
    this.json =
        JSON.createGenerator(out)
            .setRootValueSeparator(null)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }

  /**
   * Reads and answers to the end, and leaves it to the caller to close what it writes to.
   *
   * @throws IOException if nobody reads any more
   */
  void run() throws IOException {
    intake.start();
    try {
      BulkIntake.Item item = next();
      while (!(item instanceof BulkIntake.Item.End end)) {
        items++;
        answer(item);
        answered++;
        item = next();
      }
      complete = end.problem() == null;
      summary(end.problem());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the service is stopping", e);
    }
    json.flush();
  }

  long items() {
    return items;
  }

  long failed() {
    return failed;
  }

  /** Returns whether all lines were read. */
  boolean isComplete() {
    return complete;
  }

  /** Before it waits, what is written goes out. */
  private BulkIntake.Item next() throws IOException, InterruptedException {
    if (!intake.hasNext()) {
      endLine(true);
    }
    return intake.next();
  }

  private void answer(BulkIntake.Item item) throws IOException {
    switch (item) {
      case BulkIntake.Item.Bad bad -> failed(bad.line(), bad.problem());
      case BulkIntake.Item.Submitted submitted -> decided(submitted);
      case BulkIntake.Item.LeftOut it -> leftOut(it);
      case BulkIntake.Item.End _ -> throw new IllegalStateException("the end has no answer");
    }
    endLine(false);
  }

  private void decided(BulkIntake.Item.Submitted submitted) throws IOException {
    CompletableFuture<Outcome> outcome = submitted.outcome();
    if (!outcome.isDone()) {
      endLine(true);
    }
    Outcome result;
    try {
      result = outcome.join();
    } catch (CompletionException | CancellationException e) {
      failed(submitted.line(), problem(e.getCause() == null ? e : e.getCause()));
      return;
    }
    switch (result) {
      case Outcome.Taken taken ->
          well(
              submitted.line(), ArticleAnswerJson.of(first.of(taken), submitted.warnings()), taken);
      case Outcome.Withdrawn it -> well(submitted.line(), ArticleAnswerJson.of(it), null);
      case Outcome.Refused refused ->
          failed(
              submitted.line(), Problem.of(ProblemType.UNKNOWN_ID, Sentence.of(refused.because())));
      case Outcome.TakenDown _, Outcome.Curated _ ->
          throw new IllegalStateException("a line ended as " + result);
    }
  }

  private void leftOut(BulkIntake.Item.LeftOut item) throws IOException {
    leftOut++;
    if (wish.failedOnly()) {
      return;
    }
    json.writeStartObject();
    json.writeNumberField("line", item.line());
    json.writeNumberField("status", LEFT_OUT);
    json.writeStringField("outcome", "left-out");
    json.writeStringField("why", item.why());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static Problem problem(Throwable failure) {
    try {
      return Unavailability.of(failure);
    } catch (IllegalStateException e) {
      return Problem.of(ProblemType.INTERNAL, "Wirefold failed on this line.");
    }
  }

  private void well(long line, ArticleAnswerJson answer, Outcome.@Nullable Taken taken)
      throws IOException {
    latest = Math.max(latest, answer.position());
    List<WarningJson> warnings = answer.warnings();
    if (warnings != null) {
      warned++;
    } else if (wish.failedOnly()) {
      return;
    }
    json.writeStartObject();
    json.writeNumberField("line", line);
    json.writeNumberField("status", answer.code());
    json.writeStringField("outcome", answer.status());
    json.writeStringField("id", answer.id());
    json.writeStringField("source", answer.source());
    if (taken != null) {
      json.writeNumberField("version", taken.version());
      write(taken.result());
    }
    json.writeNumberField("position", answer.position());
    if (answer.receivedAt() != null) {
      json.writeStringField("receivedAt", answer.receivedAt().toString());
    }
    if (warnings != null) {
      write(warnings);
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void write(List<WarningJson> warnings) throws IOException {
    json.writeArrayFieldStart("warnings");
    for (WarningJson warning : warnings) {
      warning.write(json);
    }
    json.writeEndArray();
  }

  private void write(ArticleResult result) throws IOException {
    json.writeStringField("group", result.group());
    json.writeStringField("canonical", result.canonical());
    json.writeStringField("canonicalSource", result.canonicalSource());
    json.writeStringField("relation", result.relation());
    if (result.story() != null) {
      json.writeStringField("story", result.story());
    }
    Evidence evidence = result.evidence();
    json.writeObjectFieldStart("evidence");
    write("containment", evidence.containment());
    write("jaccard", evidence.jaccard());
    write("cosine", evidence.cosine());
    json.writeStringField("rule", evidence.rule());
    write(OverrulingJson.of(evidence.opinion()));
    json.writeEndObject();
  }

  private void write(@Nullable OverrulingJson overruled) throws IOException {
    if (overruled != null) {
      json.writeObjectFieldStart("overruled");
      json.writeStringField("rule", overruled.rule());
      json.writeStringField("model", overruled.model());
      json.writeNumberField("probability", overruled.probability());
      json.writeEndObject();
    }
  }

  private void write(String name, @Nullable Double figure) throws IOException {
    if (figure != null) {
      json.writeNumberField(name, Figure.of(figure));
    }
  }

  private void failed(long line, Problem problem) throws IOException {
    failed++;
    json.writeStartObject();
    json.writeNumberField("line", line);
    json.writeNumberField("status", problem.type().status());
    json.writeFieldName("problem");
    ProblemWriter.write(json, problem, PATH);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void summary(@Nullable Problem problem) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("summary", true);
    json.writeNumberField("items", items);
    json.writeNumberField("failed", failed);
    json.writeNumberField("warned", warned);
    json.writeNumberField("lost", items - answered);
    if (leftOut > 0) {
      json.writeNumberField("leftOut", leftOut);
    }
    json.writeBooleanField("complete", problem == null);
    if (wish.searchable()) {
      json.flush();
      out.flush();
      json.writeBooleanField("searchable", latest < 0 || submissions.isSearchable(latest));
    }
    if (problem != null) {
      json.writeFieldName("problem");
      ProblemWriter.write(json, problem, PATH);
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** Ends a line where lines count, or brings all that is written on its way. */
  private void endLine(boolean now) throws IOException {
    if (now || out instanceof BoundedLines) {
      json.flush();
      out.flush();
    }
  }
}
