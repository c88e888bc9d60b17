package dev.wirefold.engine;

import org.jspecify.annotations.Nullable;

/** Articles as objects: of a service, which keeps none for long, and of a small batch. */
final class LiveResidents implements Residents {

  private final Window<Resident> residents;

  /**
   * @param first the number of the first article
   */
  LiveResidents(int first) {
    this.residents = new Window<>(first);
  }

  @Override
  public void add(@Nullable Resident resident) {
    residents.add(resident);
  }

  @Override
  public void set(Resident resident) {
    residents.set(resident.number(), resident);
  }

  @Override
  public void clear(int number) {
    residents.clear(number);
  }

  @Override
  public @Nullable Resident get(int number) {
    return residents.get(number);
  }

  @Override
  public int size() {
    return residents.size();
  }

  @Override
  public int end() {
    return residents.end();
  }

  @Override
  public int start() {
    return residents.start();
  }

  @Override
  public void dropBelow(int number) {
    residents.dropBelow(number);
  }
}
