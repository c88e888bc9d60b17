package dev.wirefold.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the topics command is asked for.
 *
 * @param config the file with the settings; null if there is none
 * @param partitions of each topic
 * @param replicas copies of each partition; 0 for as many as the brokers say
 * @param days how many days a record is kept
 */
public record TopicsOptions(@Nullable Path config, int partitions, int replicas, int days) {}
