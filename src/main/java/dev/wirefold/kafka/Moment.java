package dev.wirefold.kafka;

/** A moment at which a process may end without warning; tests end it there. */
public enum Moment {
  /** The store has committed. */
  AFTER_COMMIT,
  /** Nothing of the transaction is sent yet. */
  BEFORE_TRANSACTION,
  /** Events and offsets are sent, and not committed. */
  INSIDE_TRANSACTION,
  /** The transaction is committed. */
  AFTER_TRANSACTION
}
