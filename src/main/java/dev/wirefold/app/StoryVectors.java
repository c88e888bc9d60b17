package dev.wirefold.app;

import dev.wirefold.embedding.Embedder;
import dev.wirefold.embedding.StaticEmbedder;
import dev.wirefold.engine.StoryRules;
import dev.wirefold.format.StoryModelFile;
import dev.wirefold.onnx.MiniLmEmbedder;
import dev.wirefold.onnx.NativeEmbedder;
import dev.wirefold.onnx.OnnxEmbedder;
import dev.wirefold.story.CloseReading;
import dev.wirefold.story.CosineScale;
import dev.wirefold.story.JoinModel;
import dev.wirefold.story.StorySettings;
import dev.wirefold.story.VectorUse;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What makes the vectors of stories, ready to be asked. */
final class StoryVectors implements AutoCloseable {

  /** Title and lede, with what stands before and behind. */
  static final int MINILM_PIECES = 62;

  /** What {@link SampleScale} finds for MiniLM. */
  static final CosineScale MINILM_SCALE = new CosineScale(0.2388, 0.6999);

  private final Embedder embedder;
  private final VectorUse use;
  private final @Nullable NativeEmbedder model;
  private final Thread atExit;

  private StoryVectors(Embedder embedder, VectorUse use, @Nullable NativeEmbedder model) {
    this.embedder = embedder;
    this.use = use;
    this.model = model;
    this.atExit = new Thread(this::stop, "embedder-stop");
    if (model != null) {
      Runtime.getRuntime().addShutdownHook(atExit);
    }
  }

  /**
   * Opens what was chosen.
   *
   * @throws IOException if a file is missing or not what it must be
   */
  static StoryVectors open(EmbeddingChoice choice) throws IOException {
    return switch (choice.kind()) {
      case STATIC -> new StoryVectors(StaticEmbedder.bundled(), VectorUse.STATIC, null);
      case CASCADE -> cascade();
      case MINILM -> {
        MiniLmEmbedder model = MiniLmEmbedder.open(MINILM_PIECES, 1);
        yield new StoryVectors(model, new VectorUse(MINILM_SCALE, false, null), model);
      }
      case ONNX -> ofFile(choice.requireFile(), false);
      case MULTILINGUAL -> ofFile(choice.requireFile(), true);
    };
  }

  private static StoryVectors cascade() throws IOException {
    MiniLmEmbedder model = MiniLmEmbedder.open(MINILM_PIECES, 1);
    Cascade cascade = new Cascade(model);
    CloseReading second =
        new CloseReading(cascade.reader(), MINILM_SCALE, StoryModelFile.bundledForMiniLm());
    return new StoryVectors(cascade, new VectorUse(CosineScale.NONE, false, second), model);
  }

  private static StoryVectors ofFile(Path file, boolean multilingual) throws IOException {
    OnnxEmbedder model = ModelFiles.open(file);
    try {
      CosineScale scale = SampleScale.of(model, file.toString());
      return new StoryVectors(model, new VectorUse(scale, multilingual, null), model);
    } catch (IOException | RuntimeException e) {
      model.close();
      throw e;
    }
  }

  /** Returns what makes the vectors; any number of threads may ask it. */
  Embedder embedder() {
    return embedder;
  }

  /** Returns for how many texts the second model was needed up to now. */
  long closeReadings() {
    CloseReading second = use.closeReading();
    return second == null ? 0 : second.looks();
  }

  /** Returns the standard settings for stories with these vectors. */
  StorySettings settings() {
    return StorySettings.standard().with(use);
  }

  /**
   * Returns the rules for an engine.
   *
   * @throws CommandFault if the model was trained with other vectors
   */
  StoryRules rules(JoinModel stories) throws CommandFault {
    String trained = stories.embedding();
    boolean scaled = embedder instanceof OnnxEmbedder && trained.equals(StaticEmbedder.BUNDLED_ID);
    boolean fits =
        trained.isEmpty()
            || trained.equals(embedder.modelId())
            || (embedder instanceof Cascade && trained.equals(StaticEmbedder.BUNDLED_ID));
    if (!fits && !scaled) {
      throw CommandFault.ofSetting(
          "the model of stories %s was trained with vectors of %s, and these are of %s; train one"
                  .formatted(stories.name(), trained, embedder.modelId())
              + " with them: wirefold train stories --embedding");
    }
    return new StoryRules(stories, settings(), embedder.modelId());
  }

  /** Tells that somebody closes it before the process ends, and not before it needs to. */
  void closedByOwner() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      return; // the process ends already
    }
  }

  private void stop() {
    if (model != null) {
      model.stop(); // native code that runs when the process ends would crash it
    }
  }

  @Override
  public void close() {
    if (model != null) {
      closedByOwner();
      model.close();
    }
  }
}
