package dev.wirefold.kafka;

import dev.wirefold.engine.Origin;
import dev.wirefold.kafka.Arrival.State;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What came from the topic and is not covered by a transaction yet, by partition and in order. It
 * knows which offsets a commit of the store covers: those before the first record that is neither
 * in that commit nor a dead letter.
 */
final class Arrivals {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Integer, Deque<Arrival>> partitions = new TreeMap<>();
  private final Map<Integer, NavigableMap<Long, Long>> known = new TreeMap<>();
  private final Set<ByteBuffer> overtaken = new HashSet<>();
  private int size;
  private int sent;
  private int refused;
  private long letterBytes;

  /**
   * What one transaction can cover.
   *
   * @param offsets the offset to go on with, by partition; only of partitions in which something is
   *     covered
   * @param letters the dead letters before these offsets
   * @param position every log entry up to this one is covered
   */
  record Coverage(Map<Integer, Long> offsets, List<DeadLetter> letters, long position) {}

  /** Notes that the log has a record already, which will come from the topic once more. */
  void known(Origin origin, long position) {
    lock.lock();
    try {
      known
          .computeIfAbsent(origin.partition(), key -> new TreeMap<>())
          .put(origin.offset(), position);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns where the log has a record from before; -1 if it has not, or if one of the same key
   * that it has not came before: then the record has to follow that once more, so that the latest
   * version stays the latest.
   */
  long known(ConsumerRecord<byte[], byte[]> from) {
    lock.lock();
    try {
      NavigableMap<Long, Long> positions = known.get(from.partition());
      if (positions == null) {
        return -1;
      }
      positions.headMap(from.offset()).clear(); // what the topic has no more does not come
      Long position = positions.get(from.offset());
      boolean follows = from.key() != null && overtaken.contains(ByteBuffer.wrap(from.key()));
      return position == null || follows ? -1 : position;
    } finally {
      lock.unlock();
    }
  }

  /** Takes a record in; those of a partition come in the order of their offsets. */
  void add(Arrival arrival) {
    lock.lock();
    try {
      partitions.computeIfAbsent(arrival.partition(), key -> new ArrayDeque<>()).add(arrival);
      noteOvertaken(arrival);
      size++;
      countLetter(arrival, 1);
    } finally {
      lock.unlock();
    }
  }

  /** What the log has already of later offsets came before this one. */
  private void noteOvertaken(Arrival arrival) {
    NavigableMap<Long, Long> positions = known.get(arrival.partition());
    if (positions == null) {
      return;
    }
    positions.headMap(arrival.offset(), true).clear();
    if (positions.isEmpty()) {
      known.remove(arrival.partition());
    }
    if (known.isEmpty()) {
      overtaken.clear();
    } else if (arrival.state() == State.WAITING && arrival.from().key() != null) {
      overtaken.add(ByteBuffer.wrap(arrival.from().key()));
    }
  }

  void sent(Arrival arrival) {
    lock.lock();
    try {
      arrival.to(State.SENT);
      sent++;
    } finally {
      lock.unlock();
    }
  }

  void logged(Arrival arrival, long position) {
    lock.lock();
    try {
      arrival.logged(position);
      if (refused == 0) {
        arrival.letGo(); // else it may have to follow another once more
      }
      sent--;
    } finally {
      lock.unlock();
    }
  }

  void refused(Arrival arrival) {
    lock.lock();
    try {
      arrival.to(State.REFUSED);
      sent--;
      refused++;
    } finally {
      lock.unlock();
    }
  }

  /** Notes of a record that was not handed over that it is not taken. */
  void bury(Arrival arrival, DeadLetter letter) {
    lock.lock();
    try {
      arrival.bury(letter);
      countLetter(arrival, 1);
    } finally {
      lock.unlock();
    }
  }

  /** Returns how many records there are. */
  int size() {
    lock.lock();
    try {
      return size;
    } finally {
      lock.unlock();
    }
  }

  /** Returns about how much memory the dead letters take. */
  long letterBytes() {
    lock.lock();
    try {
      return letterBytes;
    } finally {
      lock.unlock();
    }
  }

  /** Tells whether the log did not take a record that was handed over. */
  boolean hasRefused() {
    lock.lock();
    try {
      return refused > 0;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Returns what has to be handed over again, in its order, once nothing is under way any more:
   * what was refused, and what came after it under the same key, so that the latest version stays
   * the latest.
   */
  List<Arrival> again() {
    List<Arrival> again = new ArrayList<>();
    lock.lock();
    try {
      if (sent > 0) {
        return again;
      }
      for (Deque<Arrival> each : partitions.values()) {
        addRefused(each, again);
      }
      again.forEach(each -> each.to(State.WAITING));
      refused = 0;
    } finally {
      lock.unlock();
    }
    return again;
  }

  private static void addRefused(Deque<Arrival> partition, List<Arrival> again) {
    List<byte[]> keys = new ArrayList<>();
    for (Arrival each : partition) {
      if (each.state() == State.REFUSED) {
        keys.add(each.from().key());
        again.add(each);
      } else if (each.state() == State.LOGGED && !keys.isEmpty() && each.isHeld()) {
        byte[] key = each.from().key();
        if (keys.stream().anyMatch(other -> Arrays.equals(other, key))) {
          again.add(each);
        }
      }
    }
  }

  /**
   * Returns what a transaction can cover.
   *
   * @param committed the last position of the log that the store has committed
   */
  Coverage coverage(long committed) {
    Map<Integer, Long> offsets = new TreeMap<>();
    List<DeadLetter> letters = new ArrayList<>();
    lock.lock();
    try {
      long position = notKnownFrom(committed);
      for (Map.Entry<Integer, Deque<Arrival>> entry : partitions.entrySet()) {
        boolean covered = true;
        for (Arrival each : entry.getValue()) {
          covered &= isDone(each, committed);
          if (covered) {
            offsets.put(entry.getKey(), each.offset() + 1);
            DeadLetter letter = each.letter();
            if (letter != null) {
              letters.add(letter);
            }
          } else if (each.state() == State.LOGGED) {
            position = Math.min(position, each.position() - 1);
          }
        }
      }
      return new Coverage(offsets, letters, position);
    } finally {
      lock.unlock();
    }
  }

  /** What the log has, and the topic has not brought again, is before no offset yet. */
  private long notKnownFrom(long committed) {
    long position = committed;
    for (NavigableMap<Long, Long> each : known.values()) {
      for (long at : each.values()) {
        position = Math.min(position, at - 1);
      }
    }
    return position;
  }

  private static boolean isDone(Arrival arrival, long committed) {
    return switch (arrival.state()) {
      case LOGGED -> arrival.position() <= committed;
      case DEAD -> true;
      case WAITING, SENT, REFUSED -> false;
    };
  }

  /** Forgets what is before offsets that were committed. */
  void release(Map<Integer, Long> offsets) {
    lock.lock();
    try {
      offsets.forEach((partition, offset) -> {
        Deque<Arrival> arrivals = partitions.get(partition);
        while (arrivals != null && !arrivals.isEmpty() && arrivals.getFirst().offset() < offset) {
          countLetter(arrivals.removeFirst(), -1);
          size--;
        }
      });
    } finally {
      lock.unlock();
    }
  }

  private void countLetter(Arrival arrival, int sign) {
    DeadLetter letter = arrival.letter();
    letterBytes += letter == null ? 0 : sign * letter.bytes();
  }
}
