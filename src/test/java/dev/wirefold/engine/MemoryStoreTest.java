package dev.wirefold.engine;

/** The fake store does what every store does. */
class MemoryStoreTest extends StoreContract {

  @Override
  protected Store open() {
    return new MemoryStore();
  }

  @Override
  protected Store crash(Store store) {
    return ((MemoryStore) store).afterCrash();
  }
}
