package dev.wirefold.duplicate;

import java.util.Comparator;

/**
 * What ties an article, and so its group, to a group that it did not join.
 *
 * @param article the number of the other group's article that it was compared with; that one's
 *     group is the other group, whatever editors do
 * @param relation how the article's group stands to the other
 * @param strength covered share of the shorter text plus cosine, in [0, 2]
 */
public record GroupTie(int article, GroupRelation relation, double strength) {

  /** How many ties of one article are kept. */
  public static final int MOST = 4;

  /** What tells most comes first. */
  public static final Comparator<GroupTie> STRONGEST_FIRST =
      Comparator.comparing(GroupTie::relation)
          .thenComparingDouble(tie -> -tie.strength())
          .thenComparingInt(GroupTie::article);

  public GroupTie {
    if (!(strength >= 0 && strength <= 2 + 1e-6)) {
      throw new IllegalArgumentException("strength must be in [0, 2], was " + strength);
    }
  }
}
