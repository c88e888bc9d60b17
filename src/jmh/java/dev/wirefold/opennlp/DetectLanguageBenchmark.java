package dev.wirefold.opennlp;

import dev.wirefold.bench.SampleTexts;
import dev.wirefold.language.LanguageDetector;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Tells the language of an article, and as OpenNLP itself would from as long a beginning. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DetectLanguageBenchmark {

  private static final int TEXTS = 64;
  private static final int LIBRARY_CHARS = 160;

  @Param({"20", "400"})
  private int words;

  private final LanguageDetector detector = new LanguageDetector(OpenNlpLanguageModel.bundled());
  private final String[] titles = new String[TEXTS];
  private final String[] texts = new String[TEXTS];
  private final String[] beginnings = new String[TEXTS];
  private LanguageDetectorME library;
  private int next;

  /** Makes the texts and opens the model. */
  @Setup
  public void prepare() throws IOException {
    SampleTexts sample = SampleTexts.english();
    for (int i = 0; i < TEXTS; i++) {
      titles[i] = sample.title(i);
      texts[i] = sample.text(i, words);
      beginnings[i] = texts[i].substring(0, Math.min(LIBRARY_CHARS, texts[i].length()));
    }
    try (InputStream in = OpenNlpLanguageModel.class.getResourceAsStream("/langdetect-183.bin")) {
      library = new LanguageDetectorME(new LanguageDetectorModel(Objects.requireNonNull(in)));
    }
  }

  /** Tells the language of one article. */
  @Benchmark
  public String detect() {
    int i = next++ & (TEXTS - 1);
    return String.valueOf(detector.detect(titles[i], texts[i]));
  }

  /** Asks OpenNLP about the beginning of one article. */
  @Benchmark
  public Language library() {
    return library.predictLanguage(beginnings[next++ & (TEXTS - 1)]);
  }
}
