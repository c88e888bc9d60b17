package dev.wirefold.lucene;

/**
 * Something that a query found.
 *
 * @param rank by what it is ordered, the highest first
 * @param number its number
 * @param doc its document
 */
record Ranked(long rank, int number, int doc) {}
