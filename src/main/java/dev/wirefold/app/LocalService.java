package dev.wirefold.app;

import dev.wirefold.embedding.Embedder;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.EngineRecovery;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.engine.KeptEmbedding;
import dev.wirefold.engine.Preparer;
import dev.wirefold.engine.SkippedEntry;
import dev.wirefold.engine.Store;
import dev.wirefold.engine.StoryRules;
import dev.wirefold.format.ArticleJsonCodec;
import dev.wirefold.format.LogCommandCodec;
import dev.wirefold.format.NewsEventJsonCodec;
import dev.wirefold.format.StoryModelFile;
import dev.wirefold.journal.Journal;
import dev.wirefold.journal.JournalSettings;
import dev.wirefold.language.LanguageDetector;
import dev.wirefold.lucene.LuceneStore;
import dev.wirefold.lucene.StoreCodecs;
import dev.wirefold.lucene.StoreSettings;
import dev.wirefold.opennlp.OpenNlpLanguageModel;
import dev.wirefold.service.EngineSource;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.PipelineSettings;
import dev.wirefold.service.PipelineStatus;
import dev.wirefold.story.JoinModel;
import dev.wirefold.text.Shingler;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The service of one data folder, without its transports: log, engine and store, wired. */
final class LocalService implements Closeable {

  private static final Duration POLL = Duration.ofMillis(20);

  private final DataFolder folder;
  private final Journal journal;
  private final LuceneStore store;
  private final Pipeline pipeline;
  private final @Nullable StoryVectors vectors;
  private Closeable last = () -> {};

  /**
   * What a service runs with.
   *
   * @param stories the model by which groups are gathered to stories; null for none
   * @param withDetection whether languages that nobody gave are told from the text
   * @param embedding what makes the vectors of stories
   */
  record Settings(
      EngineSettings engine,
      @Nullable JoinModel stories,
      boolean withDetection,
      JournalSettings journal,
      StoreSettings store,
      PipelineSettings pipeline,
      EmbeddingChoice embedding) {

    /** Creates settings with the vectors of the static table. */
    Settings(
        EngineSettings engine,
        @Nullable JoinModel stories,
        boolean withDetection,
        JournalSettings journal,
        StoreSettings store,
        PipelineSettings pipeline) {
      this(engine, stories, withDetection, journal, store, pipeline, EmbeddingChoice.STATIC);
    }

    /** Returns the same settings with other vectors, and the model of stories for them. */
    Settings with(EmbeddingChoice other, JoinModel model) {
      return new Settings(engine, model, withDetection, journal, store, pipeline, other);
    }

    /** The settings that serve most. */
    static final Settings DEFAULT =
        new Settings(
            DuplicatesModel.standard(),
            StoryModelFile.bundled(),
            true,
            JournalSettings.DEFAULT,
            StoreSettings.DEFAULT,
            PipelineSettings.standard());
  }

  private LocalService(
      DataFolder folder,
      Journal journal,
      LuceneStore store,
      Pipeline pipeline,
      @Nullable StoryVectors vectors) {
    this.vectors = vectors;
    this.folder = folder;
    this.journal = journal;
    this.store = store;
    this.pipeline = pipeline;
  }

  /**
   * Opens the log and the index of a folder and starts to catch up; the pipeline's status tells
   * when it is ready.
   *
   * @param clock where the log's times come from
   * @throws IOException if the folder is in use, damaged, or can't be written
   */
  static LocalService open(DataFolder folder, Settings settings, InstantSource clock)
      throws IOException {
    Journal journal = Journal.open(folder.journal(), folder.id(), settings.journal(), clock);
    LuceneStore store = null;
    StoryVectors vectors = null;
    try {
      store = openStore(folder, settings.store(), clock);
      check(folder, journal, store);
      if (settings.stories() != null) {
        vectors = StoryVectors.open(settings.embedding());
        checkEmbedding(vectors.embedder().modelId(), settings.embedding(), folder, store);
      }
      checkSkipped(settings.pipeline().skip(), journal, store);
      Pipeline pipeline =
          new Pipeline(
              journal, commands(), store, engines(folder, settings, vectors), settings.pipeline());
      pipeline.start();
      return new LocalService(folder, journal, store, pipeline, vectors);
    } catch (IOException | RuntimeException e) {
      if (vectors != null) {
        vectors.close();
      }
      if (store != null) {
        store.close();
      }
      journal.close();
      throw e;
    }
  }

  /** Returns what reads and writes the payloads of a log. */
  static LogCommandCodec commands() {
    return new LogCommandCodec(new ArticleJsonCodec());
  }

  static LuceneStore openStore(DataFolder folder, StoreSettings settings, InstantSource clock)
      throws IOException {
    return LuceneStore.open(
        folder.index(),
        settings,
        new StoreCodecs(new ArticleJsonCodec(), new NewsEventJsonCodec()),
        clock,
        folder.id().toString());
  }

