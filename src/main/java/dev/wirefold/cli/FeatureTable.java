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
    double sum = 0;
    for (Feature each : strongest) {
      sum += contribution(each);
      Double weight = each.weight();
      String weighed = weight == null ? "" : String.format(Locale.ROOT, "%+.2f", weight);
      out.println(
          INDENT
              + String.format(Locale.ROOT, "%+7.2f", contribution(each))
              + "  %6s  %6s  %s".formatted(value(each), weighed, each.meaning()));
    }
    out.println(String.format(Locale.ROOT, "%s%+7.2f  in all", INDENT, sum));
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
