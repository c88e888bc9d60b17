package dev.wirefold.http;

/** Makes a sentence of what the core says in passing. */
final class Sentence {

  private Sentence() {}

  static String of(String clause) {
    return clause.isEmpty()
        ? clause
        : Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}