  /**
   * Returns what makes engines and prepares articles for them.
   *
   * @param vectors what makes the vectors of stories; null if none are formed
   */
  static EngineSource engines(DataFolder folder, Settings settings, @Nullable StoryVectors vectors)
      throws IOException {
    Shingler shingler = new Shingler(folder.shingleKey());
    Embedder embedder = vectors == null ? null : vectors.embedder();
    StoryRules rules =
        vectors == null || settings.stories() == null ? null : vectors.rules(settings.stories());
    LanguageDetector languages =
        settings.withDetection() ? new LanguageDetector(OpenNlpLanguageModel.bundled()) : null;
    return new EngineSource() {
      @Override
      public Engine restore(Store store) throws IOException {
        return new EngineRecovery(settings.engine(), shingler, store::read, rules).restore();
      }

      @Override
      public Preparer preparer() {
        return Preparer.ofWhole(shingler, embedder, languages);
      }
    };
  }

  private static void check(DataFolder folder, Journal journal, LuceneStore store)
      throws IOException {
    if (!store.indexId().equals(folder.id().toString())) {
      throw CommandFault.ofData(
          "the index in %s is of another data folder; restore both from one snapshot"
              .formatted(folder.index()));
    }
    long position = store.committed().position();
    if (position >= journal.end()) {
      throw CommandFault.ofData(
          "the index has entry %d of the log, and the log ends at %d; restore both from one snapshot"
              .formatted(position, journal.end()));
    }
    if (position + 1 < journal.start()) {
      throw CommandFault.ofData(
          "the log begins at entry %d and the index needs it from %d on; restore a snapshot"
              .formatted(journal.start(), position + 1));
    }
  }

  /** Vectors of two models must never be compared. */
  private static void checkEmbedding(
      String name, EmbeddingChoice chosen, DataFolder folder, LuceneStore store)
      throws IOException {
    try (Archive archive = store.read()) {
      String kept = KeptEmbedding.in(archive);
      if (kept != null && !kept.equals(name)) {
        throw CommandFault.ofSetting(
            ("wirefold.embedding is %s, which makes vectors of %s, and the index in %s has vectors of"
                    + " %s; set it back, or make a folder with the new ones: wirefold replay --data %s NEW")
                .formatted(chosen, name, folder.index(), kept, folder.folder()));
      }
    }
  }

  /** What is passed over must be so at each replay, so it can't be what is decided already. */
  private static void checkSkipped(Set<Long> skip, Journal journal, LuceneStore store)
      throws IOException {
    if (skip.isEmpty()) {
      return;
    }
    Set<Long> noted = new HashSet<>();
    try (Archive archive = store.read()) {
      SkippedEntry.in(archive).forEach(entry -> noted.add(entry.position()));
    }
    for (long position : new TreeSet<>(skip)) {
      if (position >= journal.end()) {
        throw CommandFault.ofSetting(
            "wirefold.log.skip names entry %d, and the log ends before it, with %d entries"
                .formatted(position, journal.end()));
      }
      if (position <= store.committed().position() && !noted.contains(position)) {
        throw CommandFault.ofSetting(
            "wirefold.log.skip names entry %d, which is decided already; leave it out"
                .formatted(position));
      }
    }
  }

  DataFolder folder() {
    return folder;
  }

  Journal journal() {
    return journal;
  }

  LuceneStore store() {
    return store;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  /**
   * Copies the last commit of the index and the log, which reaches at least as far, while both go
   * on.
   *
   * @param target an empty folder, or one to be made
   * @return the position up to which the copy has what came in
   */
  long snapshot(Path target) throws IOException {
    DataFolder.requireEmpty(target);
    Files.createDirectories(target);
    store.snapshot(target.resolve(DataFolder.INDEX));
    long end = journal.snapshot(target.resolve(DataFolder.JOURNAL));
    folder.writeCopysIdentity(target);
    return end - 1;
  }

  /**
   * Waits until the engine has applied what the log has.
   *
   * @throws IOException if it can't
   */
  void awaitReady() throws IOException, InterruptedException {
    PipelineStatus status = pipeline.status();
    while (status.state() != PipelineStatus.State.READY) {
      if (status.trouble() != null || status.state() == PipelineStatus.State.STOPPED) {
        throw notReady(status);
      }
      Thread.sleep(POLL);
      status = pipeline.status();
    }
  }

  /** Names what is to be closed when all is committed, and log and index are still open. */
  void closesBeforeStores(Closeable closed) {
    last = closed;
  }

  private IOException notReady(PipelineStatus status) {
    String message = "the service can't get ready: " + status.trouble();
    return status.state() == PipelineStatus.State.ENGINE_FAILED
        ? CommandFault.internal(message)
        : new IOException(message, pipeline.failure());
  }

  /** Tells that this is closed before the process ends, and with it what makes the vectors. */
  void closedBeforeEnd() {
    if (vectors != null) {
      vectors.closedByOwner();
    }
  }

  private void closeVectors() {
    if (vectors != null) {
      vectors.close();
    }
  }

  /** Finishes what is under way, commits, and closes log and index. */
  @Override
  public void close() throws IOException {
    try (Closeable _ = this::closeVectors;
        Closeable _ = journal::close;
        Closeable _ = store::close;
        Closeable _ = last) {
      pipeline.close();
    }
  }
}
