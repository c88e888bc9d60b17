package dev.wirefold.duplicate;

import dev.wirefold.bench.SampleTexts;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Compares an article with another: what the verification of one candidate costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class VerifyBenchmark {

  private static final int TEXTS = 64;

  @Param({"100", "400", "1600"})
  private int words;

  private final PairComparer comparer = new PairComparer(new DocumentFrequencies());
  private final Verifier verifier = new Verifier(DuplicatePolicy.DEFAULT);
  private final ComparedText[] fulls = new ComparedText[TEXTS];
  private final ComparedText[] cuts = new ComparedText[TEXTS];
  private int next;

  /** Makes each text, and its copy without the last quarter. */
  @Setup
  public void makePairs() {
    SampleTexts sample = SampleTexts.english();
    TextPreparer preparer = new TextPreparer(new Shingler(0));
    for (int i = 0; i < TEXTS; i++) {
      fulls[i] = compared(preparer.prepare(sample.title(i), sample.text(i, words), ""));
      cuts[i] = compared(preparer.prepare(sample.title(i), sample.text(i, words * 3 / 4), ""));
    }
  }

  /** Loads a text, once for all its candidates. */
  @Benchmark
  public int load() {
    comparer.load(cuts[next++ & (TEXTS - 1)]);
    return comparer.terms().size();
  }

  /** Loads a text and rules out another that shares nothing with it. */
  @Benchmark
  public boolean loadAndRuleOut() {
    int i = next++ & (TEXTS - 1);
    comparer.load(cuts[i]);
    return comparer.covers(fulls[(i + TEXTS / 2) & (TEXTS - 1)], 0.5);
  }

  /** Loads a text and verifies that it is a cut copy of another. */
  @Benchmark
  public Verdict loadAndVerify() {
    int i = next++ & (TEXTS - 1);
    comparer.load(cuts[i]);
    return verifier.verify(comparer.compare(fulls[i]), false);
  }

  private static ComparedText compared(PreparedText text) {
    return new ComparedText(text, 0, 0);
  }
}
