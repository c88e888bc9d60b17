package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.cli.DlqJob;
import dev.wirefold.cli.DlqOptions;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.kafka.DeadLetters;
import dev.wirefold.kafka.DeadLetters.Letter;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Runs the dlq command. */
final class DlqRun implements DlqJob {

  @Override
  public int run(DlqOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          try (DeadLetters letters = DeadLetters.open(KafkaSetup.required(options.config()))) {
            return switch (options.action()) {
              case LIST -> list(letters, options, out);
              case SHOW -> show(letters, options, out, err);
              case REPLAY -> replay(letters, options, out, err);
            };
          }
        });
  }

  private static int list(DeadLetters letters, DlqOptions options, PrintStream out)
      throws IOException {
    letters.visit(letter -> {
      if (isMeant(letter, options)) {
        out.printf(
            "%s  %s  %s  %s  %s%n",
            letter.name(),
            letter.error("time"),
            letter.error("code"),
            text(letter.key()),
            letter.error("reason"));
      }
      return true;
    });
    return ExitCode.OK;
  }

  private static int show(DeadLetters letters, DlqOptions options, PrintStream out, PrintStream err)
      throws IOException {
    List<Letter> found = options.letter() == null ? List.of() : first(letters, options);
    if (found.isEmpty()) {
      return notThere(options, err);
    }
    Letter letter = found.getFirst();
    letter.errors().forEach((name, value) -> out.println(name + ": " + value));
    out.println("key: " + text(letter.key()));
    out.println();
    out.println(text(letter.value()));
    return ExitCode.OK;
  }

  /** What comes back as a letter meanwhile is not sent again. */
  private static int replay(
      DeadLetters letters, DlqOptions options, PrintStream out, PrintStream err)
      throws IOException {
    AtomicInteger found = new AtomicInteger();
    AtomicInteger kept = new AtomicInteger();
    letters.visit(letter -> {
      if (isMeant(letter, options)) {
        found.incrementAndGet();
        if (!replay(letters, letter, out, err)) {
          kept.incrementAndGet();
        }
      }
      return options.letter() == null || found.get() == 0;
    });
    if (options.letter() != null && found.get() == 0) {
      return notThere(options, err);
    }
    return kept.get() == 0 ? ExitCode.OK : ExitCode.BAD_DATA;
  }

  private static boolean replay(
      DeadLetters letters, Letter letter, PrintStream out, PrintStream err) throws IOException {
    if (!letter.isWhole()) {
      err.printf(
          "wirefold: %s was not sent: its value is not in the letter (%s)%n",
          letter.name(), letter.error("code"));
      return false;
    }
    letters.replay(letter);
    out.println("sent " + letter.name());
    return true;
  }

  private static List<Letter> first(DeadLetters letters, DlqOptions options) throws IOException {
    List<Letter> found = new ArrayList<>();
    letters.visit(letter -> {
      if (isMeant(letter, options)) {
        found.add(letter);
      }
      return found.isEmpty();
    });
    return found;
  }

  private static boolean isMeant(Letter letter, DlqOptions options) {
    return (options.letter() == null || options.letter().equals(letter.name()))
        && (options.code() == null || options.code().equals(letter.error("code")));
  }

  private static int notThere(DlqOptions options, PrintStream err) {
    err.println(
        options.letter() == null
            ? "wirefold: name a letter by its partition and offset, as list does"
            : "wirefold: there is no letter %s; see dlq list".formatted(options.letter()));
    return ExitCode.USAGE;
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "(none)" : new String(bytes, UTF_8);
  }
}
