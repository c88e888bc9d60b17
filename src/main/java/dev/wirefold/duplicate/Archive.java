package dev.wirefold.duplicate;

/**
 * Gives back what a detector has let go of after it left the window. It must answer for all that
 * was exported, whether or not that has reached the disk.
 */
public interface Archive {

  /** Returns what was last exported of an article. */
  PlacedState placed(int article);

  /** Returns what was last exported of a group. */
  GroupState group(int number);
}
