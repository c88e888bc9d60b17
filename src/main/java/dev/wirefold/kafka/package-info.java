/**
 * Kafka in and out, exactly once: articles and commands from a topic into the log, events, story
 * states and dead letters into others, in one transaction with the offsets.
 *
 * <p>May import the core and kafka-clients. Open {@code KafkaLink} first: {@code Feeder} is the way
 * in, {@code Outbox} the way out, {@code Arrivals} what lies between. Not for JSON, and not for
 * decisions.
 */
@NullMarked
package dev.wirefold.kafka;

import org.jspecify.annotations.NullMarked;
