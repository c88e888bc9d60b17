package dev.wirefold.text;

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

/** Prepares an article: lifts dateline, tag and sign-off, tokenises, shingles, samples. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PrepareBenchmark {

  private static final int TEXTS = 64;

  @Param({"100", "400", "1600"})
  private int words;

  private final TextPreparer preparer = new TextPreparer(new Shingler(0));
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

  /** Prepares one article. */
  @Benchmark
  public PreparedText prepare() {
    int i = next++ & (TEXTS - 1);
    return preparer.prepare(titles[i], texts[i], "");
  }
}
