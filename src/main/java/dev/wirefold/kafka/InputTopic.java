package dev.wirefold.kafka;

import java.util.List;

/**
 * The topic that feeds the log, as the cluster has it.
 *
 * @param name its name
 * @param id its id, which another topic of that name would not have
 * @param cluster the cluster's id
 * @param partitions its partitions, ascending
 * @param letterBytes the longest record that the topic of dead letters takes
 */
record InputTopic(
    String name, String id, String cluster, List<Integer> partitions, long letterBytes) {

  InputTopic {
    partitions = List.copyOf(partitions);
  }
}
