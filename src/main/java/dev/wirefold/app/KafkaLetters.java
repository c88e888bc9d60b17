package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.kafka.DeadLetters;
import dev.wirefold.kafka.KafkaSettings;
import dev.wirefold.service.Letters;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dead letters as they lie in their topic, which is read anew each time. */
final class KafkaLetters implements Letters {

  private final KafkaSettings settings;

  KafkaLetters(KafkaSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<Letter> latest(int most) throws IOException {
    Deque<Letter> latest = new ArrayDeque<>();
    try (DeadLetters letters = DeadLetters.open(settings)) {
      letters.visit(letter -> {
        latest.addFirst(
            new Letter(
                letter.name(),
                letter.error("time"),
                letter.error("code"),
                letter.error("reason"),
                text(letter.key()),
                text(letter.value())));
        if (latest.size() > most) {
          latest.removeLast();
        }
        return true;
      });
    }
    return List.copyOf(latest);
  }

  private static String text(byte @Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, UTF_8);
  }
}
