package dev.wirefold.baseline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented reports of a ferry fire, a bank's merger and a second ferry fire. */
final class Events {

  static final String FIRE =
      "A fire broke out on the ferry Marlinda off Port Selby and the crew put passengers into boats.";
  static final String FIRE_AGAIN =
      "Passengers left the ferry Marlinda in boats when a fire broke out on it near Port Selby.";
  static final String MERGER =
      "Shareholders of Orvik Bank approved the merger with its rival Tessen Credit in a vote.";
  static final String MERGER_AGAIN =
      "The merger of Orvik Bank with Tessen Credit was approved by the shareholders in a vote.";

  private Events() {}

  static BaselineText text(String title, String text, @Nullable String time) {
    return new BaselineText(title, text, time == null ? null : Instant.parse(time), "en");
  }

  /** Returns four reports of two events, one after the other by turns. */
  static List<BaselineText> two() {
    return List.of(
        text("Ferry on fire", FIRE, "2026-03-01T08:00:00Z"),
        text("Orvik Bank to merge", MERGER, "2026-03-01T09:00:00Z"),
        text("Fire on ferry", FIRE_AGAIN, "2026-03-01T10:00:00Z"),
        text("Orvik Bank merger approved", MERGER_AGAIN, "2026-03-01T11:00:00Z"));
  }

  /** Returns two reports in the same words, a month apart, among others. */
  static List<BaselineText> monthApart() {
    List<BaselineText> texts = new ArrayList<>(two());
    texts.add(text("Ferry on fire", FIRE, "2026-04-01T08:00:00Z"));
    return texts;
  }
}
