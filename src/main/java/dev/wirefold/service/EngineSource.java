package dev.wirefold.service;

import dev.wirefold.engine.Engine;
import dev.wirefold.engine.Preparer;
import dev.wirefold.engine.Store;
import java.io.IOException;

/** Makes engines, and what prepares articles for them. */
public interface EngineSource {

  /** Returns an engine that goes on where the store's last commit stands. */
  Engine restore(Store store) throws IOException;

  /** Returns a preparer for one thread. */
  Preparer preparer();
}
