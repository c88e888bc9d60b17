/**
 * The store of the service: articles, groups, stories, events and the engine's position in one
 * Lucene index, in one commit.
 *
 * <p>May import the core and Lucene. Open {@code LuceneStore} for what is written and {@code
 * LuceneArchive} for what is read; {@code Fields} names what a document has. Not a place for
 * decisions: it keeps what the engine decided, and knows nothing of texts but their words.
 */
@NullMarked
package dev.wirefold.lucene;

import org.jspecify.annotations.NullMarked;
