package dev.wirefold.lucene;

import dev.wirefold.engine.Store;
import dev.wirefold.engine.StoreContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The Lucene store does what every store does. */
class LuceneStoreTest extends StoreContract {

  @TempDir Path folder;

  @Override
  protected Store open() throws IOException {
    return Stores.open(folder);
  }

  /** Only what was committed is in the files, and a store that is closed commits nothing. */
  @Override
  protected Store crash(Store store) throws IOException {
    store.close();
    return Stores.open(folder);
  }
}
