package dev.wirefold.engine;

import dev.wirefold.canonical.Candidate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bars updates of a report from election while a later update of their source is in their group.
 * Which they are depends on the group's members alone, so that the order in which they came in
 * doesn't matter. What an editor pinned isn't barred.
 */
final class Updates {

  private static final Comparator<Resident> LATER =
      Comparator.comparingInt((Resident each) -> each.candidate().updateNumber())
          .thenComparing(Updates::published)
          .thenComparing(each -> each.id().toString(), Comparator.reverseOrder())
          .thenComparingInt(Resident::version);

  private final Engine engine;
  private final Editing editing;

  Updates(Engine engine, Editing editing) {
    this.engine = engine;
    this.editing = editing;
  }

  /** Bars the updates of a group that are outdated, and lifts what doesn't hold any more. */
  void settle(GroupEntry group) {
    List<Resident> updates = new ArrayList<>();
    Map<String, Resident> last = new LinkedHashMap<>();
    for (Candidate each : engine.candidates(group)) {
      if (each.updateNumber() > 0) {
        Resident resident = engine.ledger().resident(each.article());
        updates.add(resident);
        if (stands(resident)) {
          last.merge(
              each.source(), resident, (one, two) -> LATER.compare(one, two) < 0 ? two : one);
        }
      }
    }
    for (Resident each : updates) {
      if (stands(each)) {
        String because = because(group, each, last.get(each.candidate().source()));
        if (!Objects.equals(because, each.candidate().barredBecause())) {
          editing.bar(group, each, because);
        }
      }
    }
  }

  private static @Nullable String because(
      GroupEntry group, Resident each, @Nullable Resident last) {
    if (last == null || each.number() == group.pinned) {
      return null;
    }
    boolean outdated =
        each.candidate().updateNumber() < last.candidate().updateNumber() && !isAfter(each, last);
    return outdated ? Bar.OUTDATED + last.id() : null;
  }

  /** Nothing but a later update keeps it from being elected. */
  private static boolean stands(Resident resident) {
    String bar = resident.candidate().barredBecause();
    return bar == null || Bar.isOutdated(bar);
  }

  private static boolean isAfter(Resident each, Resident other) {
    Instant published = each.published();
    Instant others = other.published();
    return published != null && others != null && published.isAfter(others);
  }

  private static Instant published(Resident resident) {
    return Objects.requireNonNullElse(resident.published(), Instant.MIN);
  }
}
