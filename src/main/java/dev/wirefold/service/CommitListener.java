package dev.wirefold.service;

/** Hears of each commit of the store, on the thread that made it: the call must be short. */
@FunctionalInterface
public interface CommitListener {

  /** The store has committed; {@code Store.committed} says how far. */
  void committed();
}
