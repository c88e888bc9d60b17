package dev.wirefold.engine;

import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.canonical.Candidate;
import dev.wirefold.canonical.CanonicalElection;
import dev.wirefold.canonical.ElectionReceipt;
import dev.wirefold.text.RawCopy;
import dev.wirefold.text.WireMarks;
import dev.wirefold.text.WireMarks.Tag;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds the elections of the groups. */
final class Elections {

  /** A wrap-up counts as so many updates more than its number. */
  private static final int WRAPUP = 10;

  private final CanonicalElection election;

  Elections(CanonicalElection election) {
    this.election = election;
  }

  /**
   * What an article's place in its group says for it.
   *
   * @param firstSource whether its source brought the text first
   * @param restated whether it brings later figures of a report of the same source
   */
  record Standing(boolean firstSource, boolean restated) {}

  /** Returns how a new article stands for election. */
  static Candidate candidate(
      int article, PreparedArticle prepared, Standing standing, Instant now) {
    WireMarks marks = prepared.text().marks();
    Credits credits = Credits.of(prepared.id().source(), prepared.wire(), marks);
    return new Candidate(
        article,
        prepared.id().source(),
        bar(prepared.wire(), marks, now),
        credits.self(),
        credits.other(),
        standing.firstSource,
        prepared.text().body().size(),
        marks.tag().isCorrection(),
        Math.max(updateNumber(marks), standing.restated ? 1 : 0),
        prepared.wire().version(),
        marks.tag() == Tag.ALERT || prepared.wire().kind() == ArticleKind.ALERT,
        RawCopy.is(prepared.text().body()));
  }

  /**
   * Returns the same candidate, barred from now on.
   *
   * @param because null if it may stand
   */
  static Candidate barred(Candidate standing, @Nullable String because) {
    return with(standing, because, standing.updateNumber());
  }

  /** Returns the same candidate as one that brings later figures of a report of its source. */
  static Candidate restated(Candidate standing) {
    return with(standing, standing.barredBecause(), Math.max(1, standing.updateNumber()));
  }

  private static Candidate with(Candidate standing, @Nullable String because, int updateNumber) {
    return new Candidate(
        standing.article(),
        standing.source(),
        because,
        standing.originalAgency(),
        standing.creditsOther(),
        standing.firstSource(),
        standing.words(),
        standing.corrected(),
        updateNumber,
        standing.version(),
        standing.alert(),
        standing.rawCopy());
  }

  /** Returns why a candidate took the place of another, in words. */
  String because(Candidate winner, Candidate deposed) {
    return election.because(winner, deposed);
  }

  /**
   * Returns whom a group has elected after its newest member joined.
   *
   * @param members all members' candidates, in order of arrival, if it comes to that
   */
  int afterJoin(GroupEntry group, Candidate newcomer, Supplier<List<Candidate>> members) {
    Candidate incumbent = group.canonicalMember().candidate();
    if (group.pinned == incumbent.article() && incumbent.isEligible()) {
      return group.pinned;
    }
    if (!incumbent.isEligible()) {
      return successor(group, newcomer, members);
    }
    return election.unseats(newcomer, incumbent) ? newcomer.article() : incumbent.article();
  }

  /** A count of the eligible members spares a full election where its outcome is plain. */
  private int successor(GroupEntry group, Candidate newcomer, Supplier<List<Candidate>> members) {
    if (group.eligible == 0) {
      return group.canonicalMember().number();
    }
    boolean alone = group.eligible == 1 && newcomer.isEligible();
    return alone ? newcomer.article() : receipt(group, members.get()).winner();
  }

  /** Returns whom a group elects among its members as they stand; a pinned one if it may stand. */
  int elect(GroupEntry group, List<Candidate> members) {
    return receipt(group, members).winner();
  }

  private static boolean isPinned(GroupEntry group, List<Candidate> members) {
    for (Candidate member : members) {
      if (member.article() == group.pinned) {
        return member.isEligible();
      }
    }
    return false;
  }

  /** Returns the receipt of a group's election as it stands. */
  ElectionReceipt receipt(GroupEntry group, List<Candidate> members) {
    if (isPinned(group, members)) {
      return election.appoint(members, group.pinned);
    }
    Resident incumbent = group.canonical();
    return election.elect(members, incumbent == null ? null : incumbent.number());
  }

  /**
   * Returns the receipt of an election among candidates where one of them stands elected.
   *
   * @param pinned whether an editor has put that one in
   */
  ElectionReceipt receipt(List<Candidate> candidates, int incumbent, boolean pinned) {
    return pinned ? election.appoint(candidates, incumbent) : election.elect(candidates, incumbent);
  }

  private static @Nullable String bar(WireFields wire, WireMarks marks, Instant now) {
    if (wire.status() == WireStatus.CANCELED || marks.tag() == Tag.WITHDRAWN) {
      return Bar.CANCELED;
    }
    if (wire.status() == WireStatus.WITHHELD) {
      return Bar.WITHHELD;
    }
    String other = bar(wire, marks);
    Instant end = wire.embargoedUntil();
    return end != null && end.isAfter(now) ? Bar.underEmbargo(end, other) : other;
  }

  private static @Nullable String bar(WireFields wire, WireMarks marks) {
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
    if (marks.isWrapup()) {
      return WRAPUP + marks.update();
    }
    return marks.isUpdate() ? Math.max(1, marks.update()) : 0;
  }
}
