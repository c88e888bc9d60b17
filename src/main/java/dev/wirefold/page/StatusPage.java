package dev.wirefold.page;

import dev.wirefold.service.Letters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the service is doing.
 *
 * @param obstacles what keeps it from taking articles; empty if nothing does
 * @param notes what its operator should know beside that
 * @param sections its figures
 * @param letters the latest records that could not be taken; null if Kafka is off
 * @param lettersFault why those could not be read; null if they could
 */
record StatusPage(
    List<String> obstacles,
    List<String> notes,
    List<Section> sections,
    @Nullable List<Shown> letters,
    @Nullable String lettersFault) {

  StatusPage {
    obstacles = List.copyOf(obstacles);
    notes = List.copyOf(notes);
    sections = List.copyOf(sections);
  }

  /** Figures that belong together. */
  record Section(String title, List<Figure> figures) {

    Section {
      figures = List.copyOf(figures);
    }
  }

  /** A figure with its name, and what else there is to say; empty for nothing. */
  record Figure(String name, String value, String also) {}

  /**
   * A record that could not be taken.
   *
   * @param value how it begins; null if it says that it must not be shown
   */
  record Shown(Letters.Letter letter, @Nullable String value) {}

  boolean isReady() {
    return obstacles.isEmpty();
  }
}
