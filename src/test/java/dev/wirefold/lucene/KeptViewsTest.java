package dev.wirefold.lucene;

import static dev.wirefold.engine.StoredRecords.article;
import static dev.wirefold.engine.StoredRecords.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.engine.Archive;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // opened before each test
class KeptViewsTest {

  private static final Duration AGE = Duration.ofMinutes(5);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-05T12:00:00Z"));
  private LuceneStore store;

  @BeforeEach
  void open() throws IOException {
    StoreSettings settings = new StoreSettings(16, 64, 10_000, AGE, 2);
    store =
        new LuceneStore(
            new ByteBuffersDirectory(), settings, Stores.CODECS, now::get, Stores.INDEX_ID);
    upTo(1).articles(article(0, 0)).writeTo(store);
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  @Test
  void read_withinTheTime_isThere() throws IOException {
    long name = keep();

    pass(AGE);

    assertThat(isThere(name)).isTrue();
  }

  @Test
  void read_afterTheTime_isGone() throws IOException {
    long name = keep();

    pass(AGE.plusSeconds(1));

    assertThat(isThere(name)).isFalse();
  }

  @Test
  void read_askedForAgain_staysLonger() throws IOException {
    long name = keep();
    pass(AGE);
    assertThat(isThere(name)).isTrue();

    pass(AGE);

    assertThat(isThere(name)).isTrue();
  }

  @Test
  void keep_tooMany_dropsTheOneAskedForTheLongestAgo() throws IOException {
    long first = keep();
    upTo(2).writeTo(store);
    long second = keep();
    assertThat(isThere(first)).isTrue();
    upTo(3).writeTo(store);
    long third = keep();

    assertThat(isThere(first)).isTrue();
    assertThat(isThere(second)).isFalse();
    assertThat(isThere(third)).isTrue();
  }

  @Test
  void keep_theSameViewTwice_hasOneName() throws IOException {
    assertThat(keep()).isEqualTo(keep());
  }

  @Test
  void refresh_afterTheTime_closesTheReader() throws IOException {
    View view;
    try (Archive archive = store.read()) {
      archive.keep();
      view = ((LuceneArchive) archive).view();
    }
    upTo(2).articles(article(1, 1)).writeTo(store);
    assertThat(view.reader().getRefCount()).isPositive();

    pass(AGE.plusSeconds(1));
    store.refresh();

    assertThat(view.reader().getRefCount()).isZero();
  }

  @Test
  void read_nameOfAnEarlierStart_isGone() throws IOException {
    long name = keep();
    store.close();
    pass(Duration.ofSeconds(1));
    open();
    keep();

    assertThat(isThere(name)).isFalse();
  }

  private long keep() throws IOException {
    try (Archive archive = store.read()) {
      return archive.keep();
    }
  }

  private boolean isThere(long name) throws IOException {
    try (@Nullable Archive archive = store.read(name)) {
      return archive != null;
    }
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
