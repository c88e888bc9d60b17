package dev.wirefold.service;

import dev.wirefold.engine.NewsEvent;

/** Writes events in the one form that all who are told of them get: the port to its writer. */
@FunctionalInterface
public interface EventWriter {

  /** Returns the event as one JSON object without line breaks, in UTF-8. */
  byte[] json(NewsEvent event);
}
