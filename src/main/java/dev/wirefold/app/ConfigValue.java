package dev.wirefold.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of value that a setting may have: how one is written, and what is allowed. */
sealed interface ConfigValue {

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException if it is none, or not an allowed one
   */
  Object read(String text);

  /** Returns what is allowed, to follow "must be". */
  String allowed();

  /** A word, a name, an address. */
  record Text() implements ConfigValue {

    @Override
    public String read(String text) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("is empty");
      }
      return text.strip();
    }

    @Override
    public String allowed() {
      return "a text that is not empty";
    }
  }

  /** What makes the vectors of stories. */
  record Vectors() implements ConfigValue {

    @Override
    public EmbeddingChoice read(String text) {
      return EmbeddingChoice.of(text);
    }

    @Override
    public String allowed() {
      return EmbeddingChoice.ALLOWED;
    }
  }

  /** A file or a folder. */
  record Place() implements ConfigValue {

    @Override
    public Path read(String text) {
      if (text.isBlank()) {
        throw new IllegalArgumentException("is empty");
      }
      try {
        return Path.of(text.strip());
      } catch (InvalidPathException e) {
        throw new IllegalArgumentException("is no path", e);
      }
    }

    @Override
    public String allowed() {
      return "a path";
    }
  }

  /** A whole number; the word {@code cores} stands for the number of the machine's cores. */
  record Count(int least, int most) implements ConfigValue {

    @Override
    public Integer read(String text) {
      String stripped = text.strip();
      int number =
          stripped.equals("cores")
              ? Runtime.getRuntime().availableProcessors()
              : Integer.parseInt(stripped);
      if (!(number >= least && number <= most)) {
        throw new IllegalArgumentException("is out of range");
      }
      return number;
    }

    @Override
    public String allowed() {
      return "a whole number, %d to %d".formatted(least, most);
    }
  }

  /** A number of bytes. */
  record Size(String least, String most) implements ConfigValue {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\s*(B|KiB|MiB|GiB)?");

    @Override
    public Long read(String text) {
      long bytes = bytes(text);
      if (!(bytes >= bytes(least) && bytes <= bytes(most))) {
        throw new IllegalArgumentException("is out of range");
      }
      return bytes;
    }

    private static long bytes(String text) {
      Matcher form = FORM.matcher(text.strip());
      if (!form.matches()) {
        throw new IllegalArgumentException("is no size");
      }
      long number = Long.parseLong(form.group(1));
      String unit = form.group(2) == null ? "B" : form.group(2);
      return switch (unit) {
        case "KiB" -> Math.multiplyExact(number, 1L << 10);
        case "MiB" -> Math.multiplyExact(number, 1L << 20);
        case "GiB" -> Math.multiplyExact(number, 1L << 30);
        default -> number;
      };
    }

    @Override
    public String allowed() {
      return "a size like 64MiB (B, KiB, MiB, GiB), %s to %s".formatted(least, most);
    }
  }

  /** A length of time. */
  record Time(String least, String most) implements ConfigValue {

    private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\s*(ms|s|m|h|d)");

    @Override
    public Duration read(String text) {
      Duration time = time(text);
      if (time.compareTo(time(least)) < 0 || time.compareTo(time(most)) > 0) {
        throw new IllegalArgumentException("is out of range");
      }
      return time;
    }

    private static Duration time(String text) {
      Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
      if (!form.matches()) {
        throw new IllegalArgumentException("is no time");
      }
      long number = Long.parseLong(form.group(1));
      return switch (form.group(2)) {
        case "ms" -> Duration.ofMillis(number);
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        case "h" -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }

    @Override
    public String allowed() {
      return "a time like 30s (ms, s, m, h, d), %s to %s".formatted(least, most);
    }
  }

  /** A part of a whole, in percent. */
  record Share(int least, int most) implements ConfigValue {

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\s*%");

    @Override
    public Double read(String text) {
      Matcher form = FORM.matcher(text.strip());
      if (!form.matches()) {
        throw new IllegalArgumentException("is no share");
      }
      int percent = Integer.parseInt(form.group(1));
      if (!(percent >= least && percent <= most)) {
        throw new IllegalArgumentException("is out of range");
      }
      return percent / 100.0;
    }

    @Override
    public String allowed() {
      return "a share like 90%%, %d%% to %d%%".formatted(least, most);
    }
  }

  /** Places in the log. */
  record Positions() implements ConfigValue {

    private static final int MOST = 1_000;
    private static final Pattern FORM = Pattern.compile("\\d{1,18}(\\s*,\\s*\\d{1,18})*");

    @Override
    public Set<Long> read(String text) {
      if (!FORM.matcher(text.strip()).matches()) {
        throw new IllegalArgumentException("is no list of positions");
      }
      Set<Long> positions = new TreeSet<>();
      for (String position : text.strip().split("\\s*,\\s*", -1)) {
        positions.add(Long.valueOf(position));
      }
      if (positions.size() > MOST) {
        throw new IllegalArgumentException("has too many");
      }
      return Collections.unmodifiableSet(positions);
    }

    @Override
    public String allowed() {
      return "positions like 17 or 17, 42";
    }
  }

  /** Something that is done or not. */
  record Switch() implements ConfigValue {

    @Override
    public Boolean read(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "on", "true" -> true;
        case "off", "false" -> false;
        default -> throw new IllegalArgumentException("is neither on nor off");
      };
    }

    @Override
    public String allowed() {
      return "on or off";
    }
  }
}
