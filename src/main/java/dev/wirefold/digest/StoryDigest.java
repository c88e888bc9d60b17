package dev.wirefold.digest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of a story.
 *
 * @param headline the headline of the text that stands for it, without tag; null if no text may be
 *     shown
 * @param headlineOf the article that it is from; null if there is none
 * @param entities names, the most telling first
 * @param terms other words, likewise
 * @param firstReport the article with the earliest time; null if none has a date
 * @param latestReport the article with the latest time; null if none has a date
 * @param origins how many of its texts may have been written independently
 * @param timeline its texts by the time of their first report
 */
public record StoryDigest(
    @Nullable String headline,
    @Nullable Printing headlineOf,
    List<KeyPhrase> entities,
    List<KeyPhrase> terms,
    @Nullable Report firstReport,
    @Nullable Report latestReport,
    Origins origins,
    List<Entry> timeline) {

  public StoryDigest {
    entities = List.copyOf(entities);
    terms = List.copyOf(terms);
    timeline = List.copyOf(timeline);
  }

  /**
   * A name or a word.
   *
   * @param text the form in which it is written most often
   * @param texts in how many of the story's texts it stands
   */
  public record KeyPhrase(String text, int texts) {}

  /**
   * The first or the latest report.
   *
   * @param at its time
   * @param group the id of its group; null if that is not among the groups that were read
   * @param printing the article; null if it is not among the members that were read
   */
  public record Report(Instant at, @Nullable String group, @Nullable Printing printing) {}

  /**
   * A range for the number of independent origins.
   *
   * @param least texts of one outlet or agency taken together, and those of which one has the other
   *     in it
   * @param most every text taken for one of its own
   */
  public record Origins(int least, int most) {

    public Origins {
      if (!(least >= 0 && least <= most)) {
        throw new IllegalArgumentException(
            "least must be in [0, most], was %d of %d".formatted(least, most));
      }
    }
  }

  /**
   * A text in the timeline.
   *
   * @param headline its headline, without tag; null if it must not be shown
   * @param adds what the version that is shown has and no version that was published before it had;
   *     null if that is nothing, or it is the first
   */
  public record Entry(TextGroup group, @Nullable String headline, @Nullable Additions adds) {}

  /**
   * What a text has that those before it had not; at most a few of each, in the order of the text.
   */
  public record Additions(List<String> numbers, List<String> names, List<String> quotes) {

    public Additions {
      numbers = List.copyOf(numbers);
      names = List.copyOf(names);
      quotes = List.copyOf(quotes);
    }

    boolean isEmpty() {
      return numbers.isEmpty() && names.isEmpty() && quotes.isEmpty();
    }
  }
}
