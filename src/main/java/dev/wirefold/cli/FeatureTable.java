package dev.wirefold.cli;

import dev.wirefold.service.Feature;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Prints features: with what the rules hold them against, or, where a model weighed them, with
 * weight and contribution, the strongest first.
 */
public final class FeatureTable {

  private static final String INDENT = "   ";

  /** Features that a model weighed which are shown one by one. */
  private static final int STRONGEST = 9;

  private FeatureTable() {}

  /** Prints a list of features. */
  public static void print(PrintStream out, List<Feature> features) {
    if (features.stream().anyMatch(each -> each.contribution() != null)) {
      printWeighed(out, features);
    } else {
      printRuled(out, features);
    }
  }

  private static void printRuled(PrintStream out, List<Feature> features) {
    int meaning = features.stream().mapToInt(each -> each.meaning().length()).max().orElse(0);
    for (Feature each : features) {
      String bound = each.bound() == null ? "" : "  " + each.bound();
      out.println(
          "%s%6s  %s%s"
              .formatted(
                  INDENT,
                  value(each),
                  bound.isEmpty() ? each.meaning() : padded(each.meaning(), meaning),
                  bound));
    }
  }

  private static void printWeighed(PrintStream out, List<Feature> features) {
    List<Feature> strongest = new ArrayList<>(features);
    strongest.sort(Comparator.comparingDouble(each -> -Math.abs(contribution(each))));
    out.println(INDENT + " points   value  weight");
    int shown = Math.min(STRONGEST, strongest.size());
    for (Feature each : strongest.subList(0, shown)) {
      Double weight = each.weight();
      String weighed = weight == null ? "" : String.format(Locale.ROOT, "%+.2f", weight);
      out.println(
          INDENT
              + String.format(Locale.ROOT, "%+7.2f", contribution(each))
              + String.format(
                  Locale.ROOT, "  %6.2f  %6s  %s", each.value(), weighed, each.meaning()));
    }
    List<Feature> rest = strongest.subList(shown, strongest.size());
    if (!rest.isEmpty()) {
      String others =
          INDENT + String.format(Locale.ROOT, "%+7.2f  the other %d", sum(rest), rest.size());
      out.println(others);
    }
    out.println(String.format(Locale.ROOT, "%s%+7.2f  in all", INDENT, sum(strongest)));
  }

  private static double sum(List<Feature> features) {
    return features.stream().mapToDouble(FeatureTable::contribution).sum();
  }

  private static double contribution(Feature feature) {
    Double contribution = feature.contribution();
    return contribution == null ? 0 : contribution;
  }

  private static String value(Feature feature) {
    return feature.isCount()
        ? Integer.toString((int) feature.value())
        : String.format(Locale.ROOT, "%.2f", feature.value());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
