package dev.wirefold.service;

import dev.wirefold.article.ArticleId;
import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.duplicate.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another policy would change about the groups.
 *
 * @param current the policy in force
 * @param other the other policy
 * @param articles how many articles were grouped by either
 * @param complete whether these are all that were asked for
 * @param groupsBefore groups by the policy in force
 * @param groupsAfter groups by the other
 * @param merged what is apart now and would be together
 * @param split what is together now and would be apart
 */
public record WhatIfReport(
    DuplicatePolicy current,
    DuplicatePolicy other,
    int articles,
    boolean complete,
    int groupsBefore,
    int groupsAfter,
    Change merged,
    Change split) {

  /**
   * A change in one direction.
   *
   * @param groups groups that would come of several, or fall into several
   * @param pairs pairs of articles that would come together, or come apart
   * @param examples some of the pairs
   */
  public record Change(int groups, long pairs, List<Example> examples) {

    public Change {
      examples = List.copyOf(examples);
    }
  }

  /**
   * A pair of articles that one policy holds for one text and the other doesn't.
   *
   * @param current the rule that decides on the pair by the policy in force
   * @param other the rule that decides by the other
   */
  public record Example(Named a, Named b, Rule current, Rule other) {}

  /**
   * An article by name.
   *
   * @param bar why it can't be elected; null if it can
   */
  public record Named(ArticleId id, String title, @Nullable String bar) {}
}
