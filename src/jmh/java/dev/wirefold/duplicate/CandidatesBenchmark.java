package dev.wirefold.duplicate;

import dev.wirefold.bench.WireStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Looks up the candidates of a text in an index of texts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CandidatesBenchmark {

  private static final int QUERIES = 1024;

  @Param({"2000", "20000"})
  private int indexed;

  private final CandidateIndex index = new CandidateIndex();
  private final HitCounter hits = new HitCounter();
  private final int[][] queries = new int[QUERIES][];
  private int next;

  /** Fills the index; the queries are the stream's next articles. */
  @Setup
  public void fillIndex() {
    List<Arrival> arrivals = WireStream.arrivals(indexed + QUERIES);
    for (int i = 0; i < indexed; i++) {
      index.add(arrivals.get(i).text().shingles(), i);
    }
    for (int i = 0; i < QUERIES; i++) {
      queries[i] = arrivals.get(indexed + i).text().shingles();
    }
  }

  /** Looks up one text. */
  @Benchmark
  public int[] candidates() {
    hits.clear();
    index.count(queries[next++ & (QUERIES - 1)], 1, hits);
    return hits.best(2, 64);
  }
}
