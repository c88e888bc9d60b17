package dev.wirefold.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Says what is wrong with JSON in words of people who write it, not of those who parse it. */
final class JsonFault {

  private static final String CONTROL = "CTRL-CHAR";

  private JsonFault() {}

  /** Returns what is wrong, as the end of a sentence. */
  static String of(JsonProcessingException e) {
    String said = e.getOriginalMessage();
    if (e instanceof JsonEOFException) {
      return "it ends too soon";
    }
    if (said.startsWith("Illegal unquoted character")) {
      return "a control character in a string must be escaped, as in \\n";
    }
    if (said.contains(CONTROL)) {
      return "a control character can't stand there";
    }
    if (said.startsWith("Unexpected character ('")) {
      int from = said.indexOf('\'') + 1;
      return "'%s' can't stand there".formatted(said.substring(from, said.indexOf('\'', from + 1)));
    }
    if (said.startsWith("Unrecognized token")) {
      return "a word that is no string needs quotes";
    }
    if (said.startsWith("Unrecognized character escape")) {
      return "there is no such escape";
    }
    return said.startsWith("Invalid UTF-8") ? "it is not UTF-8" : "it breaks the rules of JSON";
  }
}
