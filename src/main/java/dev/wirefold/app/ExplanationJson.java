package dev.wirefold.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.article.Article;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.fingerprint.MinHasher;
import dev.wirefold.format.JsonLines;
import dev.wirefold.service.Feature;
import dev.wirefold.service.Features;
import dev.wirefold.service.ModelReport;
import dev.wirefold.service.ParallelTexts;
import dev.wirefold.service.ParallelTexts.ClashingPlaces;
import dev.wirefold.service.ParallelTexts.Place;
import dev.wirefold.service.ParallelTexts.Row;
import dev.wirefold.service.ParallelTexts.Uncounted;
import dev.wirefold.service.Passage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes why two articles are together or apart, for a page that shows it. */
final class ExplanationJson {

  private final Batch batch;

  ExplanationJson(Batch batch) {
    this.batch = batch;
  }

  void write(Article left, Article right, PrintStream out) throws IOException {
    int a = batch.number(left);
    int b = batch.number(right);
    try (JsonLines lines = JsonLines.toStream(out)) {
      lines.object(json -> {
        writeComparison(json, left, right, a, b);
        writeArticle(json, "a", left, a);
        writeArticle(json, "b", right, b);
      });
      lines.commit();
    }
  }

  private void writeComparison(JsonGenerator json, Article left, Article right, int a, int b)
      throws IOException {
    Verdict verdict = batch.engine().compare(a, b);
    json.writeObjectFieldStart("comparison");
    writeVerdict(json, verdict);
    double signature =
        MinHasher.signature(batch.engine().text(a))
            .estimateJaccard(MinHasher.signature(batch.engine().text(b)));
    json.writeArrayFieldStart("features");
    for (Feature each :
        Features.of(verdict.features(), signature, batch.engine().settings().duplicates())) {
      writeFeature(json, each);
    }
    json.writeEndArray();
    ModelReport report = ModelReport.of(verdict, batch.engine().settings().duplicates());
    if (report != null) {
      writeModel(json, report);
    }
    writeTexts(json, ParallelTexts.of(side(left, a), side(right, b)));
    json.writeEndObject();
  }

  private static void writeModel(JsonGenerator json, ModelReport report) throws IOException {
    json.writeObjectFieldStart("model");
    json.writeStringField("id", report.model());
    JsonLines.writeFigure(json, "probability", report.probability());
    Rule overruled = report.overruled();
    if (overruled != null) {
      json.writeStringField("overruled", overruled.wireName());
    }
    json.writeArrayFieldStart("features");
    for (Feature each : report.features()) {
      writeFeature(json, each);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private ParallelTexts.Side side(Article article, int number) {
    return new ParallelTexts.Side(
        article.title(), article.text(), batch.engine().boilerplate(number));
  }

  private static void writeVerdict(JsonGenerator json, Verdict verdict) throws IOException {
    json.writeBooleanField("duplicate", verdict.isDuplicate());
    json.writeStringField("rule", verdict.rule().wireName());
    json.writeStringField("meaning", verdict.rule().meaning());
    JsonLines.writeOverruled(json, verdict.opinion());
  }

  private static void writeFeature(JsonGenerator json, Feature feature) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", feature.name());
    JsonLines.writeFigure(json, "value", feature.value());
    json.writeStringField("meaning", feature.meaning());
    if (feature.bound() != null) {
      json.writeStringField("bound", feature.bound());
    }
    writeFigure(json, "weight", feature.weight());
    writeFigure(json, "contribution", feature.contribution());
    json.writeEndObject();
  }

  private static void writeFigure(JsonGenerator json, String name, @Nullable Double figure)
      throws IOException {
    if (figure != null) {
      JsonLines.writeFigure(json, name, figure);
    }
  }

  // ---------------------------------------------------------------- places in the texts

  private static void writeTexts(JsonGenerator json, ParallelTexts texts) throws IOException {
    json.writeArrayFieldStart("passages");
    for (Passage each : texts.passages()) {
      json.writeStartObject();
      json.writeNumberField("words", each.words());
      writePlace(json, "a", new Place(each.leftStart(), each.leftEnd()));
      writePlace(json, "b", new Place(each.rightStart(), each.rightEnd()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("clashes");
    for (ClashingPlaces each : texts.clashes()) {
      json.writeStartObject();
      json.writeStringField("kind", each.isNumber() ? "number" : "name");
      json.writeStringField("of", each.isLeft() ? "a" : "b");
      writePlace(json, "a", each.left());
      writePlace(json, "b", each.right());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("uncounted");
    writeUncounted(json, "a", texts.leftUncounted());
    writeUncounted(json, "b", texts.rightUncounted());
    json.writeEndObject();
    writeRows(json, texts.rows());
  }

  private static void writeUncounted(JsonGenerator json, String name, List<Uncounted> parts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Uncounted each : parts) {
      json.writeStartObject();
      json.writeStringField("kind", each.label());
      json.writeNumberField("start", each.place().start());
      json.writeNumberField("end", each.place().end());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeRows(JsonGenerator json, List<Row> rows) throws IOException {
    json.writeArrayFieldStart("rows");
    for (Row each : rows) {
      json.writeStartObject();
      writePlace(json, "a", each.left());
      writePlace(json, "b", each.right());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes a place; nothing for an empty one. */
  private static void writePlace(JsonGenerator json, String name, Place place) throws IOException {
    if (!place.isEmpty()) {
      json.writeObjectFieldStart(name);
      json.writeNumberField("start", place.start());
      json.writeNumberField("end", place.end());
      json.writeEndObject();
    }
  }

  // ---------------------------------------------------------------- the articles

  private void writeArticle(JsonGenerator json, String name, Article article, int number)
      throws IOException {
    ArticleResult result = batch.results().article(number);
    json.writeObjectFieldStart(name);
    json.writeStringField("id", result.id());
    json.writeStringField("source", article.source());
    json.writeStringField("title", article.title());
    json.writeStringField("text", article.text());
    GroupLines.writeTime(json, "published", article.published());
    json.writeStringField("group", result.group());
    json.writeStringField("canonical", result.canonical());
    json.writeStringField("relation", result.relation());
    if (result.story() != null) {
      json.writeStringField("story", result.story());
    }
    writeDecision(json, batch.engine().placement(number));
    JsonLines.writeRelated(json, result.evidence().related());
    json.writeEndObject();
  }

  private void writeDecision(JsonGenerator json, Placement placement) throws IOException {
    json.writeObjectFieldStart("decision");
    json.writeBooleanField("opened", placement.opened());
    json.writeStringField("rule", placement.rule().wireName());
    json.writeStringField("meaning", placement.rule().meaning());
    if (!placement.opened()) {
      json.writeStringField("comparedWith", id(placement.comparedWith()));
    }
    Placement.Alternative near = placement.alternative();
    if (near != null) {
      json.writeObjectFieldStart("refused");
      json.writeStringField("id", id(near.article()));
      writeVerdict(json, near.verdict());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private String id(int number) {
    return batch.engine().idOf(number).externalId();
  }
}
