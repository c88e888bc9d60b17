package dev.wirefold.kafka;

import java.io.IOException;

/** Kafka and the data folder don't fit together; the message says what to do. */
public final class KafkaRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  KafkaRefusedException(String message) {
    super(message);
  }

  KafkaRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
