package dev.wirefold.service;

import dev.wirefold.duplicate.GroupTie;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.RelatedGroup;
import dev.wirefold.engine.RelatedGroups;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredDecision;
import dev.wirefold.engine.StoredGroup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the store how groups stand to others that came before their members: what was noted
 * when a member came in, of the group in which the other article is now.
 */
final class RelatedReader {

  /** The first members say enough: most ties are the opener's. */
  private static final int MEMBERS_READ = 20;

  private final Archive archive;

  RelatedReader(Archive archive) {
    this.archive = archive;
  }

  /** Returns the groups that a group is related to, what tells most first. */
  List<RelatedGroup> ofGroup(StoredGroup group) throws IOException {
    List<GroupTie> ties = new ArrayList<>();
    for (StoredArticle member : archive.members(group.number(), -1, MEMBERS_READ)) {
      ties.addAll(StoredDecision.of(member).placement().ties());
    }
    ties.sort(GroupTie.STRONGEST_FIRST);
    return related(group.number(), ties);
  }

  /** Returns the groups that an article's group is related to, as was noted when it came in. */
  List<RelatedGroup> ofArticle(StoredArticle article, StoredDecision decision) throws IOException {
    return related(article.group(), decision.placement().ties());
  }

  private List<RelatedGroup> related(int group, List<GroupTie> ties) throws IOException {
    Map<Integer, RelatedGroup> related = new LinkedHashMap<>();
    for (GroupTie tie : ties) {
      StoredGroup other = groupOf(tie.article());
      if (other != null && other.number() != group && related.size() < RelatedGroups.MOST) {
        related.putIfAbsent(
            other.number(), new RelatedGroup(other.id(), tie.relation().wireName()));
      }
    }
    return List.copyOf(related.values());
  }

  private @Nullable StoredGroup groupOf(int article) throws IOException {
    Archive.LiveArticle live = archive.live(article);
    return live == null ? null : archive.group(live.identity().group());
  }
}
