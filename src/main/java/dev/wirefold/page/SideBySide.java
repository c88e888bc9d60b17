package dev.wirefold.page;

import dev.wirefold.service.Comparison;
import dev.wirefold.service.ParallelTexts;
import dev.wirefold.service.ParallelTexts.ClashingPlaces;
import dev.wirefold.service.ParallelTexts.Place;
import dev.wirefold.service.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Two texts beside each other, paragraph by paragraph, with what they share and where they clash.
 *
 * @param clashes the facts that clash, figures first
 */
record SideBySide(List<Clash> clashes, List<Row> rows) {

  private static final int MOST_CLASHES = 40;
  private static final int MOST_ROWS = 400;

  SideBySide {
    clashes = List.copyOf(clashes);
    rows = List.copyOf(rows);
  }

  /** A fact that one has otherwise; empty where the other has nothing in its place. */
  record Clash(boolean isNumber, String left, String right) {

    String kind() {
      return isNumber ? "figure" : "name";
    }
  }

  /** Paragraphs that stand beside each other. */
  record Row(List<MarkedText.Part> left, List<MarkedText.Part> right) {

    Row {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }
  }

  static SideBySide of(String left, String right, Comparison comparison) {
    return of(left, right, comparison, List.of(), List.of());
  }

  /**
   * Lays two texts beside each other.
   *
   * @param leftStale places of the left text that must not be said any more
   * @param rightStale likewise of the right text
   */
  static SideBySide of(
      String left,
      String right,
      Comparison comparison,
      List<Place> leftStale,
      List<Place> rightStale) {
    ParallelTexts texts = comparison.texts();
    MarkedText a = new MarkedText(left);
    MarkedText b = new MarkedText(right);
    leftStale.forEach(place -> a.add(MarkedText.Kind.STALE, place));
    rightStale.forEach(place -> b.add(MarkedText.Kind.STALE, place));
    LinkedHashSet<Clash> clashes = new LinkedHashSet<>();
    for (ClashingPlaces clash : texts.clashes()) {
      (clash.isLeft() ? a : b)
          .add(MarkedText.Kind.CLASH, clash.isLeft() ? clash.left() : clash.right());
      clashes.add(new Clash(clash.isNumber(), cut(left, clash.left()), cut(right, clash.right())));
    }
    texts.leftUncounted().forEach(each -> a.add(MarkedText.Kind.DIM, each.place()));
    texts.rightUncounted().forEach(each -> b.add(MarkedText.Kind.DIM, each.place()));
    for (Passage passage : texts.passages()) {
      a.add(MarkedText.Kind.BOTH, new Place(passage.leftStart(), passage.leftEnd()));
      b.add(MarkedText.Kind.BOTH, new Place(passage.rightStart(), passage.rightEnd()));
    }
    List<Row> rows = new ArrayList<>();
    for (ParallelTexts.Row row : texts.rows()) {
      if (rows.size() < MOST_ROWS) {
        rows.add(new Row(a.parts(row.left()), b.parts(row.right())));
      }
    }
    List<Clash> sorted = new ArrayList<>(clashes);
    sorted.sort(java.util.Comparator.comparing(clash -> !clash.isNumber()));
    return new SideBySide(sorted.subList(0, Math.min(MOST_CLASHES, sorted.size())), rows);
  }

  private static String cut(String text, Place place) {
    return place.isEmpty() ? "" : Excerpt.clipped(text.substring(place.start(), place.end()), 60);
  }
}
