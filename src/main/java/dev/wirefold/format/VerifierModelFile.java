package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.wirefold.duplicate.PairSignal;
import dev.wirefold.duplicate.VerifierModel;
import dev.wirefold.duplicate.VerifierModel.Weight;
import dev.wirefold.evaluate.Score;
import dev.wirefold.training.VerifierReport;
import dev.wirefold.training.VerifierReport.Decisions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A duplicates model as a JSON object that people can read: weights by signal, the bounds, what it
 * was trained on with the hash of that, and its cross-validated figures. The same model gives the
 * same bytes.
 */
public final class VerifierModelFile {

  private static final String FORMAT = "wirefold-duplicates-model";
  private static final int VERSION = 1;
  private static final String BUNDLED = "duplicates-model.json";
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String name;
  private final Map<String, Double> numbers = new HashMap<>();
  private final List<Weight> weights = new ArrayList<>();
  private @Nullable String format;
  private @Nullable String id;

  private VerifierModelFile(String name) {
    this.name = name;
  }

  /** Returns the model that comes with Wirefold. */
  public static VerifierModel bundled() {
    try (InputStream in = VerifierModelFile.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IOException("resource " + BUNDLED + " is missing");
      }
      return read(BUNDLED, in);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled duplicates model can't be read", e);
    }
  }

  /**
   * Reads a model.
   *
   * @throws InputException if the file isn't there or is no model; the message names the field
   */
  public static VerifierModel read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (NoSuchFileException e) {
      throw new InputException(InputException.Kind.UNAVAILABLE, "there is no file " + file, e);
    }
  }

  static VerifierModel read(String name, InputStream in) throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      return new VerifierModelFile(name).read(parser);
    } catch (JsonProcessingException e) {
      throw InputException.damaged(name + " is not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw InputException.damaged(name + ": " + e.getMessage());
    }
  }

  /**
   * Writes a model.
   *
   * @param data the hash of what it was trained on
   */
  public static void write(Path target, VerifierModel model, String data, VerifierReport report)
      throws IOException {
    try (AtomicFile file = AtomicFile.create(target);
        JsonGenerator json = JSON.createGenerator(file.stream())) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      writeModel(json, model);
      writeData(json, data, report);
      writeFigures(json, report);
      json.writeEndObject();
      json.flush();
      file.stream().write('\n');
      file.commit();
    }
  }

  private static void writeModel(JsonGenerator json, VerifierModel model) throws IOException {
    json.writeStringField("format", FORMAT);
    json.writeNumberField("version", VERSION);
    json.writeStringField("id", model.id());
    json.writeObjectFieldStart("weights");
    for (Weight each : model.weights()) {
      json.writeNumberField(each.signal().wireName(), each.weight());
    }
    json.writeEndObject();
    json.writeNumberField("intercept", model.intercept());
    writeBound(json, "refuseBelow", model.refuseBelow());
    writeBound(json, "joinFrom", model.joinFrom());
  }

  private static void writeBound(JsonGenerator json, String name, @Nullable Double bound)
      throws IOException {
    if (bound == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, bound);
    }
  }

  private static void writeData(JsonGenerator json, String data, VerifierReport report)
      throws IOException {
    json.writeObjectFieldStart("trainedOn");
    json.writeStringField("data", data);
    json.writeNumberField("labelledPairs", report.labelled());
    json.writeNumberField("labelledDuplicates", report.labelledDuplicates());
    json.writeNumberField("labelledLeftToTheModel", report.open());
    json.writeNumberField("plantedPairs", report.planted());
    json.writeNumberField("plantedLeftToTheModel", report.openPlanted());
    json.writeNumberField("seed", report.seed());
    json.writeNumberField("penalty", report.penalty());
    json.writeEndObject();
  }

  private static void writeFigures(JsonGenerator json, VerifierReport report) throws IOException {
    json.writeObjectFieldStart("crossValidated");
    json.writeNumberField("components", report.components());
    json.writeNumberField("folds", report.folds());
    json.writeNumberField("pairsLeftToTheModel", report.reliability().pairs());
    JsonLines.writeFigure(json, "logLoss", report.reliability().logLoss());
    JsonLines.writeFigure(json, "brier", report.reliability().brier());
    JsonLines.writeFigure(json, "calibrationError", report.reliability().calibrationError());
    writeDecisions(json, "labelled", report.onLabelled());
    writeDecisions(json, "planted", report.onPlanted());
    json.writeEndObject();
  }

  private static void writeDecisions(JsonGenerator json, String name, Decisions decisions)
      throws IOException {
    json.writeObjectFieldStart(name);
    writeScore(json, "rules", decisions.rules());
    writeScore(json, "rulesAndModel", decisions.overruled());
    json.writeNumberField("overruled", decisions.overrulings());
    json.writeEndObject();
  }

  private static void writeScore(JsonGenerator json, String name, Score score) throws IOException {
    json.writeObjectFieldStart(name);
    JsonLines.writeFigure(json, "precision", score.precision());
    JsonLines.writeFigure(json, "recall", score.recall());
    JsonLines.writeFigure(json, "f1", score.f1());
    json.writeEndObject();
  }

  private VerifierModel read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw damaged("is no JSON object");
    }
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      read(parser, field);
    }
    if (!FORMAT.equals(format)) {
      throw damaged("is no duplicates model: \"format\" must be \"" + FORMAT + '"');
    }
    if (number("version") != VERSION) {
      throw damaged("has a version other than " + VERSION + "; train the model anew");
    }
    if (id == null) {
      throw damaged("lacks \"id\"");
    }
    return new VerifierModel(
        id, weights, number("intercept"), numbers.get("refuseBelow"), numbers.get("joinFrom"));
  }

  private void read(JsonParser parser, String field) throws IOException {
    JsonToken token = parser.currentToken();
    switch (field) {
      case "format" -> format = parser.getValueAsString();
      case "id" -> id = parser.getValueAsString();
      case "weights" -> readWeights(parser);
      case "version", "intercept", "refuseBelow", "joinFrom" -> {
        if (token.isNumeric()) {
          numbers.put(field, parser.getDoubleValue());
        } else if (token != JsonToken.VALUE_NULL) {
          throw damaged("must have a number as \"" + field + '"');
        }
      }
      default -> parser.skipChildren();
    }
  }

  private void readWeights(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw damaged("must have an object as \"weights\"");
    }
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      if (!parser.nextToken().isNumeric()) {
        throw damaged("must have a number as weight of \"" + field + '"');
      }
      weights.add(new Weight(signal(field), parser.getDoubleValue()));
    }
  }

  private PairSignal signal(String field) throws InputException {
    for (PairSignal each : PairSignal.values()) {
      if (each.wireName().equals(field)) {
        return each;
      }
    }
    throw damaged("weighs \"" + field + "\", which isn't measured; train the model anew");
  }

  private double number(String field) throws InputException {
    Double value = numbers.get(field);
    if (value == null) {
      throw damaged("lacks \"" + field + '"');
    }
    return value;
  }

  private InputException damaged(String what) {
    return InputException.damaged(name + ' ' + what);
  }
}
