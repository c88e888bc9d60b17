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

/** Places a whole stream of prepared articles in an empty detector: candidates, verify, join. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PlaceBenchmark {

  @Param({"2000", "10000"})
  private int articles;

  private List<Arrival> arrivals = List.of();

  /** Makes the stream. */
  @Setup
  public void makeStream() {
    arrivals = WireStream.arrivals(articles);
  }

  /** Places the stream. */
  @Benchmark
  public int placeStream() {
    DuplicateDetector detector =
        new DuplicateDetector(DuplicatePolicy.DEFAULT, number -> arrivals.get(number).text());
    for (Arrival arrival : arrivals) {
      detector.place(arrival);
    }
    return detector.groups();
  }
}
