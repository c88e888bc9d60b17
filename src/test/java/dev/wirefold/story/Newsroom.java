package dev.wirefold.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A stream of random operations over several windows of log time: texts of several languages, with
 * and without dates and vectors, second looks, forced joins, merges, splits. The same seed gives
 * the same stream, whichever assigner it is carried out on.
 */
final class Newsroom {

  private static final String[] LANGUAGES = {"en", "en-gb", "es", "", "de"};
  private static final int DIMENSIONS = 16;
  private static final double DAYS = 60;

  private final SplittableRandom random;
  private final int steps;
  private final List<List<StoryText>> textsOf = new ArrayList<>();
  private final Map<Integer, StoryText> taken = new HashMap<>();
  private int repaired;
  private int step;

  Newsroom(int seed, int steps) {
    this.random = new SplittableRandom(seed);
    this.steps = steps;
  }

  /** Carries the next operation out and returns what came of it. */
  String next(StoryAssigner assigner) {
    step++;
    long now = StoryTexts.START + (long) (DAYS * StoryTexts.DAY * step / steps);
    int kind = textsOf.size() < 5 ? 0 : random.nextInt(20);
    return switch (kind) {
      case 1 -> merge(assigner, now);
      case 2 -> split(assigner, now);
      case 3 -> join(assigner, text(now));
      case 4 -> rebuild(assigner, now);
      default -> assign(assigner, text(now));
    };
  }

  private String assign(StoryAssigner assigner, StoryText text) {
    StoryDecision decision = assigner.assign(text);
    if (decision.opened()) {
      textsOf.add(new ArrayList<>());
    }
    textsOf.get(decision.story()).add(text);
    taken.put(text.group(), text);
    List<StoryRepair> repairs = assigner.review(new Texts(), text.loggedAt());
    repairs.forEach(this::carryOut);
    repaired += repairs.size();
    return decision + " " + repairs;
  }

  /** Returns how often a second look changed something. */
  int repaired() {
    return repaired;
  }

  private void carryOut(StoryRepair repair) {
    if (repair.into() == textsOf.size()) {
      textsOf.add(new ArrayList<>());
    }
    for (int group : repair.groups()) {
      StoryText text = taken.get(group);
      if (!textsOf.get(repair.from()).remove(text)) {
        throw new AssertionError("group %d is not in story %d".formatted(group, repair.from()));
      }
      textsOf.get(repair.into()).add(text);
    }
    textsOf.get(repair.into()).sort(Comparator.comparingInt(StoryText::group));
    if (repair.kind() == StoryRepair.Kind.MERGED && !textsOf.get(repair.from()).isEmpty()) {
      throw new AssertionError("story %d is gone, but has texts".formatted(repair.from()));
    }
  }

  /** Of every seventh text nothing is left, as if it had been taken down. */
  private final class Texts implements TextLookup {

    @Override
    public long keptSince() {
      return StoryTexts.START + (long) ((step * DAYS / steps - 40) * StoryTexts.DAY);
    }

    @Override
    public @Nullable StoryText text(int group) {
      return group % 7 == 0 ? null : taken.get(group);
    }

    @Override
    public Set<Integer> apart(int group) {
      return Set.of();
    }
  }

  private String join(StoryAssigner assigner, StoryText text) {
    int story = random.nextInt(textsOf.size());
    textsOf.get(story).add(text);
    return assigner.join(story, text).toString();
  }

  private String merge(StoryAssigner assigner, long now) {
    int into = random.nextInt(textsOf.size());
    int from = random.nextInt(textsOf.size());
    if (into == from) {
      return "";
    }
    assigner.merge(into, from, now);
    textsOf.get(into).addAll(textsOf.get(from));
    textsOf.get(from).clear();
    return into + " takes " + from;
  }

  private String split(StoryAssigner assigner, long now) {
    int story = random.nextInt(textsOf.size());
    List<StoryText> texts = textsOf.get(story);
    if (texts.isEmpty()) {
      return "";
    }
    int cut = 1 + random.nextInt(texts.size());
    List<StoryText> moved = new ArrayList<>(texts.subList(0, cut));
    List<StoryText> left = new ArrayList<>(texts.subList(cut, texts.size()));
    int opened = assigner.split(story, moved, left, now);
    textsOf.add(moved);
    textsOf.set(story, left);
    return story + " gives " + opened;
  }

  private String rebuild(StoryAssigner assigner, long now) {
    int story = random.nextInt(textsOf.size());
    assigner.rebuild(story, textsOf.get(story), now);
    return "";
  }

  private StoryText text(long now) {
    int event = step * 40 / steps + random.nextInt(12);
    boolean dated = random.nextInt(4) > 0;
    StoryText made = StoryTexts.invented(random, event, 0);
    String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
    return new StoryText(
        step,
        made.title(),
        made.body(),
        now,
        dated ? now - random.nextLong(3 * StoryTexts.DAY) : StoryText.NO_TIME,
        "",
        language.isEmpty() ? null : language,
        random.nextInt(4) > 0 ? vector(event) : TextVector.NONE);
  }

  private TextVector vector(int event) {
    SplittableRandom own = new SplittableRandom(event);
    float[] vector = new float[DIMENSIONS];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = own.nextFloat() - 0.5f + 0.2f * random.nextFloat();
    }
    return TextVector.of(vector);
  }
}
