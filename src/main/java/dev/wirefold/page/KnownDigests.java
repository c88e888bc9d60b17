package dev.wirefold.page;

import dev.wirefold.canonical.Publishers;
import dev.wirefold.digest.Printing;
import dev.wirefold.digest.TextGroup;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.service.DigestReader;
import dev.wirefold.service.KnownStories;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Digests of stories for the pages, and when their articles came. */
@Singleton
final class KnownDigests {

  private static final int MOST = 5_000;
  private static final int MOST_TIMES = 400;

  private final Shown shown;
  private final DigestReader digests;
  private final KnownStories<Told> known = new KnownStories<>(MOST);

  KnownDigests(Shown shown, Publishers publishers) {
    this.digests = new DigestReader(publishers);
    this.shown = shown;
  }

  /** Returns what is told of a story. */
  Told of(Archive archive, StoredStory story) throws IOException {
    return known.of(archive, story, shown.now(), () -> read(archive, story));
  }

  private KnownStories.Made<Told> read(Archive archive, StoredStory story) throws IOException {
    DigestReader.Read read = DigestReader.read(archive, story, shown::hides);
    List<Instant> times = new ArrayList<>();
    for (TextGroup group : read.groups()) {
      addTimes(archive, group, times);
    }
    Told told = new Told(digests.digest(read), times, times.size() >= story.articles());
    return new KnownStories.Made<>(told, read.hides());
  }

  private static void addTimes(Archive archive, TextGroup group, List<Instant> times)
      throws IOException {
    if (group.size() <= group.printings().size()) {
      for (Printing each : group.printings()) {
        if (each.published() != null) {
          times.add(each.published());
        }
      }
      return;
    }
    int room = MOST_TIMES - times.size();
    List<StoredArticle> members =
        room <= 0 ? List.of() : archive.members(group.number(), -1, Math.min(room, group.size()));
    for (StoredArticle member : members) {
      Instant published = member.article().published();
      times.add(published == null ? member.loggedAt() : published);
    }
  }
}
