package dev.wirefold.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the engine knows of a story beside what texts are compared with: how it looks outside. */
final class StoryEntry {

  private static final char KIND = 'S';
  private static final int VERSION = 1;
  private static final byte[] NOTHING = {};

  /** After so many milliseconds of log time an article counts half. */
  private static final double HALF_LIFE_MILLIS = 6 * 3_600_000;

  final int number;
  String id;
  int lead;
  int leadSize;
  int articles;
  int groups;
  Sources sources = Sources.NONE;
  List<String> languages = List.of(); // sorted
  long openedAt;
  long changedAt;
  @Nullable Instant first;
  @Nullable Instant last;
  boolean active = true;
  boolean curated;
  @Nullable String mergedInto;
  double recent;

  /** How a closed story was when it was closed; empty for an active one, which the assigner has. */
  byte[] closedState = NOTHING;

  long position; // of the record that changed it last

  StoryEntry(int number, String id, long openedAt) {
    this.number = number;
    this.id = id;
    this.openedAt = openedAt;
    this.changedAt = openedAt;
    this.lead = Integer.MAX_VALUE;
  }

  /** Takes a group with all its members in. */
  void addGroup(GroupEntry group, long now) {
    countGroup(group);
    touch(now);
    recent += group.size;
  }

  /** Counts a group and its members. */
  void countGroup(GroupEntry group) {
    groups++;
    articles += group.size;
    sources = sources.with(group.sources);
    addLanguage(group.language);
    see(group);
  }

  private void addLanguage(String language) {
    if (!language.isEmpty() && !languages.contains(language)) {
      List<String> more = new ArrayList<>(languages);
      more.add(language.intern());
      Collections.sort(more);
      languages = List.copyOf(more);
    }
  }

  /** Notes that a group of it has one more member. */
  void addArticle(GroupEntry group, long source, long now) {
    articles++;
    sources = sources.with(source);
    touch(now);
    recent++;
    see(group);
  }

  /** Moves to a log time. */
  void touch(long now) {
    recent *= StrictMath.pow(2, (changedAt - now) / HALF_LIFE_MILLIS);
    changedAt = now;
  }

  /** The largest group leads, of equals the oldest. */
  void see(GroupEntry group) {
    if (group.size > leadSize || (group.size == leadSize && group.number < lead)) {
      lead = group.number;
      leadSize = group.size;
    }
    if (group.first != null) {
      first = first == null || group.first.isBefore(first) ? group.first : first;
    }
    if (group.last != null) {
      last = last == null || group.last.isAfter(last) ? group.last : last;
    }
  }

  /** Forgets what follows from its groups, which are taken in again. */
  void clearGroups() {
    lead = Integer.MAX_VALUE;
    leadSize = 0;
    articles = 0;
    groups = 0;
    sources = Sources.NONE;
    languages = List.of();
    first = null;
    last = null;
    recent = 0;
  }

  /**
   * Returns the story as the store keeps it.
   *
   * @param assignerState what texts are compared with
   */
  StoredStory stored(byte[] assignerState) {
    return new StoredStory(
        number,
        id,
        lead,
        articles,
        groups,
        sources.size(),
        languages,
        Instant.ofEpochMilli(openedAt),
        Instant.ofEpochMilli(changedAt),
        first,
        last,
        active,
        mergedInto,
        recent,
        Bytes.write(KIND, VERSION)
            .putInt(leadSize)
            .putByte(curated ? 1 : 0)
            .putLongs(sources.hashes())
            .putBytes(assignerState)
            .toBytes());
  }

  static StoryEntry of(StoredStory stored) {
    Bytes in = Bytes.read(KIND, VERSION, stored.state());
    StoryEntry entry =
        new StoryEntry(stored.number(), stored.id(), stored.openedAt().toEpochMilli());
    entry.leadSize = in.getInt();
    entry.curated = in.getByte() == 1;
    entry.sources = Sources.ofHashes(in.getLongs());
    byte[] assignerState = in.getBytes();
    entry.closedState = stored.active() ? NOTHING : assignerState;
    entry.lead = stored.lead();
    entry.articles = stored.articles();
    entry.groups = stored.groups();
    stored.languages().forEach(entry::addLanguage);
    entry.changedAt = stored.changedAt().toEpochMilli();
    entry.first = stored.first();
    entry.last = stored.last();
    entry.active = stored.active();
    entry.mergedInto = stored.mergedInto();
    entry.recent = stored.recent();
    return entry;
  }

  /** Returns the assigner's part of a stored story's state. */
  static byte[] assignerState(StoredStory stored) {
    Bytes in = Bytes.read(KIND, VERSION, stored.state());
    in.getInt();
    in.getByte();
    in.getLongs();
    return in.getBytes();
  }
}
