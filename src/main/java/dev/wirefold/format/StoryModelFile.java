package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.wirefold.story.JoinModel;
import dev.wirefold.training.StoryTraining.Figures;
import dev.wirefold.training.StoryTraining.Trained;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model of stories as a JSON object that people can read: weights by feature, the threshold, the
 * hash of what it was trained on, and its cross-validated figures. The same model gives the same
 * bytes.
 */
public final class StoryModelFile {

  private static final String FORMAT = "wirefold-story-model";
  private static final int VERSION = 1;
  private static final String BUNDLED = "story-model.json";
  private static final String BUNDLED_MINILM = "story-model-minilm.json";
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String file;
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Map<String, Double> numbers = new HashMap<>();
  private @Nullable String format;
  private @Nullable String id;
  private String embedding = "";

  private StoryModelFile(String file) {
    this.file = file;
  }

  /** Returns the model that comes with Wirefold, for the vectors of the static table. */
  public static JoinModel bundled() {
    return bundled(BUNDLED);
  }

  /** Returns the model that comes with Wirefold for the vectors of MiniLM. */
  public static JoinModel bundledForMiniLm() {
    return bundled(BUNDLED_MINILM);
  }

  private static JoinModel bundled(String resource) {
    try (InputStream in = StoryModelFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("resource " + resource + " is missing");
      }
      return read(resource, in);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled model of stories can't be read", e);
    }
  }

  /**
   * Reads a model.
   *
   * @throws InputException if the file isn't there or is no model; the message names the field
   */
  public static JoinModel read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (NoSuchFileException e) {
      throw new InputException(InputException.Kind.UNAVAILABLE, "there is no file " + file, e);
    }
  }

  static JoinModel read(String file, InputStream in) throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      return new StoryModelFile(file).read(parser);
    } catch (JsonProcessingException e) {
      throw InputException.damaged(file + " is not JSON: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw InputException.damaged(file + ": " + e.getMessage());
    }
  }

  /**
   * Writes a model.
   *
   * @param data the hash of what it was trained on
   */
  public static void write(Path target, Trained trained, String data, long seed)
      throws IOException {
    try (AtomicFile out = AtomicFile.create(target);
        JsonGenerator json = JSON.createGenerator(out.stream())) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      writeModel(json, trained.model());
      json.writeObjectFieldStart("trainedOn");
      json.writeStringField("data", data);
      json.writeNumberField("seed", seed);
      json.writeEndObject();
      json.writeObjectFieldStart("crossValidated");
      for (Map.Entry<String, Figures> each : trained.crossValidated().entrySet()) {
        json.writeObjectFieldStart(each.getKey());
        writeFigures(json, each.getValue());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
      json.flush();
      out.stream().write('\n');
      out.commit();
    }
  }

  private static void writeModel(JsonGenerator json, JoinModel model) throws IOException {
    json.writeStringField("format", FORMAT);
    json.writeNumberField("version", VERSION);
    json.writeStringField("id", model.name());
    if (!model.embedding().isEmpty()) {
      json.writeStringField("embedding", model.embedding());
    }
    json.writeNumberField("threshold", model.threshold());
    json.writeNumberField("bias", model.bias());
    json.writeObjectFieldStart("weights");
    for (Map.Entry<String, Double> each : model.weights().entrySet()) {
      json.writeNumberField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
  }

  private static void writeFigures(JsonGenerator json, Figures figures) throws IOException {
    json.writeNumberField("texts", figures.texts());
    json.writeNumberField("events", figures.events());
    JsonLines.writeFigure(json, "bcubedPrecision", figures.bcubed().precision());
    JsonLines.writeFigure(json, "bcubedRecall", figures.bcubed().recall());
    JsonLines.writeFigure(json, "bcubedF1", figures.bcubed().f1());
    JsonLines.writeFigure(json, "clustersPerEvent", figures.clustersPerEvent());
  }

  private JoinModel read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw damaged("is no JSON object");
    }
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      parser.nextToken();
      read(parser, field);
    }
    if (!FORMAT.equals(format)) {
      throw damaged("is no model of stories: \"format\" must be \"" + FORMAT + '"');
    }
    if (number("version") != VERSION) {
      throw damaged("has a version other than " + VERSION + "; train the model anew");
    }
    if (id == null) {
      throw damaged("lacks \"id\"");
    }
    return JoinModel.of(id, weights, number("bias"), number("threshold")).withEmbedding(embedding);
  }

  private void read(JsonParser parser, String field) throws IOException {
    switch (field) {
      case "format" -> format = parser.getValueAsString();
      case "id" -> id = parser.getValueAsString();
      case "embedding" -> embedding = parser.getValueAsString("");
      case "weights" -> readWeights(parser);
      case "version", "bias", "threshold" -> {
        if (!parser.currentToken().isNumeric()) {
          throw damaged("must have a number as \"" + field + '"');
        }
        numbers.put(field, parser.getDoubleValue());
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
      weights.put(field, parser.getDoubleValue());
    }
  }

  private double number(String field) throws InputException {
    Double value = numbers.get(field);
    if (value == null) {
      throw damaged("lacks \"" + field + '"');
    }
    return value;
  }

  private InputException damaged(String what) {
    return InputException.damaged(file + ' ' + what);
  }
}
