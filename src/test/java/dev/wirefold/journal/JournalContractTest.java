package dev.wirefold.journal;

import dev.wirefold.engine.ArticleLog;
import dev.wirefold.engine.ArticleLogContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class JournalContractTest extends ArticleLogContract {

  @TempDir Path directory;

  @Override
  protected ArticleLog open(InstantSource clock) throws IOException {
    JournalSettings settings = new JournalSettings(256, MAX_PAYLOAD_BYTES, 4096, 4096, 0, 1);
    return Journal.open(directory, new UUID(1, 2), settings, clock);
  }
}
