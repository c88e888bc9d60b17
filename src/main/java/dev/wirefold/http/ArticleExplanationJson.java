package dev.wirefold.http;

import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.engine.Nearby;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.http.ComparisonJson.FiguresJson;
import dev.wirefold.service.ArticleExplanation;
import dev.wirefold.story.JoinEvidence;
import dev.wirefold.story.Rival;
import dev.wirefold.story.StoryDecision;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an article is where it is. */
@Serdeable
@Schema(name = "ArticleExplanation", description = "Why an article is where it is")
record ArticleExplanationJson(
    @Schema(description = "The article") ArticleNameJson article,
    @Schema(description = "Its group now") String group,
    @Schema(description = "The group's version to show now") ArticleNameJson canonical,
    @Schema(description = "How the article stands to that version") @Nullable String relation,
    @Schema(description = "Its story now, if stories are formed") @Nullable String story,
    @Schema(description = "How it came to its group, as it was decided then") DecisionJson decision,
    @Schema(description = "Other groups that its group was seen to be related to then")
        @Nullable List<RelatedJson> related,
    @Schema(description = "How its group came to a story, as it was decided then")
        @Nullable StoryDecisionJson storyDecision,
    @Schema(
            description =
                "The texts that stand near it now, at most 64, the nearest first; in the"
                    + " explanation of one article only")
        @Nullable List<NearJson> near) {

  /** How an article came to its group. */
  @Serdeable
  @Schema(name = "GroupDecision", description = "How an article came to its group")
  record DecisionJson(
      @Schema(description = "Whether it opened the group") boolean opened,
      @Schema(description = "The name of the rule that decided") String rule,
      @Schema(description = "What the rule says") String meaning,
      @Schema(description = "What a model overruled, if it did") @Nullable OverrulingJson overruled,
      @Schema(description = "The article that it was found to be a version of")
          @Nullable ArticleNameJson comparedWith,
      @Schema(description = "What was measured; a is the article, b the other")
          @Nullable FiguresJson figures,
      @Schema(
              description =
                  "The nearest text of another group, and why it was refused; or, by a rule that"
                      + " joins, the text that came second")
          @Nullable RefusedJson refused) {

    static DecisionJson of(ArticleExplanation explanation, Showing showing) {
      Placement placement = explanation.decision().placement();
      Placement.Alternative refused = placement.alternative();
      return new DecisionJson(
          placement.opened(),
          placement.rule().wireName(),
          placement.rule().meaning(),
          OverrulingJson.of(placement.verdict() == null ? null : placement.verdict().opinion()),
          showing.nameOf(explanation.comparedWith()),
          placement.verdict() == null ? null : FiguresJson.of(placement.verdict().features(), null),
          refused == null
              ? null
              : RefusedJson.of(showing.nameOf(explanation.nearest()), refused.verdict()));
    }
  }

  /** A text that came near but was refused. */
  @Serdeable
  @Schema(name = "Refused", description = "A text that came near, and why it was refused")
  record RefusedJson(
      @Schema(description = "The text, if it is still stored") @Nullable ArticleNameJson article,
      @Schema(description = "The name of the rule that decided") String rule,
      @Schema(description = "What the rule says") String meaning,
      @Schema(description = "What a model overruled, if it did") @Nullable OverrulingJson overruled,
      @Schema(description = "What was measured; a is the article, b the other")
          FiguresJson figures) {

    static RefusedJson of(@Nullable ArticleNameJson article, Verdict verdict) {
      return new RefusedJson(
          article,
          verdict.rule().wireName(),
          verdict.rule().meaning(),
          OverrulingJson.of(verdict.opinion()),
          FiguresJson.of(verdict.features(), null));
    }
  }

  /** A text that stands near an article now. */
  @Serdeable
  @Schema(name = "Near", description = "A text that stands near an article now")
  record NearJson(
      @Schema(description = "Its id") String id,
      @Schema(description = "Who published it") String source,
      @Schema(description = "Its group") String group,
      @Schema(description = "Whether the two are versions of one text") boolean duplicate,
      @Schema(description = "The name of the rule that decides") String rule,
      @Schema(description = "What the rule says") String meaning,
      @Schema(description = "What a model overruled, if it did") @Nullable OverrulingJson overruled,
      @Schema(description = "What is measured; a is the article, b this text")
          FiguresJson figures) {

    static NearJson of(Nearby near) {
      Verdict verdict = near.verdict();
      return new NearJson(
          near.id().externalId(),
          near.id().source(),
          near.group(),
          verdict.isDuplicate(),
          verdict.rule().wireName(),
          verdict.rule().meaning(),
          OverrulingJson.of(verdict.opinion()),
          FiguresJson.of(verdict.features(), null));
    }
  }

  /** How a group came to its story. */
  @Serdeable
  @Schema(name = "StoryDecision", description = "How a group came to its story")
  record StoryDecisionJson(
      @Schema(description = "Whether it opened the story") boolean opened,
      @Schema(description = "The most likely of the stories that there were")
          @Nullable RivalJson best,
      @Schema(description = "The second most likely") @Nullable RivalJson runnerUp,
      @Schema(description = "The probability from which on it joins") BigDecimal threshold,
      @Schema(description = "What was measured against the most likely story")
          List<StoryEvidenceJson> evidence) {

    static StoryDecisionJson of(StoryDecision decision, ArticleExplanation explanation) {
      return new StoryDecisionJson(
          decision.opened(),
          RivalJson.of(decision.best(), explanation.best()),
          RivalJson.of(decision.runnerUp(), explanation.runnerUp()),
          Figure.of(decision.threshold()),
          decision.evidence().stream().map(StoryEvidenceJson::of).toList());
    }
  }

  /** A story that a group was compared with. */
  @Serdeable
  @Schema(name = "Rival", description = "A story that a group was compared with")
  record RivalJson(
      @Schema(description = "The story, if it is still stored") @Nullable String story,
      @Schema(description = "How likely the group belongs to it") BigDecimal probability) {

    static @Nullable RivalJson of(@Nullable Rival rival, @Nullable StoredStory story) {
      return rival == null
          ? null
          : new RivalJson(story == null ? null : story.id(), Figure.of(rival.probability()));
    }
  }

  /** One feature of a text against a story. */
  @Serdeable
  @Schema(name = "StoryEvidence", description = "One feature of a text against a story")
  record StoryEvidenceJson(
      @Schema(description = "Its name") String feature,
      @Schema(description = "What was measured") BigDecimal value,
      @Schema(description = "What it did, in log-odds; above 0 it speaks for joining")
          BigDecimal contribution) {

    static StoryEvidenceJson of(JoinEvidence evidence) {
      return new StoryEvidenceJson(
          evidence.feature(), Figure.of(evidence.value()), Figure.of(evidence.contribution()));
    }
  }

  /**
   * @param near what stands near the article now; null if that was not asked
   */
  static ArticleExplanationJson of(
      ArticleExplanation explanation, Showing showing, @Nullable List<Nearby> near) {
    StoryDecision toStory = explanation.storyDecision();
    return new ArticleExplanationJson(
        showing.name(explanation.article()),
        explanation.group().id(),
        showing.name(explanation.canonical()),
        explanation.relation() == null ? null : explanation.relation().wireName(),
        explanation.story() == null ? null : explanation.story().id(),
        DecisionJson.of(explanation, showing),
        RelatedJson.of(explanation.related()),
        toStory == null ? null : StoryDecisionJson.of(toStory, explanation),
        near == null ? null : near.stream().map(NearJson::of).toList());
  }
}
