package dev.wirefold.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StoryAssignerTest {

  private static final String[][] FERRY = {
    {
      "Ferry sinks off Lamu, dozens missing",
      "A ferry carrying about 120 people capsized off the Kenyan island of Lamu on Monday, the coast"
          + " guard said. Divers pulled 41 survivors from the water near Manda Bay."
    },
    {
      "Kenyan divers search for missing after Lamu ferry disaster",
      "Divers searched Manda Bay on Tuesday for passengers missing since a ferry capsized off Lamu."
          + " The coast guard said the vessel, the Mwana Kupona, was licensed for 60 people."
    },
    {
      "Owner of sunken Lamu ferry arrested",
      "Kenyan police arrested the owner of the Mwana Kupona, the ferry that sank off Lamu on Monday"
          + " with about 120 people aboard, officers said."
    },
  };

  private static final String[][] OTHER_FERRY = {
    {
      "Ferry runs aground near Stavanger, no injuries",
      "A ferry with 212 passengers ran aground in thick fog near Stavanger on Tuesday, Norwegian"
          + " rescuers said. Nobody was hurt and tugs freed the Fjordlys by noon."
    },
    {
      "Norway investigates Fjordlys grounding",
      "Norway's accident board opened an inquiry on Wednesday into how the ferry Fjordlys ran aground"
          + " near Stavanger in fog with 212 passengers aboard."
    },
  };

  private final StoryAssigner assigner = Assigners.standard();

  @Test
  void assign_twoSagasOfOneKind_stayApart() {
    assertThat(assignAll(true)).containsExactly(0, 0, 1, 0, 1);
  }

  @Test
  void assign_noDates_stillKeepsSagasApart() {
    assertThat(assignAll(false)).containsExactly(0, 0, 1, 0, 1);
  }

  @Test
  void assign_firstText_opensAStoryWithoutEvidence() {
    StoryDecision decision = assigner.assign(StoryTexts.undated("Quake hits", "A quake hit."));
    assertThat(decision.opened()).isTrue();
    assertThat(decision.story()).isZero();
    assertThat(decision.best()).isNull();
    assertThat(decision.evidence()).isEmpty();
  }

  @Test
  void assign_textWithNothingInIt_opensAStory() {
    assertThat(assigner.assign(StoryTexts.undated("", "")).opened()).isTrue();
    assertThat(assigner.assign(StoryTexts.undated("", "")).opened()).isTrue();
  }

  @Test
  void assign_equalStories_takesTheOlder() {
    StoryAssigner reluctant = new StoryAssigner(StorySettings.standard(), only(0.999999));
    StoryText text = StoryTexts.dated(FERRY[0][0], FERRY[0][1], 0);
    reluctant.assign(text);
    reluctant.assign(text);
    StoryDecision third = reluctant.assign(text);
    assertThat(third.opened()).isTrue();
    assertThat(third.best()).isNotNull().extracting(Rival::story).isEqualTo(0);
    assertThat(third.runnerUp()).isNotNull().extracting(Rival::story).isEqualTo(1);
  }

  @Test
  void assign_evidence_addsUpToTheProbability() {
    assignAll(true);
    StoryDecision decision =
        assigner.assign(StoryTexts.dated(OTHER_FERRY[0][0], OTHER_FERRY[0][1], 3));
    double logOdds = 0;
    for (JoinEvidence evidence : decision.evidence()) {
      logOdds += evidence.contribution();
    }
    assertThat(decision.evidence()).hasSize(1 + StoryFeature.values().length);
    assertThat(decision.evidence().getFirst().feature()).isEqualTo("start");
    assertThat(decision.probability()).isCloseTo(JoinModel.probability(logOdds), within(1e-9));
  }

  @Test
  void assign_sameTextsTwice_getTheSameDecisions() {
    for (int seed = 0; seed < 3; seed++) {
      assertThat(replay(seed)).as("seed %d", seed).isEqualTo(replay(seed));
    }
  }

  @Test
  void assign_inventedEvents_areFoundAgain() {
    SplittableRandom random = new SplittableRandom(5);
    List<Integer> opened = new ArrayList<>();
    int right = 0;
    for (int i = 0; i < 600; i++) {
      int event = i < 100 ? i : random.nextInt(100);
      StoryDecision decision = assigner.assign(StoryTexts.invented(random, event, i / 200.0));
      if (i < 100) {
        opened.add(decision.story());
      } else if (decision.story() == opened.get(event)) {
        right++;
      }
    }
    assertThat(right).isGreaterThan(475);
  }

  private List<Integer> assignAll(boolean dated) {
    List<Integer> stories = new ArrayList<>();
    String[][] texts = {FERRY[0], FERRY[1], OTHER_FERRY[0], FERRY[2], OTHER_FERRY[1]};
    for (int i = 0; i < texts.length; i++) {
      StoryText text =
          dated
              ? StoryTexts.dated(texts[i][0], texts[i][1], 0.5 * i)
              : StoryTexts.undated(texts[i][0], texts[i][1]);
      stories.add(assigner.assign(text).story());
    }
    return stories;
  }

  private static List<StoryDecision> replay(int seed) {
    StoryAssigner assigner = Assigners.standard();
    SplittableRandom random = new SplittableRandom(seed);
    List<StoryDecision> decisions = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      decisions.add(assigner.assign(StoryTexts.invented(random, random.nextInt(60), i / 20.0)));
    }
    return decisions;
  }

  private static double bias() {
    return Assigners.MODEL.logOdds(new double[StoryFeature.values().length]);
  }

  /** Returns the bundled model with another threshold. */
  private static JoinModel only(double threshold) {
    JoinModel bundled = Assigners.MODEL;
    double[] weights = new double[StoryFeature.values().length];
    for (StoryFeature feature : StoryFeature.values()) {
      weights[feature.index()] = bundled.weight(feature);
    }
    return new JoinModel("test", weights, bias(), threshold);
  }
}
