package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.story.StoryRepair.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondLookTest {

  /** By the words alone, so that a test can say what is near. */
  private static final JoinModel BY_WORDS =
      JoinModel.of("words", Map.of(StoryFeature.TOKENS.label(), 10.0), -3, 0.5);

  private static final String HARBOUR = "storm harbour ferries pilots quay crane wharf anchor";
  private static final String MILL = "mill fire roof valley sawdust crew flames hose";

  private final StorySpace space =
      new StorySpace(
          StorySettings.standard(), new StoryCounts(BackgroundShares.NONE), StorySource.NONE);
  private final SecondLook look = new SecondLook(space, new Judge(BY_WORDS, VectorUse.STATIC));
  private final List<@Nullable StoryText> texts = new ArrayList<>();
  private final Kept lookup = new Kept();
  private final Map<Integer, Set<Integer>> apart = new HashMap<>();
  private int waiting;

  @BeforeEach
  void fillWithOtherStories() {
    for (String other : List.of("ballot senate", "striker goal", "vaccine ward", "orbit probe")) {
      open(other + " " + other.replace(' ', 'x'));
    }
    waiting = texts.size();
  }

  @Test
  void look_aloneAndAnotherHasComeNear_theyAreOneUnderTheOlderId() {
    Story older = open(HARBOUR);
    Story younger = open(HARBOUR);
    StoryRepair repair = mended(older, waiting);
    assertThat(repair.kind()).isEqualTo(Kind.MERGED);
    assertThat(repair.from()).isEqualTo(younger.ref());
    assertThat(repair.into()).isEqualTo(older.ref());
    assertThat(repair.groups()).containsExactly(waiting + 1);
    assertThat(repair.probability()).isGreaterThan(0.5);
    assertThat(space.active(younger.ref())).isNull();
    assertThat(older.members().groups()).containsExactly(waiting, waiting + 1);
  }

  @Test
  void look_nearToAStoryThatIsNotYoung_goesIntoThat() {
    Story older = open(HARBOUR);
    Story grown = open(HARBOUR);
    space.update(grown, Members.UNKNOWN);
    StoryRepair repair = mended(older, waiting);
    assertThat(repair.into()).isEqualTo(grown.ref());
    assertThat(grown.members().isKnown()).isFalse();
  }

  @Test
  void look_nearToAStoryThatItMustStayOutOf_staysWhereItIs() {
    Story older = open(HARBOUR);
    Story younger = open(HARBOUR);
    apart.put(waiting + 1, Set.of(older.ref()));
    assertThat(look.look(younger.ref(), waiting + 1, lookup, StoryTexts.START)).isNull();
    assertThat(look.look(older.ref(), waiting, lookup, StoryTexts.START))
        .as("the other's text must stay out of it as well")
        .isNull();
  }

  @Test
  void look_fitsAnotherStoryBetter_movesThere() {
    Story wrong = open(HARBOUR);
    int stray = join(wrong, MILL);
    Story right = open(MILL);
    StoryRepair repair = mended(wrong, stray);
    assertThat(repair.kind()).isEqualTo(Kind.MOVED);
    assertThat(repair.groups()).containsExactly(stray);
    assertThat(repair.into()).isEqualTo(right.ref());
    assertThat(right.members().groups()).containsExactly(stray, stray + 1);
    Story left = space.standing(wrong.ref());
    assertThat(left.members().groups()).containsExactly(waiting);
    assertThat(left.tokens().size()).isEqualTo(HARBOUR.split(" ").length);
  }

  @Test
  void look_fitsNowhere_isAStoryOfItsOwn() {
    Story wrong = open(HARBOUR);
    int stray = join(wrong, MILL);
    int next = space.nextRef();
    StoryRepair repair = mended(wrong, stray);
    assertThat(repair.kind()).isEqualTo(Kind.SPLIT);
    assertThat(repair.into()).isEqualTo(next);
    assertThat(repair.probability()).isLessThan(0.5);
    assertThat(space.standing(next).members().groups()).containsExactly(stray);
    assertThat(space.standing(wrong.ref()).size()).isEqualTo(1);
  }

  @Test
  void look_fits_staysAndChangesNothing() {
    Story story = open(HARBOUR);
    int copy = join(story, HARBOUR);
    byte[] before = space.activeState(story.ref());
    assertThat(look.look(story.ref(), copy, lookup, StoryTexts.START)).isNull();
    assertThat(space.activeState(story.ref())).isEqualTo(before);
  }

  @Test
  void look_textGoneOrTooOld_staysWhereItIs() {
    Story wrong = open(HARBOUR);
    int stray = join(wrong, MILL);
    lookup.keptSince = StoryTexts.START + 1;
    assertThat(look.look(wrong.ref(), stray, lookup, StoryTexts.START)).isNull();
    lookup.keptSince = Long.MIN_VALUE;
    StoryText gone = texts.set(stray, null);
    assertThat(look.look(wrong.ref(), stray, lookup, StoryTexts.START)).isNull();
    texts.set(stray, gone);
    assertThat(look.look(wrong.ref(), stray, lookup, StoryTexts.START)).isNotNull();
  }

  @Test
  void look_storyAnEditorTouched_isLeftAlone() {
    Story wrong = open(HARBOUR);
    int stray = join(wrong, MILL);
    space.update(wrong, Members.UNKNOWN);
    assertThat(look.look(wrong.ref(), stray, lookup, StoryTexts.START)).isNull();
  }

  @Test
  void run_waitingText_isLookedAtAfter20And100And500Operations() {
    Story wrong = open(HARBOUR);
    int stray = join(wrong, MILL);
    look.placed(wrong, stray);
    pass(19);
    assertThat(look.run(lookup, StoryTexts.START)).isEmpty();
    pass(1);
    assertThat(look.run(lookup, StoryTexts.START))
        .singleElement()
        .extracting(StoryRepair::kind)
        .isEqualTo(Kind.SPLIT);
    Story own = space.standing(space.nextRef() - 1);
    assertThat(own.members().waiting()).containsExactly(stray);
    pass(80);
    assertThat(look.run(lookup, StoryTexts.START)).isEmpty();
    assertThat(own.members().reviews(0)).isEqualTo(2);
    pass(400);
    assertThat(look.run(lookup, StoryTexts.START)).isEmpty();
    assertThat(own.members().waiting()).isEmpty();
  }

  @Test
  void isClose_farFromTheThreshold_isFalse() {
    assertThat(Reviews.isClose(1.9, 0)).isTrue();
    assertThat(Reviews.isClose(-1.9, 0)).isTrue();
    assertThat(Reviews.isClose(2.1, 0)).isFalse();
    assertThat(Reviews.isClose(Double.NEGATIVE_INFINITY, 0)).isFalse();
  }

  private StoryRepair mended(Story story, int group) {
    StoryRepair repair = look.look(story.ref(), group, lookup, StoryTexts.START);
    if (repair == null) {
      throw new AssertionError("nothing changed");
    }
    return repair;
  }

  private void pass(int operations) {
    for (int i = 0; i < operations; i++) {
      space.profile(StoryTexts.dated("", "nothing", 0));
    }
  }

  private Story open(String words) {
    return space.open(space.profile(text(words)), 0);
  }

  /** Puts a text into a story, whatever it is like, and returns its group. */
  private int join(Story story, String words) {
    space.join(story, space.profile(text(words)), 0);
    return texts.size() - 1;
  }

  private StoryText text(String words) {
    StoryText made = StoryTexts.dated("", words, 0);
    StoryText text =
        new StoryText(
            texts.size(),
            made.title(),
            made.body(),
            made.loggedAt(),
            made.time(),
            made.source(),
            null,
            made.vector());
    texts.add(text);
    return text;
  }

  private final class Kept implements TextLookup {

    private long keptSince = Long.MIN_VALUE;

    @Override
    public long keptSince() {
      return keptSince;
    }

    @Override
    public @Nullable StoryText text(int group) {
      return texts.get(group);
    }

    @Override
    public Set<Integer> apart(int group) {
      return apart.getOrDefault(group, Set.of());
    }
  }
}
