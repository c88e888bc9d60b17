package dev.wirefold.journal;

/**
 * What opening a journal cut off: the torn end of a write that a crash interrupted and that nobody
 * was told had succeeded.
 *
 * @param file the name of the segment's file
 * @param offset where it was cut
 * @param bytes how many bytes were cut off
 * @param problem what was wrong with the first of them, in words
 */
public record TailRepair(String file, long offset, long bytes, String problem) {}
