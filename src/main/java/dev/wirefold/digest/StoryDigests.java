package dev.wirefold.digest;

import dev.wirefold.digest.StoryDigest.Additions;
import dev.wirefold.digest.StoryDigest.Entry;
import dev.wirefold.digest.StoryDigest.Origins;
import dev.wirefold.digest.StoryDigest.Report;
import dev.wirefold.text.Headline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes digests of stories. Any number of threads may use one. */
public final class StoryDigests {

  /** How many groups of a story are read: those that were opened first, and the one that leads. */
  public static final int MOST_GROUPS = 100;

  /** How many members of a group are read, from the first on, beside the last and the canonical. */
  public static final int MOST_MEMBERS = 5;

  /** How many characters of a body are read. */
  public static final int MOST_CHARACTERS = ReadText.CHARACTERS;

  private final CommonWords common = CommonWords.bundled();
  private final UnaryOperator<String> families;

  /**
   * Creates what makes digests.
   *
   * @param families the house of an outlet or agency by its name; the name itself if it is unknown
   */
  public StoryDigests(UnaryOperator<String> families) {
    this.families = families;
  }

  /**
   * What is known of a story without its texts.
   *
   * @param groups how many groups it has
   * @param first the earliest time that an article claims; null if none has a date
   * @param last the latest such time
   */
  public record Story(int groups, @Nullable Instant first, @Nullable Instant last) {}

  /**
   * Makes the digest of a story.
   *
   * @param groups the groups that are read, in order of opening
   */
  public StoryDigest of(Story story, List<TextGroup> groups) {
    List<TextGroup> inTime = inTime(groups, TextGroup::first);
    Map<Integer, ReadText> texts = new HashMap<>();
    for (TextGroup group : inTime) {
      TextGroup.Wording wording = group.wording();
      if (wording != null) {
        texts.put(group.number(), ReadText.of(wording, group.canonical().source()));
      }
    }
    KeyPhrases phrases = phrases(inTime, texts);
    TextGroup leading = leading(inTime, texts, phrases);
    return new StoryDigest(
        leading == null ? null : headline(leading),
        leading == null ? null : leading.canonical(),
        phrases.names(),
        phrases.terms(),
        report(story.first(), groups, TextGroup::first),
        report(story.last(), groups, TextGroup::last),
        new Origins(KnownOrigins.count(groups, families), Math.max(story.groups(), groups.size())),
        timeline(inTime, additions(groups, texts)));
  }

  /** A group without a time stands with the group that was opened before it. */
  private static List<TextGroup> inTime(
      List<TextGroup> groups, Function<TextGroup, @Nullable Instant> timeOf) {
    Map<Integer, Instant> times = new HashMap<>();
    Instant time = Instant.MIN;
    for (TextGroup group : groups) {
      Instant own = timeOf.apply(group);
      time = own == null ? time : own;
      times.put(group.number(), time);
    }
    List<TextGroup> inTime = new ArrayList<>(groups);
    inTime.sort(
        Comparator.comparing((TextGroup group) -> Objects.requireNonNull(times.get(group.number())))
            .thenComparingInt(TextGroup::number));
    return inTime;
  }

  /** Where there are reports, what alerts and messages to editors say doesn't count. */
  private KeyPhrases phrases(List<TextGroup> groups, Map<Integer, ReadText> texts) {
    boolean reports = groups.stream().anyMatch(StoryDigests::isReport);
    KeyPhrases phrases = new KeyPhrases(common);
    for (TextGroup group : groups) {
      ReadText text = texts.get(group.number());
      if (text != null && (!reports || isReport(group))) {
        phrases.add(text);
      }
    }
    return phrases;
  }

  private static boolean isReport(TextGroup group) {
    return group.wording() != null && group.wording().report();
  }

  /**
   * A report with a headline comes before an alert or the like with one, and that before a text
   * without; then the text that most newsrooms print; then the one that has most of what the others
   * have; then the first.
   */
  private static @Nullable TextGroup leading(
      List<TextGroup> groups, Map<Integer, ReadText> texts, KeyPhrases phrases) {
    TextGroup best = null;
    double bestShared = 0;
    for (TextGroup group : groups) {
      ReadText text = texts.get(group.number());
      if (text == null) {
        continue;
      }
      int order =
          best == null
              ? 1
              : Comparator.comparingInt(StoryDigests::fitness)
                  .thenComparingInt(TextGroup::newsrooms)
                  .compare(group, best);
      double shared = order < 0 || groups.size() == 1 ? 0 : phrases.shared(text);
      if (order > 0 || (order == 0 && shared > bestShared)) {
        best = group;
        bestShared = shared;
      }
    }
    return best;
  }

  private static int fitness(TextGroup group) {
    TextGroup.Wording wording = Objects.requireNonNull(group.wording());
    if (wording.title().isBlank()) {
      return 0;
    }
    return wording.report() ? 2 : 1;
  }

  private static @Nullable String headline(TextGroup group) {
    TextGroup.Wording wording = group.wording();
    if (wording == null) {
      return null;
    }
    return wording.title().isBlank()
        ? Headline.beginning(wording.text())
        : Headline.of(wording.title(), group.canonical().source());
  }

  private static @Nullable Report report(
      @Nullable Instant at, List<TextGroup> groups, Function<TextGroup, @Nullable Instant> time) {
    if (at == null) {
      return null;
    }
    Report found = new Report(at, null, null);
    for (TextGroup group : groups) {
      if (at.equals(time.apply(group))) {
        for (Printing printing : group.printings()) {
          if (at.equals(printing.published())) {
            return new Report(at, group.id(), printing);
          }
        }
        found = found.group() == null ? new Report(at, group.id(), null) : found;
      }
    }
    return found;
  }

  /** A text is told when the version that is shown came, though others of its group came before. */
  private static Map<Integer, Additions> additions(
      List<TextGroup> groups, Map<Integer, ReadText> texts) {
    ToldBefore told = new ToldBefore();
    Map<Integer, Additions> additions = new HashMap<>();
    if (groups.size() == 1) {
      return additions; // most stories are of one text, which adds nothing
    }
    for (TextGroup group : inTime(groups, each -> each.canonical().published())) {
      ReadText text = texts.get(group.number());
      Additions added = text == null ? null : told.take(text);
      if (added != null) {
        additions.put(group.number(), added);
      }
    }
    return additions;
  }

  private static List<Entry> timeline(List<TextGroup> groups, Map<Integer, Additions> additions) {
    List<Entry> entries = new ArrayList<>();
    for (TextGroup group : groups) {
      entries.add(new Entry(group, headline(group), additions.get(group.number())));
    }
    return entries;
  }
}
