package dev.wirefold.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Lets articles that came in under an embargo stand for election when it is over: with the first
 * record that the log takes in after that. A correction among them is looked for in copies from
 * then on.
 */
final class Embargoes {

  private final Engine engine;
  private final TreeSet<Embargo> pending;

  /**
   * @param pending those that aren't over
   */
  Embargoes(Engine engine, List<Embargo> pending) {
    this.engine = engine;
    this.pending = new TreeSet<>(pending);
  }

  /**
   * Notes an article that has come in, if it is under an embargo.
   *
   * @param corrects the number of the article that it puts right, or {@link Embargo#NOTHING}
   * @param replaces the number of the article that it takes the place of, likewise; that one stands
   *     until then
   */
  void arrived(Resident resident, int corrects, int replaces) {
    Instant end = Bar.embargoEnd(resident.candidate().barredBecause());
    if (end != null) {
      put(new Embargo(end, resident.number(), corrects, replaces));
    }
  }

  /**
   * Lets the article go whose place another was to take later, now that the other's own place is
   * taken.
   */
  void replaced(int article) {
    for (Embargo each : new ArrayList<>(pending)) {
      if (each.article() == article && each.replaces() != Embargo.NOTHING) {
        remove(each);
        put(new Embargo(each.end(), article, each.corrects(), Embargo.NOTHING));
        takePlace(article, each.replaces());
      }
    }
  }

  /** Lets those stand whose embargo is over by the log's time. */
  void release() {
    if (pending.isEmpty() || pending.first().end().isAfter(engine.now())) {
      return;
    }
    List<Embargo> released = new ArrayList<>();
    TreeMap<Integer, String> groups = new TreeMap<>();
    while (!pending.isEmpty() && !pending.first().end().isAfter(engine.now())) {
      Embargo over = pending.first();
      remove(over);
      if (release(over, groups)) {
        released.add(over);
      }
    }
    for (Map.Entry<Integer, String> each : groups.entrySet()) {
      GroupEntry group = engine.ledger().group(each.getKey());
      engine.editing().reelect(group, each.getValue());
      if (group.story != Decision.NO_STORY) {
        engine.touch(engine.ledger().story(group.story));
      }
    }
    for (Embargo each : released) {
      engine.corrections().released(each.article(), each.corrects());
    }
  }

  /**
   * Lifts an embargo.
   *
   * @param groups takes the groups that are to elect anew, and why
   * @return false if the article isn't under it any more
   */
  private boolean release(Embargo over, Map<Integer, String> groups) {
    if (over.article() < engine.oldest()) {
      return false;
    }
    Editing editing = engine.editing();
    Resident resident = engine.ledger().resident(over.article());
    String bar = resident.candidate().barredBecause();
    if (bar == null || Bar.embargoEnd(bar) == null) {
      return false; // withdrawn meanwhile
    }
    GroupEntry group = editing.groupOf(over.article());
    editing.bar(group, resident, Bar.afterEmbargo(bar));
    String because = "the embargo of " + resident.id() + " is over";
    groups.put(group.number, because);
    if (over.replaces() >= engine.oldest()) {
      takePlace(over.article(), over.replaces());
      groups.put(editing.groupOf(over.replaces()).number, because);
    }
    return true;
  }

  /** Forgets an article that is gone. */
  void removed(int article) {
    for (Embargo each : new ArrayList<>(pending)) {
      boolean itself = each.article() == article;
      if (itself || each.corrects() == article || each.replaces() == article) {
        remove(each);
      }
      if (!itself && (each.corrects() == article || each.replaces() == article)) {
        put(
            new Embargo(
                each.end(),
                each.article(),
                unless(article, each.corrects()),
                unless(article, each.replaces())));
      }
    }
  }

  private static int unless(int gone, int article) {
    return article == gone ? Embargo.NOTHING : article;
  }

  private void takePlace(int later, int earlier) {
    engine.editing().bar(earlier, Bar.replacedBy(engine.ledger().resident(later).id()));
    replaced(earlier);
  }

  private void put(Embargo embargo) {
    pending.add(embargo);
    if (engine.recorder().isOn()) {
      engine.recorder().blob(embargo.name(), embargo.toBytes());
    }
  }

  private void remove(Embargo embargo) {
    pending.remove(embargo);
    if (engine.recorder().isOn()) {
      engine.recorder().blob(embargo.name(), new byte[0]);
    }
  }
}
