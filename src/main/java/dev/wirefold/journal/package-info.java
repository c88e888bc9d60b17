/**
 * The log of the engine as files of one directory: segments with a checksum for each record, synced
 * in groups, repaired after a power cut, and never served when damaged.
 *
 * <p>May import the JDK and the core's {@code engine}. Open {@code Journal} first; {@code
 * SegmentStore} holds what may be written when, {@code RecordFormat} the bytes. What the payloads
 * mean is not known here, and no index is kept: an entry is found by walking its segment.
 */
@NullMarked
package dev.wirefold.journal;

import org.jspecify.annotations.NullMarked;
