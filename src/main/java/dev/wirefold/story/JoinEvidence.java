package dev.wirefold.story;

/**
 * One feature of a text against a story, and what it did to the decision.
 *
 * @param feature the feature's name, such as {@code tokens.body}; {@code start} for the log-odds
 *     before anything was measured
 * @param value what was measured
 * @param contribution the value times the feature's weight, in log-odds; positive speaks for
 *     joining
 */
public record JoinEvidence(String feature, double value, double contribution) {}
