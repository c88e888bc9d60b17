package dev.wirefold.http;

import dev.wirefold.service.WhatIfReport;
import dev.wirefold.service.WhatIfReport.Change;
import dev.wirefold.service.WhatIfReport.Example;
import dev.wirefold.service.WhatIfReport.Named;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What another policy would change about the groups. */
@Serdeable
@Schema(name = "WhatIf", description = "What another policy would change about the groups")
record WhatIfJson(
    @Schema(description = "The policy in force") PolicyJson current,
    @Schema(description = "The other policy") PolicyJson other,
    @Schema(description = "How many articles were grouped by either") int articles,
    @Schema(
            description =
                "Whether these are all that were asked for and are there; else time ran out")
        boolean complete,
    @Schema(description = "Groups by the policy in force") int groupsBefore,
    @Schema(description = "Groups by the other") int groupsAfter,
    @Schema(description = "What is apart now and would be together") ChangeJson merged,
    @Schema(description = "What is together now and would be apart") ChangeJson split) {

  /** The form of a request. */
  @Schema(
      name = "WhatIfRequest",
      description = "Another policy, and how many articles to try it on")
  record Request(
      @Schema(description = "The figures that differ from the policy in force") PolicyJson policy,
      @Schema(description = "How many of the newest articles, at most 20000; 5000 if left out")
          @Nullable Integer articles) {}

  /** A change in one direction. */
  @Serdeable
  @Schema(name = "Change", description = "A change in one direction")
  record ChangeJson(
      @Schema(description = "Groups that would come of several, or fall into several") int groups,
      @Schema(description = "Pairs of articles that would come together, or come apart") long pairs,
      @Schema(description = "Some of the pairs, at most 20") List<ExampleJson> examples) {

    static ChangeJson of(Change change, Showing showing) {
      return new ChangeJson(
          change.groups(),
          change.pairs(),
          change.examples().stream().map(each -> ExampleJson.of(each, showing)).toList());
    }
  }

  /** A pair on which the policies differ. */
  @Serdeable
  @Schema(name = "ChangedPair", description = "A pair on which the policies differ")
  record ExampleJson(
      @Schema(description = "The one that came first") NamedJson a,
      @Schema(description = "The other") NamedJson b,
      @Schema(description = "The rule that decides by the policy in force") String currentRule,
      @Schema(description = "The rule that decides by the other") String otherRule) {

    static ExampleJson of(Example example, Showing showing) {
      return new ExampleJson(
          NamedJson.of(example.a(), showing),
          NamedJson.of(example.b(), showing),
          example.current().wireName(),
          example.other().wireName());
    }
  }

  /** An article by its headline. */
  @Serdeable
  @Schema(name = "Headline", description = "An article by its headline")
  record NamedJson(
      @Schema(description = "The article's id") String id,
      @Schema(description = "Who published it") String source,
      @Schema(description = "Its headline") @Nullable String title,
      @Schema(description = "Why no more of it may be shown") @Nullable String barred) {

    static NamedJson of(Named named, Showing showing) {
      String barred = showing.barred(named.bar());
      return new NamedJson(
          named.id().externalId(),
          named.id().source(),
          barred == null ? named.title() : null,
          barred);
    }
  }

  static WhatIfJson of(WhatIfReport report, Showing showing) {
    return new WhatIfJson(
        PolicyJson.of(report.current()),
        PolicyJson.of(report.other()),
        report.articles(),
        report.complete(),
        report.groupsBefore(),
        report.groupsAfter(),
        ChangeJson.of(report.merged(), showing),
        ChangeJson.of(report.split(), showing));
  }
}
