package dev.wirefold.duplicate;

import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A wire of reports, copies, cuts, edits, templates and links from a few outlets with boilerplate,
 * the same for the same seed. It spans several windows, with a pause longer than one now and then.
 */
final class RandomWire {

  private static final long MILLIS_PER_HOUR = 3_600_000;
  private static final int OUTLETS = 5;

  private final SplittableRandom random;
  private final Prose prose;
  private final TextPreparer preparer = new TextPreparer(new Shingler(3));
  private final List<List<String>> written = new ArrayList<>();
  private final List<String> boilerplate;
  private long millis = 400_000 * MILLIS_PER_HOUR;

  private RandomWire(long seed) {
    this.random = new SplittableRandom(seed);
    this.prose = new Prose(seed + 1);
    this.boilerplate = prose.sentences(2 * OUTLETS);
  }

  static List<Arrival> arrivals(long seed, int count) {
    RandomWire wire = new RandomWire(seed);
    return IntStream.range(0, count).mapToObj(wire::next).toList();
  }

  private Arrival next(int article) {
    boolean paused = random.nextInt(150) == 0;
    millis += (long) (MILLIS_PER_HOUR * (paused ? 15 * 24 : 6 * random.nextDouble()));
    List<String> sentences = sentences();
    written.add(sentences);
    int outlet = random.nextInt(OUTLETS + 1);
    String title = random.nextInt(4) == 0 ? "CORRECTED-" + prose.sentences(1) : sentences.get(0);
    String body = String.join(" ", sentences) + (outlet < 3 ? "" : foot(outlet));
    PreparedText text = preparer.prepare(title, body, "");
    boolean linked = article > 0 && random.nextInt(20) == 0;
    long claimed = millis - random.nextInt(10) * MILLIS_PER_HOUR;
    return new Arrival(
        text,
        ContentHash.of(text),
        outlet,
        random.nextInt(10) == 0 ? Arrival.NO_TIME : claimed,
        millis,
        linked ? random.nextInt(article) : DuplicateDetector.NONE,
        random.nextBoolean());
  }

  private String foot(int outlet) {
    return " " + boilerplate.get(2 * outlet - 2) + " " + boilerplate.get(2 * outlet - 1);
  }

  private List<String> sentences() {
    int kind = random.nextInt(10);
    if (written.isEmpty() || kind < 3) {
      return prose.sentences(1 + random.nextInt(12));
    }
    if (kind == 3) {
      return template();
    }
    int back = 1 + random.nextInt(Math.min(written.size(), kind == 4 ? 400 : 30));
    return kind < 6
        ? written.get(written.size() - back)
        : varied(written.get(written.size() - back));
  }

  private List<String> template() {
    return List.of(
        "The bank of Norra set the rate of the crown at %d.%02d to the florin on Tuesday."
            .formatted(random.nextInt(20), random.nextInt(100)),
        "It had stood at %d.%02d before, dealers in Selby said."
            .formatted(random.nextInt(20), random.nextInt(100)));
  }

  private List<String> varied(List<String> sentences) {
    List<String> varied = new ArrayList<>(sentences);
    switch (random.nextInt(4)) {
      case 0 -> varied = varied.subList(0, 1 + random.nextInt(varied.size()));
      case 1 -> varied.addAll(prose.sentences(1 + random.nextInt(4)));
      case 2 -> varied.set(random.nextInt(varied.size()), prose.sentences(1).get(0));
      default -> varied.replaceAll(each -> each.replaceFirst(" the ", " this "));
    }
    return List.copyOf(varied);
  }
}
