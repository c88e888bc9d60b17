package dev.wirefold.format;

import java.time.Instant;

/**
 * A point in time as an input gives it.
 *
 * @param zoneAssumed whether it has no zone and was taken for UTC
 */
record ParsedTime(Instant instant, boolean zoneAssumed) {}
