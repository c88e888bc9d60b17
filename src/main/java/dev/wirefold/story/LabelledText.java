package dev.wirefold.story;

/**
 * A text of which is known what it reports.
 *
 * @param text in log order with the others of its stream
 * @param event a number for the event; texts with the same one belong in one story
 */
public record LabelledText(StoryText text, int event) {}
