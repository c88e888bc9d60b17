package dev.wirefold.page;

import dev.wirefold.digest.Printing;
import dev.wirefold.digest.StoryDigests;
import dev.wirefold.digest.TextGroup;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.service.DigestReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story as its articles of now were known at an earlier time: those that had come in by then.
 * Articles that merges and splits moved since stand where they are now.
 */
final class PastStory {

  private final Archive archive;
  private final Instant at;
  private final Shown shown;

  PastStory(Archive archive, Instant at, Shown shown) {
    this.archive = archive;
    this.at = at;
    this.shown = shown;
  }

  /** Returns what was there; null if there was nothing yet. */
  DigestReader.@Nullable Read of(StoredStory story, DigestReader.Read now) throws IOException {
    List<TextGroup> groups = new ArrayList<>();
    for (TextGroup group : now.groups()) {
      TextGroup then = group(group);
      if (then != null) {
        groups.add(then);
      }
    }
    if (groups.isEmpty()) {
      return null;
    }
    return new DigestReader.Read(
        new StoryDigests.Story(
            groups.size(), earliest(groups, story.first()), latest(groups, story.last())),
        groups);
  }

  private @Nullable TextGroup group(TextGroup now) throws IOException {
    List<Printing> printings = new ArrayList<>();
    for (Printing each : now.printings()) {
      Archive.LiveArticle live = archive.live(each.article());
      if (live != null && !live.loggedAt().isAfter(at)) {
        printings.add(each);
      }
    }
    if (printings.isEmpty()) {
      return null;
    }
    boolean same = printings.contains(now.canonical());
    Printing canonical = same ? now.canonical() : printings.getFirst();
    Set<String> newsrooms = new HashSet<>();
    printings.forEach(each -> newsrooms.add(each.source()));
    return new TextGroup(
        now.number(),
        now.id(),
        canonical,
        same ? now.wording() : wording(canonical),
        printings.size(),
        newsrooms.size(),
        time(printings, true),
        time(printings, false),
        printings,
        now.sharing());
  }

  private TextGroup.@Nullable Wording wording(Printing printing) throws IOException {
    StoredArticle stored = archive.article(printing.article());
    return stored == null || shown.hides(stored)
        ? null
        : new TextGroup.Wording(stored.article().title(), stored.article().text(), true);
  }

  private static @Nullable Instant time(List<Printing> printings, boolean first) {
    List<Instant> times =
        printings.stream().map(Printing::published).filter(Objects::nonNull).sorted().toList();
    if (times.isEmpty()) {
      return null;
    }
    return first ? times.getFirst() : times.getLast();
  }

  private static @Nullable Instant earliest(List<TextGroup> groups, @Nullable Instant otherwise) {
    return groups.stream()
        .map(TextGroup::first)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(otherwise);
  }

  private static @Nullable Instant latest(List<TextGroup> groups, @Nullable Instant otherwise) {
    return groups.stream()
        .map(TextGroup::last)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(otherwise);
  }
}
