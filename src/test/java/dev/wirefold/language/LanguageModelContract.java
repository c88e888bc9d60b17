package dev.wirefold.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every model of languages does. */
@SuppressWarnings("NullAway") // what is missing fails the test
public abstract class LanguageModelContract {

  private static final String ENGLISH =
      "the ferry left the harbour with all of the passengers and most of the crew, and it is said"
          + " that the captain was the last to go";
  private static final String GERMAN =
      "die fähre verließ den hafen mit allen passagieren und dem größten teil der mannschaft, und"
          + " der kapitän ging nach angaben der reederei als letzter von bord";

  /** Returns a model that knows English and German at least. */
  protected abstract LanguageModel model();

  @Test
  void guess_plainText_isItsLanguageAndLeads() {
    assertThat(model().guess(ENGLISH).language()).isEqualTo("en");
    assertThat(model().guess(ENGLISH).lead()).isPositive();
    assertThat(model().guess(GERMAN).language()).isEqualTo("de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\uD83D", "\u2014\u2014", "\u3042"})
  void guess_nothingThatItKnows_doesNotLead(String sample) {
    LanguageModel.Guess guess = model().guess(sample);

    assertThat(guess == null || guess.lead() < 0.5).isTrue();
  }

  @Test
  void guess_inAnyOrderAndOnAnyThread_isTheSame() {
    LanguageModel model = model();
    LanguageModel.Guess english = model.guess(ENGLISH);
    LanguageModel.Guess german = model.guess(GERMAN);

    List<LanguageModel.Guess> guesses =
        IntStream.range(0, 64)
            .parallel()
            .mapToObj(i -> model.guess(i % 2 == 0 ? ENGLISH : GERMAN))
            .toList();

    for (int i = 0; i < guesses.size(); i++) {
      assertThat(guesses.get(i)).isEqualTo(i % 2 == 0 ? english : german);
    }
  }
}
