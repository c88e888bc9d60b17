package dev.wirefold.story;

import dev.wirefold.text.Tokenizer;
import java.time.Instant;
import java.util.SplittableRandom;

/** Makes texts for the tests of stories. */
final class StoryTexts {

  static final long DAY = 24L * 60 * 60 * 1000;
  static final long START = Instant.parse("2025-03-01T00:00:00Z").toEpochMilli();

  private static final Tokenizer TOKENIZER = new Tokenizer();

  private StoryTexts() {}

  static StoryText dated(String title, String body, double day) {
    long time = START + (long) (day * DAY);
    return text(title, body, time, time, TextVector.NONE);
  }

  static StoryText undated(String title, String body) {
    return text(title, body, START, StoryText.NO_TIME, TextVector.NONE);
  }

  static StoryText text(String title, String body, long loggedAt, long time, TextVector vector) {
    return new StoryText(
        0, TOKENIZER.tokenize(title), TOKENIZER.tokenize(body), loggedAt, time, "", null, vector);
  }

  static StoryText inLanguage(StoryText text, String language) {
    return new StoryText(
        text.group(),
        text.title(),
        text.body(),
        text.loggedAt(),
        text.time(),
        text.source(),
        language,
        text.vector());
  }

  /** Returns a report of invented words on one of many events, of which each has its own words. */
  static StoryText invented(SplittableRandom random, int event, double day) {
    SplittableRandom words = new SplittableRandom(event);
    String[] own = new String[12];
    for (int i = 0; i < own.length; i++) {
      own[i] = word(words.nextInt(1 << 30));
    }
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      body.append(random.nextInt(2) == 0 ? own[random.nextInt(12)] : word(random.nextInt(400)));
      body.append(' ');
    }
    String title = own[random.nextInt(12)] + " " + own[random.nextInt(12)] + " " + own[0];
    return dated(title, body.toString(), day);
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 26; rest > 0; rest /= 26) {
      word.append((char) ('a' + rest % 26));
    }
    return word.toString();
  }
}
