package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the engine knows of a group beside its texts: what it is called and how it looks outside.
 */
final class GroupEntry {

  static final int NOT_PINNED = -1;

  private static final int NONE = -1;

  private static final char KIND = 'G';
  private static final int VERSION = 1;

  final int number;
  String id;
  final String openerSource;
  int story = Decision.NO_STORY;
  String language = "";
  int eligible;
  int pinned = NOT_PINNED;
  int newest;
  int size;
  long position; // of the record that changed it last
  Sources sources = Sources.NONE;
  long openedAt;
  long changedAt;
  @Nullable Instant first;
  @Nullable Instant last;
  @Nullable String mergedInto;

  /** Where the canonical member is looked up; null if it is kept here. */
  private final @Nullable Residents elsewhere;

  private int canonicalNumber = NONE;
  private @Nullable Resident canonical;

  GroupEntry(int number, String id, String openerSource, long openedAt) {
    this(number, id, openerSource, openedAt, null);
  }

  GroupEntry(
      int number, String id, String openerSource, long openedAt, @Nullable Residents elsewhere) {
    this.number = number;
    this.elsewhere = elsewhere;
    this.id = id;
    this.openerSource = openerSource;
    this.openedAt = openedAt;
    this.changedAt = openedAt;
  }

  /** Takes a member in; the first is canonical until another is elected. */
  void add(Resident member, long now) {
    if (canonicalNumber == NONE) {
      canonical(member);
    }
    eligible += member.candidate().isEligible() ? 1 : 0;
    newest = Math.max(newest, member.number());
    size++;
    sources = sources.with(Sources.hash(member.id().source()));
    changedAt = now;
    see(member.published());
  }

  void see(@Nullable Instant published) {
    if (published != null) {
      first = first == null || published.isBefore(first) ? published : first;
      last = last == null || published.isAfter(last) ? published : last;
    }
  }

  /** Makes a member the canonical one; null for none. */
  void canonical(@Nullable Resident member) {
    canonicalNumber = member == null ? NONE : member.number();
    canonical = elsewhere == null ? member : null;
  }

  /** Returns the canonical member; null if there is none. */
  @Nullable Resident canonical() {
    return elsewhere == null ? canonical : elsewhere.get(canonicalNumber);
  }

  /** Returns the canonical member, which a group that stands always has. */
  Resident canonicalMember() {
    Resident member = canonical();
    if (member == null) {
      throw new IllegalStateException("group " + id + " has no canonical member");
    }
    return member;
  }

  ArticleId canonicalId() {
    return canonicalMember().id();
  }

  StoredGroup stored(byte[] detectorState) {
    return new StoredGroup(
        number,
        id,
        story,
        canonicalNumber,
        size,
        sources.size(),
        newest,
        Instant.ofEpochMilli(openedAt),
        Instant.ofEpochMilli(changedAt),
        first,
        last,
        mergedInto,
        Bytes.write(KIND, VERSION)
            .putText(openerSource)
            .putText(language)
            .putInt(eligible)
            .putInt(pinned)
            .putLongs(sources.hashes())
            .putBytes(detectorState)
            .toBytes());
  }

  /**
   * Returns a stored group.
   *
   * @param canonical its canonical member; null if it has none
   */
  static GroupEntry of(StoredGroup stored, @Nullable Resident canonical) {
    Bytes in = Bytes.read(KIND, VERSION, stored.state());
    String openerSource = in.getTextOrNull();
    String language = in.getTextOrNull();
    GroupEntry entry =
        new GroupEntry(
            stored.number(),
            stored.id(),
            openerSource == null ? "" : openerSource.intern(),
            stored.openedAt().toEpochMilli());
    entry.language = language == null ? "" : language.intern();
    entry.eligible = in.getInt();
    entry.pinned = in.getInt();
    entry.sources = Sources.ofHashes(in.getLongs());
    entry.story = stored.story();
    entry.newest = stored.newest();
    entry.size = stored.size();
    entry.changedAt = stored.changedAt().toEpochMilli();
    entry.first = stored.first();
    entry.last = stored.last();
    entry.mergedInto = stored.mergedInto();
    entry.canonical(canonical);
    return entry;
  }

  /** Returns the detector's part of a stored group's state. */
  static byte[] detectorState(StoredGroup stored) {
    Bytes in = Bytes.read(KIND, VERSION, stored.state());
    in.getTextOrNull();
    in.getTextOrNull();
    in.getInt();
    in.getInt();
    in.getLongs();
    return in.getBytes();
  }
}
