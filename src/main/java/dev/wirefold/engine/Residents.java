package dev.wirefold.engine;

import org.jspecify.annotations.Nullable;

/** The articles that an engine has at hand, by number; numbers come one after the other. */
interface Residents {

  /** Adds the article of the next number; null leaves it without one. */
  void add(@Nullable Resident resident);

  /** Puts another in the place of an article that is there. */
  void set(Resident resident);

  /** Leaves a number without an article. */
  void clear(int number);

  /** Returns an article; null if it was dropped, or there never was one. */
  @Nullable Resident get(int number);

  /** Returns how many numbers have not been dropped. */
  int size();

  /** Returns the number that the next article gets. */
  int end();

  /** Returns the lowest number that may still have an article. */
  int start();

  /** Drops the articles below a number. */
  void dropBelow(int number);
}
