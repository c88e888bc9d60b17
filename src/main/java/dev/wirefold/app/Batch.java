package dev.wirefold.app;

import dev.wirefold.article.Article;
import dev.wirefold.duplicate.Step;
import dev.wirefold.embedding.Embedder;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.engine.Preparer;
import dev.wirefold.engine.Results;
import dev.wirefold.engine.StoryRules;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.InputForm;
import dev.wirefold.format.LineReader;
import dev.wirefold.language.LanguageDetector;
import dev.wirefold.opennlp.OpenNlpLanguageModel;
import dev.wirefold.scratch.ScratchFile;
import dev.wirefold.service.BatchDigests;
import dev.wirefold.service.DecidedBatch;
import dev.wirefold.service.ScratchArticles;
import dev.wirefold.story.JoinModel;
import dev.wirefold.story.StoryAssigner;
import dev.wirefold.story.StorySettings;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A set of input files taken through the engine: what cluster, explain and demo share. */
final class Batch implements AutoCloseable {

  private static final Shingler SHINGLER = new Shingler(DecidedBatch.SHINGLE_KEY);

  /** A third pass changed the development sets by less than .001. */
  private static final int PASSES = 2;

  private final Intake intake;
  private final DecidedBatch decided;
  private final ScratchFile scratch;
  private final @Nullable KeptBodies bodies;
  private final HeapLimit heap;
  private long closeReadings;

  private Batch(
      Intake intake,
      DecidedBatch decided,
      ScratchFile scratch,
      @Nullable KeptBodies bodies,
      HeapLimit heap) {
    this.intake = intake;
    this.decided = decided;
    this.scratch = scratch;
    this.bodies = bodies;
    this.heap = heap;
  }

  /**
   * What a batch reads, and how.
   *
   * @param inputs paths, or {@code -}
   * @param standardInput what {@code -} stands for
   * @param fields how the input names its fields
   * @param stories the model by which stories are formed; null for none
   * @param threads threads that prepare
   * @param strict whether the first bad line ends the run
   * @param engine what is decided by
   * @param aside the folder for what doesn't stay in memory
   * @param form how the inputs are read
   * @param withDigests whether stories are told of, for which bodies are read again
   * @param twoPass whether stories are looked at again with the whole input known, in place of the
   *     looks that a service has while it goes on
   * @param embedding what makes the vectors of stories
   */
  record Request(
      List<String> inputs,
      InputStream standardInput,
      FieldMap fields,
      @Nullable JoinModel stories,
      int threads,
      boolean strict,
      EngineSettings engine,
      Path aside,
      InputForm form,
      boolean withDigests,
      boolean twoPass,
      EmbeddingChoice embedding) {

    /** Reads Wirefold's own layout and tells nothing of the stories. */
    Request(
        List<String> inputs,
        InputStream standardInput,
        FieldMap fields,
        @Nullable JoinModel stories,
        int threads,
        boolean strict,
        EngineSettings engine,
        Path aside) {
      this(
          inputs,
          standardInput,
          fields,
          stories,
          threads,
          strict,
          engine,
          aside,
          InputForm.OWN,
          false,
          false,
          EmbeddingChoice.STATIC);
    }
  }

  /** Hears how far a batch has come. */
  interface Progress {

    /** Is told about the inputs before the first line is read. */
    default void begin(LineReader reader) throws IOException {}

    /** Is told how many articles are prepared. */
    default void prepared(int articles) {}

    /** Is told how many of how many articles are decided. */
    default void decided(int articles, int of) {}
  }

  /**
   * Reads everything and lets the engine decide in log order.
   *
   * @param keep which articles to keep with their texts
   */
  static Batch run(Request request, Predicate<Article> keep, Progress progress) throws IOException {
    ScratchFile scratch = ScratchFile.in(request.aside());
    KeptBodies bodies = request.withDigests() ? new KeptBodies(request.aside()) : null;
    Batch batch = null;
    try {
      batch = run(request, keep, progress, scratch, bodies);
      return batch;
    } finally {
      if (batch == null) {
        close(scratch, bodies);
      }
    }
  }

