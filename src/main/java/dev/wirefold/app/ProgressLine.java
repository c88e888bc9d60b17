package dev.wirefold.app;

import dev.wirefold.format.LineReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.OptionalLong;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a batch has come, with rate and time left; silent where nobody looks. */
final class ProgressLine implements Batch.Progress, AutoCloseable {

  /** Set by the launcher when stderr is a terminal. */
  private static final String TERMINAL = "wirefold.terminal";

  private static final int REFRESH_MILLIS = 200;

  private final @Nullable PrintStream err;
  private @Nullable ProgressBar bar;
  private @Nullable LineReader reader;
  private boolean deciding;

  private ProgressLine(@Nullable PrintStream err) {
    this.err = err;
  }

  static ProgressLine on(PrintStream err) {
    return new ProgressLine(Boolean.getBoolean(TERMINAL) ? err : null);
  }

  @Override
  public void begin(LineReader inputs) throws IOException {
    reader = inputs;
    OptionalLong total = inputs.totalBytes();
    bar = open("reading", total.isPresent() ? total.getAsLong() : -1, "MB", 1 << 20);
  }

  @Override
  public void prepared(int articles) {
    ProgressBar current = bar;
    LineReader inputs = reader;
    if (current != null && inputs != null) {
      current.stepTo(inputs.bytesRead());
      current.setExtraMessage("%,d articles".formatted(articles));
    }
  }

  @Override
  public void decided(int articles, int of) {
    if (!deciding) {
      deciding = true;
      close();
      bar = open("deciding", of, " articles", 1);
    }
    ProgressBar current = bar;
    if (current != null) {
      current.stepTo(articles);
    }
  }

  @Override
  public void close() {
    ProgressBar current = bar;
    bar = null;
    if (current != null) {
      current.close();
    }
  }

  private @Nullable ProgressBar open(String task, long total, String unit, long unitSize) {
    if (err == null) {
      return null;
    }
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(unit, unitSize)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .showSpeed()
        .clearDisplayOnFinish()
        .setConsumer(new ConsoleProgressBarConsumer(err))
        .build();
  }
}
