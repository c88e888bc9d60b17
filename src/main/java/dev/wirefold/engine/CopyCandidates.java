package dev.wirefold.engine;

import dev.wirefold.duplicate.GroupTie;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.text.PreparedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Says where copies of a text may be: its group, those that are tied to it or stand near it. */
final class CopyCandidates {

  /** So many members of a group are looked at, the newest. */
  private static final int MOST_MEMBERS = 2_000;

  /** Sampled runs of words that two texts share. */
  private static final int FEWEST_SHARED = 2;

  private final Engine engine;

  /** The texts that are looked for, so that they are read once. */
  private final Map<Integer, PreparedText> texts = new HashMap<>();

  CopyCandidates(Engine engine) {
    this.engine = engine;
  }

  /** Returns the articles that may carry what was put right or withdrawn, by number. */
  NavigableSet<Integer> articles(Correction correction) {
    NavigableSet<Integer> groups = new TreeSet<>();
    addGroups(groups, correction.of());
    engine.detector().consider(correction.of()).forEach(each -> groups.add(each.group()));
    if (correction.by() != Correction.EDITOR) {
      addGroups(groups, correction.by());
    }
    NavigableSet<Integer> articles = new TreeSet<>();
    groups.forEach(group -> articles.addAll(members(group)));
    return articles;
  }

  /** Returns the group of an article that has come in, and those that it is tied to. */
  NavigableSet<Integer> groups(int number, Placement placement) {
    NavigableSet<Integer> groups = new TreeSet<>();
    groups.add(engine.detector().groupOf(number));
    addTied(groups, placement.ties());
    return groups;
  }

  /** Returns the members of a group that are in the window, in order of arrival. */
  List<Integer> members(int group) {
    int[] all = engine.detector().group(group).members();
    int oldest = engine.detector().state().oldest();
    List<Integer> newest = new ArrayList<>();
    for (int i = Math.max(0, all.length - MOST_MEMBERS); i < all.length; i++) {
      if (all[i] >= oldest) {
        newest.add(all[i]);
      }
    }
    return newest;
  }

  /** Tells whether an article may carry a passage, in whatever group it is. */
  boolean sharesWords(Correction correction, int number) {
    PreparedText own = engine.ledger().text(number);
    PreparedText wrong =
        texts.computeIfAbsent(correction.of(), article -> engine.ledger().text(article));
    return share(own.shingles(), wrong.shingles())
        || share(own.shortShingles(), wrong.shortShingles());
  }

  private static boolean share(int[] one, int[] other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < one.length && j < other.length && shared < FEWEST_SHARED) {
      int order = Integer.compare(one[i], other[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared == FEWEST_SHARED;
  }

  /** Lets go of a text that is looked for no more. */
  void forget(int article) {
    texts.remove(article);
  }

  private void addGroups(NavigableSet<Integer> groups, int article) {
    groups.add(engine.detector().groupOf(article));
    addTied(groups, engine.ledger().reasons(article).placement().ties());
  }

  private void addTied(NavigableSet<Integer> groups, List<GroupTie> ties) {
    int oldest = engine.detector().state().oldest();
    for (GroupTie tie : ties) {
      if (tie.article() >= oldest && engine.ledger().has(tie.article())) {
        groups.add(engine.detector().groupOf(tie.article()));
      }
    }
  }
}
