package dev.wirefold.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of format 1, which never change. */
class JournalFormatTest {

  private static final UUID INDEX = UUID.fromString("01234567-89ab-cdef-7edc-ba9876543210");
  private static final String INDEX_HEX = "efcdab8967452301" + "1032547698badc7e";

  @TempDir Path directory;

  @Test
  void segment_headerAndTwoRecords_areTheGoldenBytes() throws IOException {
    try (Journal journal = open()) {
      journal.append(new byte[] {'a', 'b'}).join();
      journal.append(new byte[0]).join();
    }
    assertThat(hex("00000000000000000000.wfj"))
        .isEqualTo(
            "57464a524e534547" // WFJRNSEG
                + "01000000" // format version
                + "0000000000000000" // first position
                + "ffffffffffffffff" // no segment before
                + "0068e5cf8b010000" // created 2023-11-14T22:13:20Z
                + INDEX_HEX
                + "5c1ad956"
                // the first record
                + "17000000" // 23 bytes follow the checksum
                + "fb90f97e"
                + "0000000000000000" // position
                + "0068e5cf8b010000" // time
                + "00000000" // first of its batch
                + "00" // flags
                + "6162"
                // the second
                + "15000000"
                + "3e1c43c1"
                + "0100000000000000"
                + "0068e5cf8b010000"
                + "00000000"
                + "00");
  }

  @Test
  void segment_redactedRecord_isFlagged() throws IOException {
    try (Journal journal = open()) {
      journal.append(new byte[] {'a', 'b'}).join();
      journal.redact(Map.of(0L, new byte[] {'x'}));
    }
    assertThat(hex("00000000000000000000.wfj"))
        .endsWith(
            "16000000"
                + "da9cd17a"
                + "0000000000000000"
                + "0068e5cf8b010000"
                + "00000000"
                + "0178");
    assertThat(hex("00000000000000000001.wfj"))
        .startsWith("57464a524e534547" + "01000000" + "0100000000000000" + "0000000000000000");
  }

  @Test
  void manifestAndMark_areTheGoldenBytes() throws IOException {
    try (Journal journal = open()) {
      journal.append(new byte[1]).join();
    }
    assertThat(hex("manifest"))
        .isEqualTo("57464a524e4d414e" + "01000000" + INDEX_HEX + "0000000000000000" + "70ccc9ef");
    assertThat(hex("synced"))
        .isEqualTo("57464a524e53594e" + "01000000" + "0100000000000000" + "44fd11b3");
  }

  private Journal open() throws IOException {
    JournalSettings settings = new JournalSettings(4096, 100, 1000, 1000, 0, 1);
    return Journal.open(directory, INDEX, settings, () -> Instant.ofEpochMilli(1_700_000_000_000L));
  }

  private String hex(String file) throws IOException {
    return HexFormat.of().formatHex(Files.readAllBytes(directory.resolve(file)));
  }
}
