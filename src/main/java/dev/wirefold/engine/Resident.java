package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.canonical.Candidate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as the engine keeps it while it is live: its name and how it stands for election.
 * Everything else is in the store.
 *
 * @param number the article's number
 * @param id the key
 * @param version how many versions came before it under the same key
 * @param outdated whether a later version, by the provider's numbers, came before it
 * @param position where the log has it
 * @param loggedAt when the log took it in, in epoch milliseconds
 * @param published the time it claims
 * @param withdraws whether it says no more than that an article is withdrawn
 * @param candidate how it stands for election
 */
record Resident(
    int number,
    ArticleId id,
    int version,
    boolean outdated,
    long position,
    long loggedAt,
    @Nullable Instant published,
    boolean withdraws,
    Candidate candidate) {

  private static final char KIND = 'A';
  private static final int FORMAT = 1;
  private static final long UNDATED = Long.MIN_VALUE;
  private static final int ORIGINAL = 1;
  private static final int CREDITS_OTHER = 1 << 1;
  private static final int FIRST_SOURCE = 1 << 2;
  private static final int CORRECTED = 1 << 3;
  private static final int ALERT = 1 << 4;
  private static final int WITHDRAWS = 1 << 5;
  private static final int RAW_COPY = 1 << 6;

  /** What the store has of an article outside its notes. */
  record Columns(
      int number, ArticleId id, int version, boolean outdated, long position, long loggedAt) {}

  /** Returns the same article with another standing. */
  Resident with(Candidate standing) {
    return new Resident(
        number, id, version, outdated, position, loggedAt, published, withdraws, standing);
  }

  /**
   * Returns its notes for the store.
   *
   * @param placed the detector's part
   */
  byte[] standing(byte[] placed) {
    int flags =
        (candidate.originalAgency() ? ORIGINAL : 0)
            | (candidate.creditsOther() ? CREDITS_OTHER : 0)
            | (candidate.firstSource() ? FIRST_SOURCE : 0)
            | (candidate.corrected() ? CORRECTED : 0)
            | (candidate.alert() ? ALERT : 0)
            | (withdraws ? WITHDRAWS : 0)
            | (candidate.rawCopy() ? RAW_COPY : 0);
    return Bytes.write(KIND, FORMAT)
        .putByte(flags)
        .putLong(published == null ? UNDATED : published.toEpochMilli())
        .putText(candidate.barredBecause())
        .putInt(candidate.words())
        .putInt(candidate.updateNumber())
        .putInt(candidate.version())
        .putBytes(placed)
        .toBytes();
  }

  /** Returns an article as the store has it. */
  static Resident of(StoredArticle stored) {
    return of(
        new Columns(
            stored.number(),
            stored.article().id(),
            stored.version(),
            stored.outdated(),
            stored.position(),
            stored.loggedAt().toEpochMilli()),
        stored.bytes().standing());
  }

  /** Returns an article from what the store has outside its notes, and these. */
  static Resident of(Columns columns, byte[] standing) {
    Bytes in = Bytes.read(KIND, FORMAT, standing);
    int flags = in.getByte();
    long published = in.getLong();
    Candidate candidate =
        new Candidate(
            columns.number(),
            columns.id().source(),
            in.getTextOrNull(),
            (flags & ORIGINAL) != 0,
            (flags & CREDITS_OTHER) != 0,
            (flags & FIRST_SOURCE) != 0,
            in.getInt(),
            (flags & CORRECTED) != 0,
            in.getInt(),
            in.getInt(),
            (flags & ALERT) != 0,
            (flags & RAW_COPY) != 0);
    return new Resident(
        columns.number(),
        columns.id(),
        columns.version(),
        columns.outdated(),
        columns.position(),
        columns.loggedAt(),
        published == UNDATED ? null : Instant.ofEpochMilli(published),
        (flags & WITHDRAWS) != 0,
        candidate);
  }

  /** Returns the detector's part of an article's notes. */
  static byte[] placed(byte[] standing) {
    Bytes in = Bytes.read(KIND, FORMAT, standing);
    in.getByte();
    in.getLong();
    in.getTextOrNull();
    in.getInt();
    in.getInt();
    in.getInt();
    return in.getBytes();
  }
}
