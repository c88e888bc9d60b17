/**
 * Reads articles from files and writes results to files: JSON Lines and Parquet.
 *
 * <p>May import the core. Open {@code LineReader} for what comes in and {@code ResultWriter} for
 * what goes out.
 */
@NullMarked
package dev.wirefold.format;

import org.jspecify.annotations.NullMarked;
