package dev.wirefold.fingerprint;

import dev.wirefold.bench.SampleTexts;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.Tokenizer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Computes the MinHash signature of all shingles of a body, tokenised before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MinHashBenchmark {

  private static final int TEXTS = 64;

  @Param({"100", "400", "1600"})
  private int words;

  private final int[][] shingles = new int[TEXTS][];
  private int next;

  /** Makes the shingles. */
  @Setup
  public void makeShingles() {
    SampleTexts sample = SampleTexts.english();
    Tokenizer tokenizer = new Tokenizer();
    Shingler shingler = new Shingler(0);
    for (int i = 0; i < TEXTS; i++) {
      int[] tokens = tokenizer.tokenize(sample.text(i, words)).hashes();
      shingles[i] = shingler.sample(tokens, Shingler.SHINGLE, 0);
    }
  }

  /** Makes one signature. */
  @Benchmark
  public MinHashSignature signature() {
    return MinHasher.signature(shingles[next++ & (TEXTS - 1)]);
  }
}
