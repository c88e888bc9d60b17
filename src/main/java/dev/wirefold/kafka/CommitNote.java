package dev.wirefold.kafka;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a transaction notes beside the offsets: how far the events are out, which log entries the
 * offsets cover, and whose they are. Its text stands in the offsets' metadata.
 *
 * @param reach how far all is
 * @param index the id of the index
 * @param topic the id of the topic that the offsets are of
 * @param cluster the id of the cluster
 * @param run the process that wrote it
 */
record CommitNote(Reach reach, String index, String topic, String cluster, String run) {

  private static final String VERSION = "v1";

  /**
   * How far all is.
   *
   * @param seq the sequence number of the last event that is out; 0 if none
   * @param decided the last log entry that was decided then: events that are out come from no later
   *     one; -1 if there was none
   * @param time when the log took in that entry, in milliseconds: another log has another there
   * @param position every log entry up to this one came from before the offsets; -1 if there is
   *     none
   */
  record Reach(long seq, long decided, long time, long position) {

    /** Before the first record. */
    static final Reach NONE = new Reach(0, -1, 0, -1);
  }

  /** Returns the text that stands in the metadata. */
  String text() {
    return "%s;seq=%d;decided=%d;time=%d;position=%d;index=%s;topic=%s;cluster=%s;run=%s"
        .formatted(
            VERSION,
            reach.seq,
            reach.decided,
            reach.time,
            reach.position,
            index,
            topic,
            cluster,
            run);
  }

  /**
   * Reads the text.
   *
   * @throws IllegalArgumentException if it is of another version, or lacks something
   */
  static CommitNote of(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    String[] parts = text.split(";", -1);
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals > 0) {
        fields.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
      }
    }
    if (!parts[0].equals(VERSION)) {
      throw new IllegalArgumentException("has the version \"%s\"".formatted(shortened(parts[0])));
    }
    return new CommitNote(
        new Reach(
            number(fields, "seq"),
            number(fields, "decided"),
            number(fields, "time"),
            number(fields, "position")),
        field(fields, "index"),
        field(fields, "topic"),
        field(fields, "cluster"),
        field(fields, "run"));
  }

  private static long number(Map<String, String> fields, String name) {
    try {
      return Long.parseLong(field(fields, name));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("has no number as " + name, e);
    }
  }

  private static String field(Map<String, String> fields, String name) {
    String value = fields.get(name);
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException("has no " + name);
    }
    return value;
  }

  private static String shortened(String text) {
    return text.length() <= 20 ? text : text.substring(0, 19) + "…";
  }
}
