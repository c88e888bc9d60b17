package dev.wirefold.app;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service says of itself to monitoring, at one moment. */
final class Metrics {

  private final String text;

  private Metrics(String text) {
    this.text = text;
  }

  static Metrics of(ServiceProcess service) throws IOException {
    return new Metrics(service.get("/metrics").body());
  }

  /** Returns a figure by its name, without labels. */
  double figure(String name) {
    Matcher found = Pattern.compile("(?m)^" + name + " (\\S+)$").matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no figure " + name + " in:\n" + text);
    }
    return Double.parseDouble(found.group(1));
  }

  /** Tells whether so many entries of the log are decided. */
  boolean isCaughtUp(int entries) {
    return figure("wirefold_log_applied") >= entries - 1;
  }
}
