package dev.wirefold.kafka;

import dev.wirefold.engine.ArticleLog;
import dev.wirefold.engine.LogEntry;
import dev.wirefold.engine.LogReader;
import java.io.IOException;
import java.util.List;

/**
 * Whether what a group has committed fits a data folder and a topic. What does not is refused,
 * since going on would lose something or send it twice.
 */
final class Fit {

  private final String index;
  private final ArticleLog log;
  private final String group;
  private final InputTopic topic;

  /**
   * @param index the id of the data folder's index
   * @param log its log
   */
  Fit(String index, ArticleLog log, String group, InputTopic topic) {
    this.index = index;
    this.log = log;
    this.group = group;
    this.topic = topic;
  }

  /**
   * Checks what the group has committed.
   *
   * @throws KafkaRefusedException if it does not fit
   */
  void check(GroupState state) throws IOException {
    CommitNote note = state.note();
    if (note == null) {
      return;
    }
    if (!note.cluster().equals(topic.cluster())) {
      throw new KafkaRefusedException(
          "the group %s was committed on the cluster %s, and this is %s; name the brokers of that cluster in wirefold.kafka.bootstrap-servers"
              .formatted(group, note.cluster(), topic.cluster()));
    }
    if (!note.topic().equals(topic.id())) {
      throw new KafkaRefusedException(
          "the topic %s was deleted and created again since the group %s read it; begin with another wirefold.kafka.group, which reads the new topic from its start"
              .formatted(topic.name(), group));
    }
    if (!note.index().equals(index)) {
      throw new KafkaRefusedException(
          "the group %s belongs to the index %s, and this data folder has %s; start with the folder of that index, or give wirefold.kafka.group another name"
              .formatted(group, note.index(), index));
    }
    checkLog(note.reach());
  }

  private void checkLog(CommitNote.Reach reach) throws IOException {
    if (reach.decided() >= log.end()) {
      throw new KafkaRefusedException(
          "Kafka has events up to log entry %d, and the log of this data folder ends at %d: it is an older copy; restore a later snapshot, or begin with an empty folder and another wirefold.kafka.group"
              .formatted(reach.decided(), log.end()));
    }
    if (isOther(reach)) {
      throw new KafkaRefusedException(
          "Kafka has events up to log entry %d, and the log of this data folder has another entry there: another process went on with a copy of this folder; start with its folder, or begin with an empty one and another wirefold.kafka.group"
              .formatted(reach.decided()));
    }
  }

  /** Tells whether the log has another entry at a position than it had when that was decided. */
  private boolean isOther(CommitNote.Reach reach) throws IOException {
    if (reach.decided() < log.start()) {
      return false; // there was none, or it is kept no longer
    }
    try (LogReader reader = log.read(reach.decided())) {
      List<LogEntry> entries = reader.next();
      return !entries.isEmpty() && entries.getFirst().appendedAt().toEpochMilli() != reach.time();
    }
  }

  /** Returns why a folder that was fed before can't go on without the group's offsets. */
  static KafkaRefusedException offsetsLost(String group, String topic) {
    return new KafkaRefusedException(
        "the group %s has no offsets, and this data folder was fed from Kafka before: the topic %s was deleted and created again, or this is another cluster, or Kafka has dropped the offsets (offsets.retention.minutes), or wirefold.kafka.group was changed; name the group that it had, or begin with an empty data folder"
            .formatted(group, topic));
  }

  /**
   * Checks that the topic still has what comes next.
   *
   * @throws KafkaRefusedException if it has not
   */
  static void checkRange(InputTopic topic, int partition, long from, long beginning, long end)
      throws KafkaRefusedException {
    if (from < beginning) {
      throw new KafkaRefusedException(
          "the topic %s has lost records %d to %d of partition %d before they were read; if they can be done without, set wirefold.kafka.skip-lost to on"
              .formatted(topic.name(), from, beginning - 1, partition));
    }
    if (from > end) {
      throw new KafkaRefusedException(
          "the topic %s ends at %d in partition %d, and record %d was read already: the cluster has lost records; bring them back, or begin with another wirefold.kafka.group"
              .formatted(topic.name(), end, partition, from - 1));
    }
  }
}
