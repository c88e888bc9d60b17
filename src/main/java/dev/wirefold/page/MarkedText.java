package dev.wirefold.page;

import dev.wirefold.service.ParallelTexts.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with marks: what must not be said any more, what clashes with the other, what doesn't
 * count, what the other has too.
 */
final class MarkedText {

  private final String text;
  private final List<Mark> marks = new ArrayList<>();

  MarkedText(String text) {
    this.text = text;
  }

  /** What a mark says; of two at one place the first of these counts. */
  enum Kind {
    STALE,
    CLASH,
    DIM,
    BOTH
  }

  private record Mark(Kind kind, Place place) {}

  /** A part of the text; null for the kind if nothing is to be said of it. */
  record Part(@Nullable Kind kind, String text) {

    /** Returns the name of the part's look; null for plain text. */
    @Nullable String look() {
      if (kind == null) {
        return null;
      }
      return switch (kind) {
        case STALE -> "stale";
        case CLASH -> "clash";
        case DIM -> "dim";
        case BOTH -> "both";
      };
    }
  }

  void add(Kind kind, Place place) {
    if (!place.isEmpty()) {
      marks.add(new Mark(kind, place));
    }
  }

  /** Returns the parts of each paragraph of the text's first characters. */
  List<List<Part>> paragraphs(int most) {
    List<List<Part>> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < Math.min(most, text.length())) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      if (!text.substring(start, stop).isBlank()) {
        paragraphs.add(parts(new Place(start, stop)));
      }
      start = stop + 1;
    }
    return paragraphs;
  }

  /** Returns the parts of a place in the text, in order. */
  List<Part> parts(Place place) {
    List<Integer> bounds = new ArrayList<>(List.of(place.start(), place.end()));
    List<Mark> here = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.place().start() < place.end() && mark.place().end() > place.start()) {
        here.add(mark);
        bounds.add(Math.max(place.start(), mark.place().start()));
        bounds.add(Math.min(place.end(), mark.place().end()));
      }
    }
    here.sort(Comparator.comparing(Mark::kind));
    List<Integer> sorted = bounds.stream().distinct().sorted().toList();
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      int start = sorted.get(i - 1);
      Part part = new Part(kind(here, start), text.substring(start, sorted.get(i)));
      Part last = parts.isEmpty() ? null : parts.getLast();
      if (last != null && last.kind() == part.kind()) {
        parts.set(parts.size() - 1, new Part(part.kind(), last.text() + part.text()));
      } else {
        parts.add(part);
      }
    }
    return parts;
  }

  private static @Nullable Kind kind(List<Mark> marks, int at) {
    for (Mark each : marks) {
      if (each.place().start() <= at && at < each.place().end()) {
        return each.kind();
      }
    }
    return null;
  }
}
