package dev.wirefold.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the group of one text among those that its candidates are in. A text joins through the
 * canonical version of a group, through the text that opened it, or through two of its
 * representatives that agree. No arrival changes a group's opener, so that nothing drifts away from
 * it; only an editor who moves the opener out does. What was seen of the groups that it doesn't
 * join says how it stands to them.
 */
final class GroupChoice {

  private static final int NONE = DuplicateDetector.NONE;

  private final PairJudge judge;
  private final LiveWindow window;
  private final List<NearDuplicateGroup> seen = new ArrayList<>(4);
  private final List<Option> options = new ArrayList<>(4);
  private @Nullable Option best;

  /** The text that covers too little to be a version of this one, but is worth a second look. */
  private @Nullable ComparedText loose;

  private int looseArticle = NONE;
  private double loosest;

  /**
   * @param judge the text is loaded in it
   */
  GroupChoice(PairJudge judge, LiveWindow window) {
    this.judge = judge;
    this.window = window;
  }

  /**
   * A group that was looked at, and the member through which.
   *
   * @param always whether it is looked at whatever the key of the index: only then its relation is
   *     told, so that a batch and a service tell the same
   */
  private record Option(int group, int member, Glance glance, boolean always) {

    boolean isBetterThan(@Nullable Option other) {
      if (other == null || glance.isDuplicate() != other.glance.isDuplicate()) {
        return other == null || glance.isDuplicate();
      }
      double difference = glance.strength() - other.glance.strength();
      boolean older = glance.isDuplicate() && group < other.group;
      return difference > 0 || (difference == 0 && older);
    }
  }

  /** Compares the text with those that stand for a group. */
  void consider(NearDuplicateGroup group) {
    if (seen.contains(group)) {
      return;
    }
    seen.add(group);
    ComparedText canonical = window.standing().live(group.canonical());
    if (canonical != null) {
      Glance glance = judge.glance(canonical);
      if (glance == null) {
        noteLoose(group.canonical(), canonical);
      } else {
        note(group, group.canonical(), glance, judge.isAlwaysFound(canonical));
        if (glance.isDuplicate()) {
          return;
        }
      }
    }
    if (judge.has(Step.MEMBERS)) {
      considerMembers(group);
    }
  }

  /** Returns where the text goes; it opens a group if none took it. */
  Placement placement(int article) {
    Option chosen = best;
    int group = chosen == null ? NONE : chosen.group;
    Option second = second(group);
    Placement.Alternative alternative =
        second == null ? null : new Placement.Alternative(second.member, verdict(second));
    List<GroupTie> ties = ties(group);
    if (chosen == null) {
      return new Placement(
          window.groups().end(), true, article, null, Rule.FIRST, alternative, ties);
    }
    Verdict verdict = verdict(chosen);
    return new Placement(group, false, chosen.member, verdict, verdict.rule(), alternative, ties);
  }

  /** Returns what is decided of an option; that of one that was set apart only now. */
  private Verdict verdict(Option option) {
    Verdict known = option.glance.verdict();
    return known == null
        ? judge.judgeAgain(Objects.requireNonNull(window.standing().live(option.member)))
        : known;
  }

  /** The opener, or two members that agree, make up for a canonical version that does not. */
  private void considerMembers(NearDuplicateGroup group) {
    int agreeing = 0;
    int member = NONE;
    Glance strongest = null;
    boolean always = false;
    for (int i = 0; i < group.representatives(); i++) {
      int representative = group.representative(i);
      ComparedText other = window.standing().live(representative);
      if (representative == group.canonical() || other == null) {
        continue;
      }
      Glance glance = judge.glance(other);
      if (glance != null && glance.isDuplicate()) {
        agreeing += representative == group.opener() ? 2 : 1;
        if (strongest == null || glance.strength() > strongest.strength()) {
          strongest = glance;
          member = representative;
          always = judge.isAlwaysFound(other);
        }
      }
    }
    if (agreeing >= 2 && strongest != null) {
      note(group, member, strongest, always);
    }
  }

  private void note(NearDuplicateGroup group, int member, Glance glance, boolean always) {
    Option option = new Option(group.number(), member, glance, always);
    options.add(option);
    if (glance.isDuplicate() && option.isBetterThan(best)) {
      best = option;
    }
  }

  private void noteLoose(int member, ComparedText text) {
    double containment = judge.containment();
    if (containment > loosest && judge.isAlwaysFound(text) && judge.mayRelate(text)) {
      loosest = containment;
      loose = text;
      looseArticle = member;
    }
  }

  /** Returns the best option of another group than the chosen one. */
  private @Nullable Option second(int chosen) {
    Option second = null;
    for (Option option : options) {
      if (option.group != chosen && option.isBetterThan(second)) {
        second = option;
      }
    }
    return second;
  }

  private List<GroupTie> ties(int chosen) {
    if (options.size() <= (best == null ? 0 : 1) && loose == null) {
      return List.of();
    }
    List<GroupTie> ties = new ArrayList<>();
    for (Option option : options) {
      if (option.group != chosen && option.always) {
        add(ties, option.member, option.glance);
      }
    }
    ComparedText other = loose;
    if (other != null && window.groupOf(looseArticle) != chosen) {
      add(ties, looseArticle, Glance.of(judge.judgeAgain(other)));
    }
    ties.sort(GroupTie.STRONGEST_FIRST);
    return List.copyOf(ties.subList(0, Math.min(GroupTie.MOST, ties.size())));
  }

  private static void add(List<GroupTie> ties, int member, Glance glance) {
    GroupRelation relation = glance.relation();
    if (relation != null) {
      ties.add(new GroupTie(member, relation, glance.strength()));
    }
  }
}
