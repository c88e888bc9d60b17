package dev.wirefold.service;

import dev.wirefold.engine.LogHealth;
import org.jspecify.annotations.Nullable;

/**
 * How the pipeline is doing.
 *
 * @param state whether it takes commands
 * @param trouble what keeps it from that, for an operator; null if nothing does
 * @param log whether the log takes entries
 * @param logEnd the position that the next command gets
 * @param applied the position up to which the engine has decided
 * @param searchable the position up to which readers see what was decided
 * @param committed the position up to which a crash would leave it in the store
 * @param pendingBytes memory that commands under way are counted with
 * @param refused how many commands were turned away because of the bound on that
 * @param commits how many commits were made since the start
 */
public record PipelineStatus(
    State state,
    @Nullable String trouble,
    LogHealth log,
    long logEnd,
    long applied,
    long searchable,
    long committed,
    long pendingBytes,
    long refused,
    long commits) {

  /** Whether the pipeline takes commands. */
  public enum State {
    /** It restores the engine and applies what the log has beyond the store. */
    STARTING,
    /** It takes commands. */
    READY,
    /** The store has failed. Readers go on; commands are turned away until it is well again. */
    STORE_FAILED,
    /** The log has bytes that are not those that were written: it can't go on by itself. */
    LOG_DAMAGED,
    /** The engine met a fault of its own at an entry: it can't go on by itself. */
    ENGINE_FAILED,
    /** It finishes what is under way. */
    STOPPING,
    /** It has ended. */
    STOPPED
  }
}
