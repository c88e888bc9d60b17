package dev.wirefold.kafka;

import dev.wirefold.engine.LogCommand;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way from the topic to the log. What changes about it, {@link Arrivals} guards.
 */
final class Arrival {

  /** How far it has come. */
  enum State {
    /** It was not handed over yet. */
    WAITING,
    /** It was handed over to the log. */
    SENT,
    /** The log has it. */
    LOGGED,
    /** The log does not have it, and has to be asked again. */
    REFUSED,
    /** It can't be read. */
    DEAD
  }

  private final int partition;
  private final long offset;
  private @Nullable ConsumerRecord<byte[], byte[]> record;
  private @Nullable LogCommand command;
  private @Nullable DeadLetter letter;
  private State state = State.WAITING;
  private long position = -1;

  private Arrival(int partition, long offset) {
    this.partition = partition;
    this.offset = offset;
  }

  /** A record that asks for something. */
  static Arrival of(ConsumerRecord<byte[], byte[]> from, LogCommand command) {
    Arrival arrival = new Arrival(from.partition(), from.offset());
    arrival.record = from;
    arrival.command = command;
    return arrival;
  }

  /** A record that can't be read. */
  static Arrival dead(DeadLetter letter) {
    Arrival arrival = new Arrival(letter.from().partition(), letter.from().offset());
    arrival.bury(letter);
    return arrival;
  }

  /** A record that the log has from before. */
  static Arrival known(ConsumerRecord<byte[], byte[]> from, long position) {
    Arrival arrival = new Arrival(from.partition(), from.offset());
    arrival.logged(position);
    return arrival;
  }

  int partition() {
    return partition;
  }

  long offset() {
    return offset;
  }

  /** Returns the record, which is let go when the log has it. */
  ConsumerRecord<byte[], byte[]> from() {
    return java.util.Objects.requireNonNull(record);
  }

  /** Tells whether the record is still at hand. */
  boolean isHeld() {
    return record != null;
  }

  LogCommand command() {
    return java.util.Objects.requireNonNull(command);
  }

  @Nullable DeadLetter letter() {
    return letter;
  }

  State state() {
    return state;
  }

  /** Returns where the log has it; -1 if it has not. */
  long position() {
    return position;
  }

  void to(State next) {
    state = next;
  }

  void logged(long at) {
    state = State.LOGGED;
    position = at;
  }

  void bury(DeadLetter because) {
    state = State.DEAD;
    letter = because;
    letGo();
  }

  /** Frees the memory of what is not needed any more. */
  void letGo() {
    record = null;
    command = null;
  }
}
