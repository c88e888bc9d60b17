package dev.wirefold.engine;

import java.util.ArrayList;
import java.util.List;

/** A scratch place for tests: bytes in a list. */
public final class MemoryScratch implements Scratch {

  private final List<byte[]> records = new ArrayList<>();

  @Override
  public int put(byte[] bytes) {
    records.add(bytes.clone());
    return records.size() - 1;
  }

  @Override
  public byte[] get(int number) {
    return records.get(number).clone();
  }
}
