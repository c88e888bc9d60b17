package dev.wirefold.kafka;

/**
 * Whether what a group has committed fits a data folder and a topic. What does not is refused,
 * since going on would lose something or send it twice.
 */
final class Fit {

  private final String index;
  private final long logEnd;
  private final String group;
  private final InputTopic topic;

  /**
   * @param index the id of the data folder's index
   * @param logEnd the position that its log's next entry gets
   */
  Fit(String index, long logEnd, String group, InputTopic topic) {
    this.index = index;
    this.logEnd = logEnd;
    this.group = group;
    this.topic = topic;
  }

  /**
   * Checks what the group has committed.
   *
   * @throws KafkaRefusedException if it does not fit
   */
  void check(GroupState state) throws KafkaRefusedException {
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
    if (note.reach().decided() >= logEnd) {
      throw new KafkaRefusedException(
          "Kafka has events up to log entry %d, and the log of this data folder ends at %d: it is an older copy; restore a later snapshot, or begin with an empty folder and another wirefold.kafka.group"
              .formatted(note.reach().decided(), logEnd));
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
