package dev.wirefold.format.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentFormat;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Damages documents at random: whatever comes of it, it is articles or faults, and each has a
 * number. The same seed damages them the same way.
 */
class HostileDocumentTest {

  private static final long SEED = 20260310;
  private static final int ROUNDS = 300;
  private static final int MOST_BYTES = 1 << 16;

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "JSONL")
  void damagedDocument_endsInArticlesOrFaults(DocumentFormat format) throws IOException {
    List<byte[]> seeds = Fixtures.of(format);
    assertThat(seeds).isNotEmpty();
    Mutations mutations = new Mutations(SEED + format.wireName().length(), seeds);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] damaged = mutations.next();
      int at = round;
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> check(format, damaged),
          () -> "%s, seed %d, round %d".formatted(format, SEED, at));
    }
  }

  /** Reads a document as what it was and as what it looks like now. */
  static void check(DocumentFormat format, byte[] document) throws IOException {
    checkRead(Wire.read(format, new Document(Wire.in(document)), MOST_BYTES));
    DocumentFormat told = Wire.tell(document);
    if (told != DocumentFormat.JSONL && told != format) {
      checkRead(Wire.read(told, new Document(Wire.in(document)), MOST_BYTES));
    }
  }

  private static void checkRead(List<Wire.Read> all) {
    for (Wire.Read each : all) {
      if (each.number() < 1 || each.outcome().isBlank()) {
        throw new AssertionError("no place or no reason: " + each);
      }
    }
  }
}
