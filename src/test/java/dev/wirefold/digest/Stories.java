package dev.wirefold.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the groups of a story, an hour apart. */
final class Stories {

  static final Instant START = Instant.parse("2026-03-10T06:00:00Z");

  private final List<TextGroup> groups = new ArrayList<>();
  private final StoryDigests digests;

  Stories(StoryDigests digests) {
    this.digests = digests;
  }

  Stories report(String source, String title, String text) {
    return add(source, START.plusSeconds(3600L * groups.size()), wording(title, text, true), 1);
  }

  Stories alert(String source, String title) {
    return add(source, START.plusSeconds(3600L * groups.size()), wording(title, "", false), 9);
  }

  Stories hidden(String source) {
    return add(source, START.plusSeconds(3600L * groups.size()), null, 5);
  }

  Stories add(
      String source, @Nullable Instant time, TextGroup.@Nullable Wording wording, int newsrooms) {
    return add(source, time, wording, newsrooms, List.of(), Set.of());
  }

  Stories add(
      String source,
      @Nullable Instant time,
      TextGroup.@Nullable Wording wording,
      int newsrooms,
      List<String> credits,
      Set<Integer> sharing) {
    int number = groups.size();
    Printing printing = new Printing(10 * number, "a" + number, source, time, credits);
    groups.add(
        new TextGroup(
            number,
            "g-" + number,
            printing,
            wording,
            newsrooms,
            newsrooms,
            time,
            time,
            List.of(printing),
            sharing));
    return this;
  }

  static TextGroup.Wording wording(String title, String text, boolean report) {
    return new TextGroup.Wording(title, text, report);
  }

  List<TextGroup> groups() {
    return groups;
  }

  StoryDigest digest() {
    Instant first = null;
    Instant last = null;
    for (TextGroup group : groups) {
      Instant time = group.first();
      if (time != null) {
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
      }
    }
    return digests.of(new StoryDigests.Story(groups.size(), first, last), groups);
  }
}
