package dev.wirefold.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group of near-duplicates as the store keeps it. Its members are the articles that name it.
 *
 * @param number the group's number, in the order of opening; the store's key
 * @param id the group's public id
 * @param story the number of its story; {@link Decision#NO_STORY} if stories are off
 * @param canonical the number of the canonical article
 * @param size articles in it
 * @param newsrooms distinct sources among them
 * @param newest the number of the member that came last
 * @param openedAt when the log took in the first member
 * @param changedAt when the log took in what changed it last
 * @param first the earliest time that a member claims; null if none has a date
 * @param last the latest such time
 * @param mergedInto the id of the group that took its members over; null if it stands
 * @param state what the engine needs to go on from here; opaque to the store and never written to
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, and copies would cost
public record StoredGroup(
    int number,
    String id,
    int story,
    int canonical,
    int size,
    int newsrooms,
    int newest,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant first,
    @Nullable Instant last,
    @Nullable String mergedInto,
    byte[] state) {}
