package dev.wirefold.app;

import java.util.SplittableRandom;

/** Made-up reports as JSON, each unlike the others unless it is asked for twice. */
final class Reports {

  private static final String[] WORDS =
      ("harbour council bridge engineer budget orchard minister flood signal copper ferry museum"
              + " library strike tram depot apricot frost valley quarry lantern clinic border"
              + " harvest reservoir senate customs lighthouse turbine archive bakery canal stadium"
              + " parliament glacier vineyard railway observatory cathedral plantation workshop"
              + " teacher surgeon farmer pilot sailor judge baker miner painter singer")
          .split(" ");

  private Reports() {}

  /** Returns the text of a report by its number. */
  static String text(int number) {
    SplittableRandom random = new SplittableRandom(number * 7919L + 1);
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 6; sentence++) {
      text.append(sentence == 0 ? "The " : " The ");
      for (int word = 0; word < 11; word++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      text.append(random.nextInt(10, 100_000)).append('.');
    }
    return text.toString();
  }

  static String title(int number) {
    SplittableRandom random = new SplittableRandom(number * 104_729L + 3);
    StringBuilder title = new StringBuilder("Report");
    for (int word = 0; word < 6; word++) {
      title.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return title.toString();
  }

  /** Returns the JSON of a report without its key. */
  static String json(int number) {
    return json("", title(number), text(number));
  }

  /** Returns the JSON of a report with its key, on one line. */
  static String line(String source, String id, int number) {
    String key = "\"source\":\"%s\",\"id\":\"%s\",".formatted(source, id);
    return json(key, title(number), text(number));
  }

  static String json(String key, String title, String text) {
    return "{%s\"title\":\"%s\",\"text\":\"%s\"}".formatted(key, title, text);
  }
}
