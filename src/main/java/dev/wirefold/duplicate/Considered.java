package dev.wirefold.duplicate;

/**
 * A text near another, with what it would mean for the two to be compared now.
 *
 * @param article the text's number
 * @param group the number of its group
 * @param verdict whether the two are versions of one text, and why or why not
 */
public record Considered(int article, int group, Verdict verdict) {}
