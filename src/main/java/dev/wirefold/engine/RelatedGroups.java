package dev.wirefold.engine;

import dev.wirefold.duplicate.GroupRelation;
import dev.wirefold.duplicate.GroupTie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the groups of an engine that keeps everything stand to each other, in both directions: what
 * ties a later group to an earlier one ties the earlier to the later.
 */
public final class RelatedGroups {

  /** How many are named of one group. */
  public static final int MOST = 8;

  private final Engine engine;
  private final Map<Integer, List<GroupTie>> ties = new LinkedHashMap<>();

  private RelatedGroups(Engine engine) {
    this.engine = engine;
  }

  /** Gathers what the articles of an engine are tied to. */
  public static RelatedGroups of(Engine engine) {
    RelatedGroups all = new RelatedGroups(engine);
    for (int article = 0; article < engine.articles(); article++) {
      for (GroupTie tie : engine.placement(article).ties()) {
        GroupRelation relation = tie.relation();
        all.add(engine.detector().groupOf(article), tie);
        all.add(
            engine.detector().groupOf(tie.article()),
            new GroupTie(article, relation.inverse(), tie.strength()));
      }
    }
    return all;
  }

  private void add(int group, GroupTie tie) {
    ties.computeIfAbsent(group, key -> new ArrayList<>(2)).add(tie);
  }

  /** Returns the groups that one is related to, what tells most first; each is named once. */
  public List<RelatedGroup> of(int group) {
    List<GroupTie> own = new ArrayList<>(ties.getOrDefault(group, List.of()));
    own.sort(GroupTie.STRONGEST_FIRST);
    List<RelatedGroup> related = new Results(engine).related(own, group);
    return related.subList(0, Math.min(MOST, related.size()));
  }
}
