package dev.wirefold.service;

import dev.wirefold.article.Article;
import dev.wirefold.canonical.Publishers;
import dev.wirefold.digest.Printing;
import dev.wirefold.digest.StoryDigest;
import dev.wirefold.digest.StoryDigests;
import dev.wirefold.digest.TextGroup;
import dev.wirefold.duplicate.GroupTie;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredDecision;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredMember;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.text.WireMarks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads from the store what the digest of a story is made of. */
public final class DigestReader {

  private final StoryDigests digests;

  /**
   * @param publishers who knows which outlets are of one house
   */
  public DigestReader(Publishers publishers) {
    this.digests = new StoryDigests(publishers::familyOf);
  }

  /** A story's groups as they are read for its digest. */
  public record Read(StoryDigests.Story story, List<TextGroup> groups) {

    public Read {
      groups = List.copyOf(groups);
    }

    /** Tells whether a text was left out, since it may not be shown. */
    public boolean hides() {
      return groups.stream().anyMatch(group -> group.wording() == null);
    }
  }

  /**
   * Reads the groups of a story, as far as they are read.
   *
   * @param hidden tells of which articles nothing may be shown
   */
  public static Read read(Archive archive, StoredStory story, Predicate<StoredArticle> hidden)
      throws IOException {
    List<StoredGroup> found =
        new ArrayList<>(archive.groups(story.number(), -1, StoryDigests.MOST_GROUPS));
    StoredGroup lead = found.size() < StoryDigests.MOST_GROUPS ? null : archive.group(story.lead());
    if (lead != null && found.getLast().number() < lead.number()) {
      found.set(found.size() - 1, lead);
    }
    List<TextGroup> groups = new ArrayList<>();
    for (StoredGroup group : found) {
      TextGroup text = group.size() > 0 ? group(archive, group, hidden) : null;
      if (text != null) {
        groups.add(text);
      }
    }
    return new Read(new StoryDigests.Story(story.groups(), story.first(), story.last()), groups);
  }

  /** Makes the digest of what was read. It keeps the processor busy, and reads nothing more. */
  public StoryDigest digest(Read read) {
    return digests.of(read.story(), read.groups());
  }

  /** Reads a group; null if it has no canonical version. */
  private static @Nullable TextGroup group(
      Archive archive, StoredGroup group, Predicate<StoredArticle> hidden) throws IOException {
    if (group.canonical() < 0) {
      return null;
    }
    TreeMap<Integer, StoredArticle> members = new TreeMap<>();
    for (StoredArticle member : archive.members(group.number(), -1, StoryDigests.MOST_MEMBERS)) {
      members.put(member.number(), member);
    }
    StoredArticle canonical = members.get(group.canonical());
    if (canonical == null) {
      canonical = archive.article(group.canonical());
      if (canonical == null) {
        return null;
      }
      members.put(canonical.number(), canonical);
    }
    StoredArticle newest =
        members.containsKey(group.newest()) ? null : archive.article(group.newest());
    if (newest != null && newest.group() == group.number()) {
      members.put(newest.number(), newest);
    }
    List<Printing> printings = new ArrayList<>();
    Set<Integer> sharing = new HashSet<>();
    for (StoredArticle member : members.values()) {
      printings.add(printing(member));
      for (GroupTie tie : StoredDecision.of(member).placement().ties()) {
        Archive.LiveArticle other = Printings.sharesText(tie) ? archive.live(tie.article()) : null;
        if (other != null) {
          sharing.add(other.identity().group());
        }
      }
    }
    return new TextGroup(
        group.number(),
        group.id(),
        printing(canonical),
        hidden.test(canonical) ? null : wording(canonical),
        group.size(),
        group.newsrooms(),
        group.first(),
        group.last(),
        printings,
        sharing);
  }

  private static TextGroup.Wording wording(StoredArticle stored) {
    Article article = stored.article();
    return new TextGroup.Wording(
        article.title(), article.text(), Printings.isReport(article.wire(), marks(stored)));
  }

  private static Printing printing(StoredArticle stored) {
    Article article = stored.article();
    return Printings.of(
        stored.number(), article.id(), article.published(), article.wire(), marks(stored));
  }

  private static WireMarks marks(StoredArticle stored) {
    return StoredMember.of(stored).text().marks();
  }
}
