package dev.wirefold.embedding;

import dev.wirefold.bench.SampleTexts;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Embeds an article with the bundled static table, which reads its first 256 tokens. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StaticEmbedBenchmark {

  private static final int TEXTS = 64;

  @Param({"100", "400", "1600"})
  private int words;

  private final StaticEmbedder embedder = StaticEmbedder.bundled();
  private final String[] titles = new String[TEXTS];
  private final String[] texts = new String[TEXTS];
  private int next;

  /** Makes the texts. */
  @Setup
  public void makeTexts() {
    SampleTexts sample = SampleTexts.english();
    for (int i = 0; i < TEXTS; i++) {
      titles[i] = sample.title(i);
      texts[i] = sample.text(i, words);
    }
  }

  /** Embeds one article. */
  @Benchmark
  public float[] embed() {
    int i = next++ & (TEXTS - 1);
    return embedder.embed(titles[i], texts[i]);
  }
}
