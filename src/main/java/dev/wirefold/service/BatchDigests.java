package dev.wirefold.service;

import dev.wirefold.canonical.Publishers;
import dev.wirefold.canonical.ScoredCandidate;
import dev.wirefold.digest.Printing;
import dev.wirefold.digest.StoryDigest;
import dev.wirefold.digest.StoryDigests;
import dev.wirefold.digest.TextGroup;
import dev.wirefold.duplicate.GroupTie;
import dev.wirefold.engine.Bar;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.GroupResult;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.Results;
import dev.wirefold.engine.StoryResult;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the digests of a batch's stories. What is under an embargo at its end stays out of them.
 */
public final class BatchDigests {

  private final StoryDigests digests;
  private final DecidedBatch batch;
  private final Bodies bodies;

  /** The bodies of a batch's articles. */
  @FunctionalInterface
  public interface Bodies {

    /** Returns the body of the article to which the engine gave a number, or its beginning. */
    String of(int article) throws IOException;
  }

  /**
   * @param publishers who knows which outlets are of one house
   */
  public BatchDigests(DecidedBatch batch, Bodies bodies, Publishers publishers) {
    this.digests = new StoryDigests(publishers::familyOf);
    this.batch = batch;
    this.bodies = bodies;
  }

  /** Makes the digest of a story. */
  public StoryDigest of(StoryResult story) throws IOException {
    Results results = batch.results();
    TreeSet<Integer> numbers = new TreeSet<>();
    for (int member : story.members()) {
      numbers.add(results.groupNumberOf(member));
    }
    List<Integer> read = new ArrayList<>(numbers);
    if (read.size() > StoryDigests.MOST_GROUPS) {
      read = new ArrayList<>(read.subList(0, StoryDigests.MOST_GROUPS));
      read.set(read.size() - 1, Math.max(read.getLast(), results.groupNumberOf(story.canonical())));
    }
    List<TextGroup> groups = new ArrayList<>();
    for (int number : read) {
      groups.add(group(number, results.group(number)));
    }
    return digests.of(new StoryDigests.Story(numbers.size(), story.first(), story.last()), groups);
  }

  private TextGroup group(int number, GroupResult group) throws IOException {
    List<Integer> members = group.members();
    TreeSet<Integer> read =
        new TreeSet<>(members.subList(0, Math.min(members.size(), StoryDigests.MOST_MEMBERS)));
    read.add(group.canonical());
    read.add(members.getLast());
    List<Printing> printings = new ArrayList<>();
    Set<Integer> sharing = new HashSet<>();
    Engine engine = batch.engine();
    for (int member : read) {
      printings.add(printing(member));
      for (GroupTie tie : engine.placement(member).ties()) {
        if (Printings.sharesText(tie)) {
          sharing.add(batch.results().groupNumberOf(tie.article()));
        }
      }
    }
    return new TextGroup(
        number,
        group.id(),
        printing(group.canonical()),
        wording(group),
        members.size(),
        group.newsrooms(),
        group.first(),
        group.last(),
        printings,
        sharing);
  }

  private TextGroup.@Nullable Wording wording(GroupResult group) throws IOException {
    for (ScoredCandidate each : group.receipt().candidates()) {
      if (each.candidate().article() == group.canonical()
          && Bar.hides(each.candidate().barredBecause(), Instant.MIN)) {
        return null;
      }
    }
    PreparedArticle canonical = batch.engine().article(group.canonical());
    return new TextGroup.Wording(
        canonical.title(),
        bodies.of(group.canonical()),
        Printings.isReport(canonical.wire(), canonical.text().marks()));
  }

  private Printing printing(int number) {
    PreparedArticle article = batch.engine().article(number);
    return Printings.of(
        number, article.id(), article.published(), article.wire(), article.text().marks());
  }
}
