/**
 * Reads the formats that news travels in: ninjs, NewsML-G2, NITF, RSS, Atom, HTML, WARC, CSV,
 * Parquet. Each item becomes a line of Wirefold's own JSON, which the one parser checks then.
 *
 * <p>May import the core's ports. Open {@code WireReader} first, then the format that you look for.
 * It never fetches anything.
 */
@NullMarked
package dev.wirefold.format.wire;

import org.jspecify.annotations.NullMarked;
