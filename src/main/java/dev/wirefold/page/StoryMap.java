package dev.wirefold.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Stories in a plane: those that speak of like things lie near each other.
 *
 * @param dots the stories, the largest first
 * @param leftOut stories that have no place, because nothing of them may be shown or their texts
 *     have no vector
 */
record StoryMap(List<Dot> dots, int leftOut) {

  static final int WIDTH = 1000;
  static final int HEIGHT = 640;

  private static final int MARGIN = 24;
  private static final int MOST_LABELS = 40;
  private static final int MOST_LABEL = 34;
  private static final int LARGE = 5;
  private static final double LETTER = 7.4;
  private static final int LINE = 17;

  StoryMap {
    dots = List.copyOf(dots);
  }

  /** A story to place. */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Placed(String headline, String path, int articles, int newsrooms, float[] vector) {}

  /**
   * A story's place.
   *
   * @param label its headline, cut; null if there is no room for it
   * @param anchor on which side of the place the label begins
   */
  record Dot(
      String x,
      String y,
      String radius,
      String title,
      String path,
      @Nullable String label,
      String labelX,
      String labelY,
      String anchor,
      boolean isLarge) {}

  /** Places stories. */
  static StoryMap of(List<Placed> stories, int leftOut) {
    if (stories.isEmpty()) {
      return new StoryMap(List.of(), leftOut);
    }
    List<Placed> sorted = new ArrayList<>(stories);
    sorted.sort(Comparator.comparingInt(story -> -story.articles()));
    double[] radii = sorted.stream().mapToDouble(StoryMap::radius).toArray();
    double[] room = sorted.stream().mapToDouble(story -> radius(story) + 6).toArray();
    Projection.Point[] points =
        Projection.of(
            sorted.stream().map(Placed::vector).toList(),
            room,
            WIDTH - 2.0 * MARGIN,
            HEIGHT - 2.0 * MARGIN);
    List<Dot> dots = new ArrayList<>();
    List<double[]> taken = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      double x = points[i].x() + MARGIN;
      double y = points[i].y() + MARGIN;
      taken.add(new double[] {x - radii[i], y - radii[i], x + radii[i], y + radii[i]});
    }
    for (int i = 0; i < points.length; i++) {
      dots.add(dot(sorted.get(i), points[i], radii[i], i, taken));
    }
    return new StoryMap(dots, leftOut);
  }

  private static Dot dot(
      Placed story, Projection.Point point, double radius, int rank, List<double[]> taken) {
    double x = point.x() + MARGIN;
    double y = point.y() + MARGIN;
    String label = Excerpt.clipped(story.headline(), MOST_LABEL);
    Place place = rank < MOST_LABELS ? place(label, x, y, radius, taken) : null;
    return new Dot(
        number(x),
        number(y),
        number(radius),
        "%s (%s, %s)"
            .formatted(
                story.headline(),
                Count.of(story.articles(), "article", "articles"),
                Count.of(story.newsrooms(), "newsroom", "newsrooms")),
        story.path(),
        place == null ? null : label,
        number(place == null ? x : place.x()),
        number(place == null ? y : place.y()),
        place == null ? "start" : place.anchor(),
        rank < LARGE);
  }

  /** Where a label stands: the point that its text begins or ends at, or its middle. */
  private record Place(double x, double y, String anchor) {

    double from(double width) {
      return switch (anchor) {
        case "start" -> x;
        case "end" -> x - width;
        default -> x - width / 2;
      };
    }
  }

  /** Returns the first place beside a dot that is free, and takes it; null if there is none. */
  private static @Nullable Place place(
      String label, double x, double y, double radius, List<double[]> taken) {
    double width = label.length() * LETTER;
    double beside = radius + 6;
    for (Place each :
        List.of(
            new Place(x + beside, y + 4.5, "start"),
            new Place(x - beside, y + 4.5, "end"),
            new Place(x, y + radius + LINE, "middle"),
            new Place(x, y - radius - 7, "middle"))) {
      double from = each.from(width);
      double[] box = {from, each.y() - LINE + 4, from + width, each.y() + 4};
      boolean inside = from > 4 && from + width < WIDTH - 4 && box[1] > 0 && box[3] < HEIGHT;
      if (inside && taken.stream().noneMatch(it -> meet(it, box))) {
        taken.add(box);
        return each;
      }
    }
    return null;
  }

  private static boolean meet(double[] a, double[] b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }

  private static double radius(Placed story) {
    return Math.min(34, 5 + 4 * Math.sqrt(story.articles() - 1.0));
  }

  private static String number(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }
}
