package dev.wirefold.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the dlq command is asked for.
 *
 * @param action what to do
 * @param letter partition and offset of one letter; null for all
 * @param code only letters with this code; null for all
 * @param config the file with the settings; null if there is none
 */
public record DlqOptions(
    Action action, @Nullable String letter, @Nullable String code, @Nullable Path config) {

  /** What can be done with dead letters. */
  public enum Action {
    /** Say what there is. */
    LIST,
    /** Show one with all that it has. */
    SHOW,
    /** Send what was in them once more. */
    REPLAY
  }
}
