package dev.wirefold.service;

import java.time.Instant;

/** Writes how a story stands in the form that its readers outside get: the port to its writer. */
@FunctionalInterface
public interface StoryWriter {

  /**
   * Returns the story as one JSON object in UTF-8, with nothing of a text that must not be shown.
   *
   * @param seq the sequence number of the latest event that it reflects
   * @param now the time, by which an embargo has ended or not
   */
  byte[] json(StoryView story, long seq, Instant now);
}
