package dev.wirefold.engine;

import org.jspecify.annotations.Nullable;

/** Turns commands into the payloads of the log, and back; a payload may name its origin. */
public interface CommandCodec extends Codec<LogCommand> {

  /** Returns the payload of a command that came from another log. */
  byte[] encode(LogCommand command, @Nullable Origin origin);

  /**
   * Returns where the command of a payload came from; null if it came from no other log.
   *
   * @throws IllegalArgumentException if the bytes are no payload
   */
  @Nullable Origin origin(byte[] payload);
}
