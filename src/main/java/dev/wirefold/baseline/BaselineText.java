package dev.wirefold.baseline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as reference systems read it.
 *
 * @param title the headline; may be empty
 * @param text the body; may be empty
 * @param published when it appeared; null if unknown
 * @param language a BCP 47 tag in lower case; null if unknown
 */
public record BaselineText(
    String title, String text, @Nullable Instant published, @Nullable String language) {

  /** Returns the language without script and region; English if unknown. */
  String primaryLanguage() {
    if (language == null) {
      return "en";
    }
    int end = language.indexOf('-');
    return end < 0 ? language : language.substring(0, end);
  }
}
