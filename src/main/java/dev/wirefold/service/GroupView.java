package dev.wirefold.service;

import dev.wirefold.duplicate.Relation;
import dev.wirefold.engine.Pin;
import dev.wirefold.engine.RelatedGroup;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group as it is stored, with some of its members.
 *
 * @param group the group
 * @param story the id of its story; null if stories are off
 * @param canonical its canonical version; null if it has no members any more
 * @param members some members in order of arrival
 * @param hasMore whether there are members after these
 * @param related earlier groups that it is related to; none if this is not the first page
 * @param election how the canonical version was elected; null if there is nothing to elect, or the
 *     members are too many to count again
 */
public record GroupView(
    StoredGroup group,
    @Nullable String story,
    @Nullable StoredArticle canonical,
    List<Member> members,
    boolean hasMore,
    List<RelatedGroup> related,
    @Nullable Election election) {

  public GroupView {
    members = List.copyOf(members);
    related = List.copyOf(related);
  }

  /**
   * A member.
   *
   * @param relation how it stands to the canonical version; null if it went while it was looked at
   */
  public record Member(StoredArticle article, @Nullable Relation relation) {}

  /**
   * An election.
   *
   * @param receipt all of it, or its best candidates
   * @param leftOut how many candidates are not in it
   * @param pin the editor's decision that the winner is to be shown; null if there is none
   */
  public record Election(GroupDescription.Receipt receipt, int leftOut, @Nullable Pin pin) {}
}
