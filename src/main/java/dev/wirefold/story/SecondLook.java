package dev.wirefold.story;

import dev.wirefold.story.StoryRepair.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at texts once more, now that more is known: of the stories there are, of what is rare, and
 * of what the other texts of their own story say without them. A text that stands alone goes to a
 * story that has come near; one that another story fits better goes there; one that its own doesn't
 * fit any more leaves it.
 *
 * <p>Only young stories are mended ({@link Members#MOST}), so that a look has a bound and a story
 * that people know stays what it is. The bounds were chosen on the development sets.
 */
final class SecondLook {

  /** A text leaves its story only where its log-odds fall so far below the threshold. */
  private static final double TO_LEAVE = 0.6;

  private final StorySpace space;
  private final Judge judge;
  private final Reviews reviews;

  SecondLook(StorySpace space, Judge judge) {
    this.space = space;
    this.judge = judge;
    this.reviews = new Reviews();
    space.eachActive(reviews::restore);
  }

  /** Takes note of a text that was put into a story, which has it among its members. */
  void placed(Story story, int group) {
    int place = story.members().place(group);
    if (place >= 0) {
      reviews.put(
          group, story.ref(), story.members().takenAt(place), story.members().reviews(place));
    }
  }

  /**
   * Looks at the texts again that have waited long enough.
   *
   * @param now the log time in epoch milliseconds
   */
  List<StoryRepair> run(TextLookup texts, long now) {
    List<StoryRepair> repairs = new ArrayList<>();
    OptionalInt next = reviews.next(space.sequence());
    while (next.isPresent()) {
      int group = next.getAsInt();
      Story story = space.active(reviews.storyOf(group));
      if (story == null || !story.members().contains(group)) {
        reviews.forget(group); // its story was closed, or isn't young any more
      } else {
        note(story, group);
        StoryRepair repair = look(story, group, texts, now);
        if (repair != null) {
          repairs.add(repair);
        }
      }
      next = reviews.next(space.sequence());
    }
    return repairs;
  }

  /**
   * Looks at a text again, whether or not it waits.
   *
   * @param ref its story
   * @return null if it stays where it is
   */
  @Nullable StoryRepair look(int ref, int group, TextLookup texts, long now) {
    Story story = space.active(ref);
    return story == null || !story.members().contains(group)
        ? null
        : look(story, group, texts, now);
  }

  private void note(Story story, int group) {
    Members members = story.members().reviewed(group);
    space.update(story, members);
    placed(story, group);
  }

  private @Nullable StoryRepair look(Story story, int group, TextLookup texts, long now) {
    StoryText text = story.firstAt() < texts.keptSince() ? null : texts.text(group);
    if (text == null) {
      return null;
    }
    List<StoryText> others = texts(story.members().without(group), texts);
    List<Story> candidates = new ArrayList<>();
    if (!others.isEmpty()) {
      candidates.add(space.trial(story.ref(), others));
    }
    Set<Integer> apart = texts.apart(group);
    TextProfile profile = space.measureAgain(text);
    for (Story candidate : space.candidates(profile)) {
      if (candidate.ref() != story.ref() && !apart.contains(candidate.ref())) {
        candidates.add(candidate);
      }
    }
    Ranking ranking = judge.rank(profile, candidates);
    Story joined = ranking.joined();
    while (joined != null && joined.ref() != story.ref() && isApart(joined, story.ref(), texts)) {
      candidates.remove(joined);
      ranking = judge.rank(profile, candidates);
      joined = ranking.joined();
    }
    Rival best = ranking.best();
    if (best == null) {
      return null;
    }
    boolean fits = ranking.bestLogOdds() >= ranking.leastLogOdds();
    if (best.story() != story.ref() && fits) {
      return others.isEmpty()
          ? merge(story, best, now)
          : move(story, group, best, text, others, now);
    }
    double own = ranking.logOddsOf(story.ref());
    return others.isEmpty() || own >= ranking.leastLogOdds() - TO_LEAVE
        ? null
        : split(story, group, own, text, others, now);
  }

  /** Tells whether a text of a young story must stay out of another story. */
  private static boolean isApart(Story young, int other, TextLookup texts) {
    for (int group : young.members().groups()) {
      if (texts.text(group) != null && texts.apart(group).contains(other)) {
        return true;
      }
    }
    return false;
  }

  private List<StoryText> texts(Members members, TextLookup lookup) {
    List<StoryText> texts = new ArrayList<>();
    for (int group : members.groups()) {
      StoryText text = lookup.text(group);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The older story takes the other, unless that is not young any more. */
  private StoryRepair merge(Story alone, Rival best, long now) {
    Story other = space.standing(best.story());
    boolean older = alone.ref() < other.ref() && other.members().isKnown();
    Story into = older ? alone : other;
    Story from = older ? other : alone;
    int[] groups = from.members().groups();
    space.merge(into.ref(), from.ref(), now);
    for (int group : groups) {
      reviews.move(group, into.ref());
    }
    return new StoryRepair(
        Kind.MERGED, list(groups), List.of(), from.ref(), into.ref(), best.probability());
  }

  private StoryRepair move(
      Story from, int group, Rival best, StoryText text, List<StoryText> others, long now) {
    Story into = space.standing(best.story());
    int[] left = from.members().without(group).groups();
    space.move(from, others, into, text, now);
    reviews.move(group, into.ref());
    return new StoryRepair(
        Kind.MOVED, List.of(group), list(left), from.ref(), into.ref(), best.probability());
  }

  private StoryRepair split(
      Story from, int group, double logOdds, StoryText text, List<StoryText> others, long now) {
    int[] left = from.members().without(group).groups();
    int opened = space.leave(from, others, text, now);
    reviews.move(group, opened);
    double probability = JoinModel.probability(logOdds);
    return new StoryRepair(Kind.SPLIT, List.of(group), list(left), from.ref(), opened, probability);
  }

  private static List<Integer> list(int[] groups) {
    return Arrays.stream(groups).boxed().toList();
  }
}
