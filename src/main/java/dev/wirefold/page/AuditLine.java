package dev.wirefold.page;

import dev.wirefold.engine.NewsEvent;
import dev.wirefold.service.Judgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision, by whom and why.
 *
 * @param curation the id by which it can be taken back; null if there is nothing to take back
 * @param isUndone whether it was taken back
 */
record AuditLine(
    Instant when,
    Stamp at,
    String author,
    String what,
    String reason,
    List<Happening.Link> links,
    @Nullable String curation,
    boolean isUndone) {

  AuditLine {
    links = List.copyOf(links);
  }

  /** Returns all decisions, the latest first. */
  static List<AuditLine> of(
      List<NewsEvent.Curated> curated, List<Judgement> judgements, Instant now) {
    List<AuditLine> lines = new ArrayList<>();
    for (NewsEvent.Curated each : curated) {
      boolean undone = curated.stream().anyMatch(it -> each.curation().equals(it.undoes()));
      lines.add(
          new AuditLine(
              each.at(),
              Stamp.of(each.at(), now),
              each.author(),
              each.undoes() == null ? each.action() : "undo of " + each.undoes(),
              each.reason(),
              Happening.of(each, now).links(),
              undone || each.undoes() != null ? null : each.curation(),
              undone));
    }
    for (Judgement each : judgements) {
      if (each.curation() == null) {
        boolean undone =
            judgements.stream().anyMatch(it -> it.undoes() != null && it.undoes() == each.number());
        lines.add(
            new AuditLine(
                each.at(),
                Stamp.of(each.at(), now),
                each.author(),
                (each.undoes() == null ? "" : "taken back: ")
                    + "%s and %s: %s"
                        .formatted(
                            each.a(), each.b(), each.answer().name().toLowerCase(Locale.ROOT)),
                each.reason(),
                List.of(),
                null,
                undone));
      }
    }
    lines.sort(Comparator.comparing(AuditLine::when).reversed());
    return lines;
  }
}
