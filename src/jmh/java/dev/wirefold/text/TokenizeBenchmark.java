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

/** Tokenises the body of an article. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TokenizeBenchmark {

  private static final int TEXTS = 64;

  @Param({"100", "400", "1600"})
  private int words;

  private final Tokenizer tokenizer = new Tokenizer();
  private final String[] texts = new String[TEXTS];
  private int next;

  /** Makes the texts. */
  @Setup
  public void makeTexts() {
    SampleTexts sample = SampleTexts.english();
    for (int i = 0; i < TEXTS; i++) {
      texts[i] = sample.text(i, words);
    }
  }

  /** Tokenises one text. */
  @Benchmark
  public TokenSequence tokenize() {
    return tokenizer.tokenize(texts[next++ & (TEXTS - 1)]);
  }
}
