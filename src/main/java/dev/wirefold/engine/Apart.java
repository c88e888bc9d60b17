package dev.wirefold.engine;

import dev.wirefold.duplicate.GroupRelation;
import dev.wirefold.duplicate.GroupTie;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which stories a text must stay out of, by what is known of it from the comparison with other
 * texts: items of one form report different events, however alike they read; and a round-up that
 * carries texts of several stories belongs to none of them.
 */
final class Apart {

  private final Engine engine;

  Apart(Engine engine) {
    this.engine = engine;
  }

  /** Returns the numbers of the stories, by the ties of the text to groups that it didn't join. */
  Set<Integer> stories(List<GroupTie> ties) {
    if (ties.isEmpty()) {
      return Set.of();
    }
    Set<Integer> apart = stories(ties, GroupRelation.TEMPLATED);
    Set<Integer> carried = stories(ties, GroupRelation.CONTAINS);
    if (carried.size() > 1) {
      apart.addAll(carried);
    }
    apart.removeAll(stories(ties, GroupRelation.SAME_EVENT));
    return apart;
  }

  private Set<Integer> stories(List<GroupTie> ties, GroupRelation relation) {
    Set<Integer> stories = new TreeSet<>();
    for (GroupTie tie : ties) {
      if (tie.relation() == relation && isKept(tie.article())) {
        int story = engine.ledger().group(engine.detector().groupOf(tie.article())).story;
        if (story != Decision.NO_STORY) {
          stories.add(story);
        }
      }
    }
    return stories;
  }

  private boolean isKept(int article) {
    return article >= engine.oldest() && engine.ledger().has(article);
  }
}
