package dev.wirefold.page;

import dev.wirefold.engine.StoryQuery;
import dev.wirefold.engine.StoryQuery.Sort;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which stories the front page lists, as its address says.
 *
 * @param within how many hours ago a story changed at the most; 0 for any
 * @param newsrooms the least number of outlets
 */
record FrontQuery(
    String words,
    Sort sort,
    int within,
    String language,
    String source,
    int newsrooms,
    @Nullable Instant since,
    @Nullable Instant until) {

  private static final List<Integer> HOURS = List.of(0, 1, 6, 24, 72, 168);
  private static final int MOST_NEWSROOMS = 10_000;

  /** A choice of a list. */
  record Choice(String value, String label, boolean chosen) {}

  static FrontQuery of(Asked asked) {
    int within = asked.number("within", 0, 10_000, 0);
    return new FrontQuery(
        asked.text("q"),
        sort(asked.text("sort")),
        HOURS.contains(within) ? within : 0,
        asked.text("lang"),
        asked.text("source"),
        asked.number("newsrooms", 1, MOST_NEWSROOMS, 1),
        asked.time("since"),
        asked.time("until"));
  }

  /** Returns the question to the store. */
  StoryQuery at(Instant now) {
    return new StoryQuery(
        words,
        language.isEmpty() ? null : language,
        source.isEmpty() ? null : source,
        since(now),
        until,
        newsrooms,
        1,
        sort);
  }

  /** Returns the same question for what changed at a time or later. */
  StoryQuery since(Instant now, Instant time) {
    Instant bound = since(now);
    return new StoryQuery(
        words,
        language.isEmpty() ? null : language,
        source.isEmpty() ? null : source,
        bound == null || bound.isBefore(time) ? time : bound,
        until,
        newsrooms,
        1,
        sort);
  }

  /** Tells whether it leaves stories out. */
  boolean isFiltered() {
    return !words.isEmpty() || isNarrow();
  }

  /** Tells whether one of the filters beside the words is set. */
  boolean isNarrow() {
    return within > 0
        || !language.isEmpty()
        || !source.isEmpty()
        || newsrooms > 1
        || since != null
        || until != null;
  }

  /** Returns it as it stands in an address, without what is left out; empty for all stories. */
  String inAddress() {
    Map<String, String> parts = new LinkedHashMap<>();
    put(parts, "q", words);
    put(parts, "sort", sort == Sort.LATEST ? "" : name(sort));
    put(parts, "within", within == 0 ? "" : String.valueOf(within));
    put(parts, "lang", language);
    put(parts, "source", source);
    put(parts, "newsrooms", newsrooms == 1 ? "" : String.valueOf(newsrooms));
    put(parts, "since", day(since));
    put(parts, "until", day(until));
    StringBuilder address = new StringBuilder();
    parts.forEach((name, value) ->
        address
            .append(address.isEmpty() ? "" : "&")
            .append(name)
            .append('=')
            .append(Links.encoded(value)));
    return address.toString();
  }

  List<Choice> sorts() {
    return List.of(
        choice(Sort.LATEST, "Latest first"),
        choice(Sort.LARGEST, "Largest first"),
        choice(Sort.FASTEST, "Growing fastest"));
  }

  List<Choice> times() {
    return HOURS.stream()
        .map(hours -> new Choice(String.valueOf(hours), label(hours), hours == within))
        .toList();
  }

  /** Returns the day of a time, as a field of a form has it; empty for none. */
  static String day(@Nullable Instant time) {
    return time == null ? "" : time.toString().substring(0, 10);
  }

  private @Nullable Instant since(Instant now) {
    Instant recent = within == 0 ? null : now.minus(Duration.ofHours(within));
    if (recent == null || since == null) {
      return recent == null ? since : recent;
    }
    return recent.isAfter(since) ? recent : since;
  }

  private Choice choice(Sort each, String label) {
    return new Choice(name(each), label, each == sort);
  }

  private static String label(int hours) {
    return switch (hours) {
      case 0 -> "Any time";
      case 1 -> "Last hour";
      case 72 -> "Last 3 days";
      case 168 -> "Last 7 days";
      default -> "Last %d hours".formatted(hours);
    };
  }

  private static Sort sort(String name) {
    for (Sort each : Sort.values()) {
      if (name(each).equals(name)) {
        return each;
      }
    }
    return Sort.LATEST;
  }

  private static String name(Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private static void put(Map<String, String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.put(name, value);
    }
  }
}