  private static Batch run(
      Request request,
      Predicate<Article> keep,
      Progress progress,
      ScratchFile scratch,
      @Nullable KeptBodies bodies)
      throws IOException {
    if (request.stories() == null) {
      return run(request, keep, progress, scratch, bodies, null, null);
    }
    try (StoryVectors vectors = StoryVectors.open(request.embedding())) {
      StoryRules rules = vectors.rules(request.stories());
      StoryAssigner assigner = new StoryAssigner(settings(rules, request.twoPass()), rules.model());
      Batch batch = run(request, keep, progress, scratch, bodies, vectors.embedder(), assigner);
      batch.closeReadings = vectors.closeReadings();
      return batch;
    }
  }

  private static Batch run(
      Request request,
      Predicate<Article> keep,
      Progress progress,
      ScratchFile scratch,
      @Nullable KeptBodies bodies,
      @Nullable Embedder embedder,
      @Nullable StoryAssigner assigner)
      throws IOException {
    LanguageDetector languages =
        request.stories() != null ? new LanguageDetector(OpenNlpLanguageModel.bundled()) : null;
    ScratchArticles articles = new ScratchArticles(scratch, SHINGLER);
    Intake intake =
        new Intake(
            new ArticleParser(request.fields(), ArticleParser.DEFAULT_MAX_CHARS),
            () -> Preparer.ofFeatures(texts(request.engine()), embedder, languages),
            articles,
            request.threads(),
            request.strict(),
            bodies);
    try (LineReader reader =
        LineReader.open(
            request.inputs(),
            request.standardInput(),
            LineReader.DEFAULT_MAX_LINE_BYTES,
            request.form())) {
      progress.begin(reader);
      Consumer<Integer> prepared = progress::prepared;
      intake.read(reader, keep, prepared);
    }
    HeapLimit heap = new HeapLimit();
    DecidedBatch.Progress steps =
        (decided, of) -> {
          heap.step();
          progress.decided(decided, of);
        };
    DecidedBatch decided =
        DecidedBatch.ofLarge(
            request.engine(), articles, scratch, assigner, request.twoPass() ? PASSES : 0, steps);
    return new Batch(intake, decided, scratch, bodies, heap);
  }

  private static StorySettings settings(StoryRules rules, boolean twoPass) {
    return twoPass ? rules.settings().withoutWaiting() : rules.settings();
  }

  private static TextPreparer texts(EngineSettings engine) {
    return new TextPreparer(SHINGLER, engine.duplicates().has(Step.LIFTING));
  }

  /** Returns the folder for temporary files. */
  static Path temporaryFolder() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** Lets go of what was put aside; nothing more can be asked then. */
  @Override
  public void close() throws IOException {
    close(scratch, bodies);
  }

  private static void close(ScratchFile scratch, @Nullable KeptBodies bodies) throws IOException {
    try (scratch) {
      if (bodies != null) {
        bodies.close();
      }
    }
  }

  /**
   * Returns what tells of the stories.
   *
   * @throws IllegalStateException if that was not asked for
   */
  BatchDigests digests() {
    KeptBodies kept = bodies;
    if (kept == null) {
      throw new IllegalStateException("the bodies were not kept");
    }
    int[] indices = new int[engine().articles()];
    for (int i = 0; i < intake.size(); i++) {
      indices[number(i)] = i;
    }
    return new BatchDigests(
        decided,
        article -> kept.get(indices[article]),
        engine().settings().election().publishers());
  }

  /** Returns the number that the engine gave to the article at an index of the input. */
  int number(int index) {
    return decided.number(index);
  }

  /** Returns the number that the engine gave to an article's latest version. */
  int number(Article article) {
    for (int i = engine().articles() - 1; i >= 0; i--) {
      if (engine().article(i).id().equals(article.id())) {
        return i;
      }
    }
    throw new IllegalStateException("article " + article.id() + " was kept but not decided");
  }

  /** Is told that one more article or group was written. */
  void wrote() {
    heap.step();
  }

  /** Returns for how many texts a second model was needed. */
  long closeReadings() {
    return closeReadings;
  }

  Intake intake() {
    return intake;
  }

  Engine engine() {
    return decided.engine();
  }

  DecidedBatch decided() {
    return decided;
  }

  Results results() {
    return decided.results();
  }
}
