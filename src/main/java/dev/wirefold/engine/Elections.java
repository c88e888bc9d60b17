package dev.wirefold.engine;

import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.canonical.Candidate;
import dev.wirefold.canonical.CanonicalElection;
import dev.wirefold.canonical.ElectionReceipt;
import dev.wirefold.duplicate.NearDuplicateGroup;
import dev.wirefold.text.WireMarks;
import dev.wirefold.text.WireMarks.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps each article's standing as a candidate and holds the elections of the groups. */
final class Elections {

  private final CanonicalElection election;
  private final List<Candidate> candidates = new ArrayList<>();
  private final List<Integer> eligible = new ArrayList<>();

  Elections(CanonicalElection election) {
    this.election = election;
  }

  /** Registers the next article, which went to a group. */
  void register(
      int article, PreparedArticle prepared, int group, boolean firstSource, Instant now) {
    WireMarks marks = prepared.text().marks();
    Credits credits = Credits.of(prepared.id().source(), prepared.wire(), marks);
    candidates.add(
        new Candidate(
            article,
            bar(prepared.wire(), marks, now),
            credits.self(),
            credits.other(),
            firstSource,
            prepared.text().body().size(),
            marks.tag().isCorrection(),
            updateNumber(marks),
            prepared.wire().version(),
            marks.tag() == Tag.ALERT || prepared.wire().kind() == ArticleKind.ALERT));
    if (group == eligible.size()) {
      eligible.add(0);
    }
    if (candidates.get(article).isEligible()) {
      eligible.set(group, eligible.get(group) + 1);
    }
  }

  /** Bars an article from now on. */
  void bar(int article, int group, String because) {
    Candidate standing = candidates.get(article);
    if (standing.isEligible()) {
      eligible.set(group, eligible.get(group) - 1);
    }
    candidates.set(
        article,
        new Candidate(
            article,
            because,
            standing.originalAgency(),
            standing.creditsOther(),
            standing.firstSource(),
            standing.words(),
            standing.corrected(),
            standing.updateNumber(),
            standing.version(),
            standing.alert()));
  }

  /** Returns whom a group has elected after its newest member joined. */
  int afterJoin(NearDuplicateGroup group, int newcomer) {
    Candidate incumbent = candidates.get(group.canonical());
    if (!incumbent.isEligible()) {
      return successor(group, newcomer);
    }
    return election.unseats(candidates.get(newcomer), incumbent) ? newcomer : group.canonical();
  }

  /** A count of the eligible members spares a full election where its outcome is plain. */
  private int successor(NearDuplicateGroup group, int newcomer) {
    int standing = eligible.get(group.number());
    if (standing == 0) {
      return group.canonical();
    }
    boolean alone = standing == 1 && candidates.get(newcomer).isEligible();
    return alone ? newcomer : receipt(group).winner();
  }

  /** Returns the receipt of a group's election as it stands. */
  ElectionReceipt receipt(NearDuplicateGroup group) {
    List<Candidate> standing = new ArrayList<>(group.size());
    for (int i = 0; i < group.size(); i++) {
      standing.add(candidates.get(group.member(i)));
    }
    return election.elect(standing, group.canonical());
  }

  private static @Nullable String bar(WireFields wire, WireMarks marks, Instant now) {
    if (wire.status() == WireStatus.CANCELED || marks.tag() == Tag.WITHDRAWN) {
      return "canceled by its provider";
    }
    if (wire.status() == WireStatus.WITHHELD) {
      return "withheld by its provider";
    }
    if (wire.embargoedUntil() != null && wire.embargoedUntil().isAfter(now)) {
      return "under embargo until " + wire.embargoedUntil();
    }
    return switch (wire.kind()) {
      case ADVISORY -> "a message to editors";
      case TEST -> "a transmission test";
      case ROUNDUP -> "a round-up of several items";
      case TEXT, ALERT, BRIEF, FACTBOX ->
          marks.tag() == Tag.ADVISORY ? "a message to editors" : null;
    };
  }

  /** A wrap-up closes the chain of updates. */
  private static int updateNumber(WireMarks marks) {
    return switch (marks.tag()) {
      case UPDATE -> Math.max(1, marks.updateNumber());
      case WRAPUP -> 10 + marks.updateNumber();
      default -> 0;
    };
  }
}
