package dev.wirefold.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes a wire report, and reprints of it that trim and edit. */
final class Reprints {

  static final String TITLE = "Norvik to close Oakvale yard with loss of 480 jobs";

  /** What is wrong stands in the headline, the first sentence and the sixth. */
  static final List<String> SENTENCES =
      List.of(
          "Shipbuilder Norvik will close its yard in Oakvale next spring with the loss of 480 jobs,"
              + " the company said on Thursday.",
          "The yard, which has built ferries since 1911, has had no order for three years, chief"
              + " executive Ines Varga told workers at the gate.",
          "\"We have tried everything that we could think of to keep the slipway busy,\" Varga"
              + " said.",
          "Shares of the company rose 2.5 percent in thin trade before noon.",
          "The mayor of the town said that he would look for a buyer of the two docks and of the"
              + " crane that stands over the harbour.",
          "Of the 480 who lose their work, some 60 are apprentices, the metal union said.",
          "The union did not rule out a strike at the four other sites of the group.",
          "Talks with the ministry of labour begin next week and are to last until the end of the"
              + " month.",
          "Norvik was founded by two brothers who repaired fishing boats, and went public a"
              + " generation later.");

  private static final String[] LOCAL = {
    "Readers from the region may write to us with their memories of the yard and its ferries.",
    "Our reporter saw people embrace under the big crane as the siren went for the last time.",
    "The local football club, which bears a ship in its crest, called for a minute of silence."
  };

  private static final String[][] WORDINGS = {
    {"Shipbuilder Norvik will close", "Norvik, a shipbuilder, is to close"},
    {"lose their work", "will lose their jobs"},
    {"told workers at the gate", "told staff at the gate"},
    {"in thin trade before noon", "before noon in thin trade"},
    {"next spring", "in the spring"},
    {"the metal union said", "the union of metal workers said"}
  };

  private final SplittableRandom random;

  Reprints(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * A reprint.
   *
   * @param stale how many passages of it carry what was wrong
   */
  record Reprint(String title, String text, int stale) {}

  static String text(List<String> sentences) {
    return String.join("\n", sentences);
  }

  static String corrected(String text) {
    return text.replace("480", "380");
  }

  /** Returns a reprint of the wrong text, or of the right one. */
  Reprint next(boolean wrong) {
    List<String> sentences = new ArrayList<>(SENTENCES.subList(0, 5 + random.nextInt(5)));
    if (random.nextInt(4) == 0) {
      sentences.removeFirst();
      sentences.removeIf(each -> each.contains("480") && random.nextInt(3) > 0);
    } else if (random.nextInt(3) == 0) {
      sentences.remove(1 + random.nextInt(sentences.size() - 2));
    }
    if (random.nextInt(2) == 0) {
      sentences.add(LOCAL[random.nextInt(LOCAL.length)]);
    }
    String text = text(sentences);
    for (String[] wording : WORDINGS) {
      text = random.nextInt(3) == 0 ? text.replace(wording[0], wording[1]) : text;
    }
    if (random.nextInt(3) == 0) {
      text = "OAKVALE (MPA) - " + text;
    }
    String title =
        random.nextInt(2) == 0 ? TITLE : "Oakvale mourns its yard as Norvik leaves the town";
    if (!wrong) {
      return new Reprint(corrected(title), corrected(text), 0);
    }
    return new Reprint(title, text, count(title) + count(text));
  }

  private static int count(String text) {
    return (text.length() - text.replace("480", "").length()) / 3;
  }
}
