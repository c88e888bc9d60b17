package dev.wirefold.engine;

/** Whether a log takes entries. */
public sealed interface LogHealth {

  /** The log takes entries. */
  record Sound() implements LogHealth {}

  /**
   * The log has no room. Each append is tried, so it goes on by itself once there is room again.
   *
   * @param reason what is full, in a sentence for an operator
   */
  record Full(String reason) implements LogHealth {}

  /**
   * The log takes no entry until it is opened again.
   *
   * @param reason what failed, in a sentence for an operator
   */
  record Failed(String reason) implements LogHealth {}
}
