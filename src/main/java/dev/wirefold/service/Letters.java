package dev.wirefold.service;

import java.io.IOException;
import java.util.List;

/** The records that could not be taken: the port to where they lie. It may take some seconds. */
public interface Letters {

  /**
   * A record that could not be taken.
   *
   * @param name its name where it lies
   * @param at when it was sent, as it says
   * @param code what is wrong, for programs
   * @param reason what is wrong, for people
   * @param key the record's key; empty if it had none
   * @param value the record's value; empty if it had none, or was not copied
   */
  record Letter(String name, String at, String code, String reason, String key, String value) {}

  /**
   * Returns the latest, the last one first.
   *
   * @throws IOException if they can't be read now
   */
  List<Letter> latest(int most) throws IOException;
}
