package dev.wirefold.http;

import dev.wirefold.chain.TypedChange;
import dev.wirefold.chain.VersionChain.Link;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.service.ChainView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of one report. */
@Serdeable
@Schema(name = "Chain", description = "The versions of one report, across ids and groups")
record ChainJson(
    @Schema(description = "The id of the article that was asked for") String id,
    @Schema(description = "Who published it; empty if unknown") String source,
    @Schema(description = "The versions, the first one first") List<StepJson> steps,
    @Schema(description = "The place of the last version that may be shown; left out if none may")
        @Nullable Integer current,
    @Schema(description = "true if there was more than could be looked at; left out otherwise")
        @Nullable Boolean cut) {

  /** A version in a chain. */
  @Serdeable
  @Schema(name = "ChainStep", description = "A version in a chain")
  record StepJson(
      @Schema(description = "Its place in the chain, from 0") int step,
      @Schema(description = "The article") ArticleNameJson article,
      @Schema(description = "When the log took it in") Instant receivedAt,
      @Schema(description = "Its group") @Nullable String group,
      @Schema(description = "How it is linked; left out for what begins the chain")
          @Nullable LinkJson link,
      @Schema(description = "What it does to the one that it is linked to")
          @Nullable ChangeJson change) {}

  /** How a version is linked to an earlier one. */
  @Serdeable
  @Schema(name = "ChainLink", description = "How a version is linked to an earlier one")
  record LinkJson(
      @Schema(description = "The place of the earlier one") int to,
      @Schema(description = "Why: version, replaces, take, slug or headline") String by,
      @Schema(description = "The share of the shorter text's telling words that the other has")
          BigDecimal shared) {

    static LinkJson of(Link link) {
      return new LinkJson(link.to(), link.kind().wireName(), Figure.of(link.shared()));
    }
  }

  static ChainJson of(StoredArticle about, ChainView view, Showing showing) {
    List<StepJson> steps = new ArrayList<>(view.steps().size());
    for (ChainView.Step step : view.steps()) {
      Link link = step.link();
      TypedChange change = step.change();
      steps.add(
          new StepJson(
              steps.size(),
              showing.name(step.article()),
              step.article().loggedAt(),
              step.group() == null ? null : step.group().id(),
              link == null ? null : LinkJson.of(link),
              link == null || change == null
                  ? null
                  : change(view.steps().get(link.to()).article(), step, change, showing)));
    }
    return new ChainJson(
        about.article().id().externalId(),
        about.article().id().source(),
        steps,
        current(steps),
        view.isWhole() ? null : true);
  }

  private static @Nullable Integer current(List<StepJson> steps) {
    for (StepJson step : steps.reversed()) {
      if (step.article().barred() == null) {
        return step.step();
      }
    }
    return null;
  }

  private static ChangeJson change(
      StoredArticle before, ChainView.Step after, TypedChange change, Showing showing) {
    boolean hidden = showing.barred(before) != null || showing.barred(after.article()) != null;
    return ChangeJson.contradictions(change, before.article(), after.article().article(), hidden);
  }
}
