package dev.wirefold.lucene;

/**
 * Something that is wrong with an index.
 *
 * @param where the file, or what it is about
 * @param problem what is wrong, for people
 */
public record Finding(String where, String problem) {}
