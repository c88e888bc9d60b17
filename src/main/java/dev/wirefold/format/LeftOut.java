package dev.wirefold.format;

/**
 * Items of documents that are no articles, and aren't meant to be.
 *
 * @param count how many
 * @param first where the first stands, and what it is
 */
public record LeftOut(int count, String first) {}
