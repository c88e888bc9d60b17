/**
 * Reads articles from files and writes results to files: JSON Lines and Parquet.
 *
 * <p>May import the core. Open {@code JsonLinesReader} first.
 */
@NullMarked
package dev.wirefold.format;

import org.jspecify.annotations.NullMarked;
