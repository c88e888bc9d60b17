package dev.wirefold.chain;

import dev.wirefold.article.ArticleId;
import dev.wirefold.chain.VersionChain.Link;
import dev.wirefold.chain.VersionChain.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Links texts of a provider to chains. */
final class ChainBuilder {

  /** Longer than this between two texts under one slug, and the slug is used anew. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

  private static final double SAME_REPORT = 0.4;

  /** A line in capitals has few words. */
  private static final double SAME_REPORT_AS_ALERT = 0.25;

  private static final double SAME_HEADLINE = 0.6;

  /** A link to an earlier text, by its place in {@link #versions}. */
  private record Found(int to, LinkKind kind, double shared) {}

  private final List<Version> versions;
  private final List<TellingWords> words = new ArrayList<>();
  private final List<@Nullable Found> links = new ArrayList<>();

  ChainBuilder(List<Version> versions) {
    this.versions = versions.stream().sorted(Version.BY_CONTENT).distinct().toList();
    this.versions.forEach(version -> words.add(TellingWords.of(version)));
    linkAll();
  }

  VersionChain chainOf(Version about) {
    NavigableSet<Integer> members = component(versions.indexOf(about));
    List<Integer> order = ordered(members);
    Map<Integer, Integer> places = new HashMap<>();
    List<Step> steps = new ArrayList<>(order.size());
    for (int member : order) {
      Found found = links.get(member);
      places.put(member, steps.size());
      steps.add(
          new Step(
              versions.get(member),
              found == null
                  ? null
                  : new Link(places.getOrDefault(found.to, 0), found.kind, found.shared)));
    }
    return new VersionChain(steps);
  }

  private void linkAll() {
    Map<ArticleId, Integer> latest = new TreeMap<>();
    for (int i = 0; i < versions.size(); i++) {
      latest.put(versions.get(i).id(), i);
    }
    for (int i = 0; i < versions.size(); i++) {
      boolean sameId = i > 0 && versions.get(i - 1).id().equals(versions.get(i).id());
      links.add(sameId ? found(i, i - 1, LinkKind.VERSION) : linkOfFirst(i, latest));
    }
    breakLoops();
  }

  /** Links the first version under an id to one under another id. */
  private @Nullable Found linkOfFirst(int version, Map<ArticleId, Integer> latest) {
    Version own = versions.get(version);
    String replaces = own.article().wire().replaces();
    Integer replaced =
        replaces == null || replaces.isEmpty()
            ? null
            : latest.get(new ArticleId(own.id().source(), replaces));
    if (replaced != null && !versions.get(replaced).id().equals(own.id())) {
      return found(version, replaced, LinkKind.REPLACES);
    }
    int best = -1;
    for (int i = 0; i < versions.size(); i++) {
      if (precedes(i, version) && (best < 0 || nearerTo(version).compare(i, best) < 0)) {
        best = i;
      }
    }
    return best < 0 ? null : found(version, best, kind(best, version));
  }

  /** Texts without a time may each seem to be later than the other. */
  private void breakLoops() {
    for (int i = 0; i < links.size(); i++) {
      Found link = links.get(i);
      if (link != null && link.kind != LinkKind.VERSION && leadsBack(i)) {
        links.set(i, null);
      }
    }
  }

  private boolean leadsBack(int start) {
    Found next = links.get(start);
    for (int i = 0; i < links.size() && next != null; i++) {
      if (next.to == start) {
        return true;
      }
      next = links.get(next.to);
    }
    return false;
  }

  private Found found(int version, int to, LinkKind kind) {
    return new Found(to, kind, words.get(version).shared(words.get(to)));
  }

  private LinkKind kind(int earlier, int later) {
    if (!hasSameSlug(earlier, later)) {
      return LinkKind.HEADLINE;
    }
    return versions.get(earlier).take() == versions.get(later).take()
        ? LinkKind.SLUG
        : LinkKind.TAKE;
  }

  private boolean precedes(int earlier, int later) {
    Version one = versions.get(earlier);
    Version other = versions.get(later);
    return !one.id().equals(other.id())
        && one.id().source().equals(other.id().source())
        && isLater(one, other)
        && isNear(one, other)
        && isSameReport(earlier, later)
        && !isBegunAnew(earlier, later);
  }

  /** Tells whether tags and take numbers say that a text comes after another. */
  private static boolean isLater(Version one, Version other) {
    if (one.withdraws()) {
      return false;
    }
    if (one.take() != other.take()) {
      return one.take() < other.take()
          && one.stage() == other.stage()
          && one.update() == other.update();
    }
    if (other.isAgain()) {
      boolean sameStep = one.stage() == other.stage() && one.update() == other.update();
      return (sameStep || other.update() == 0) && (!one.isAgain() || isAfter(one, other));
    }
    int byStage = one.stage().compareTo(other.stage());
    if (byStage != 0) {
      return byStage < 0;
    }
    return switch (one.stage()) {
      case ALERT -> isAfter(one, other);
      case URGENT, REPORT -> false;
      case UPDATE, WRAPUP -> one.update() < other.update();
    };
  }

  private static boolean isAfter(Version one, Version other) {
    Instant before = one.article().published();
    Instant after = other.article().published();
    return before != null && after != null && before.isBefore(after);
  }

  private static boolean isNear(Version one, Version other) {
    Instant before = one.article().published();
    Instant after = other.article().published();
    if (before == null || after == null) {
      return true;
    }
    Duration between = Duration.between(before, after);
    return !between.isNegative() && between.compareTo(LONGEST_PAUSE) <= 0;
  }

  private boolean hasSameSlug(int one, int other) {
    String slug = versions.get(one).slug();
    return slug != null && slug.equals(versions.get(other).slug());
  }

  private boolean isSameReport(int earlier, int later) {
    Version one = versions.get(earlier);
    Version other = versions.get(later);
    TellingWords words = this.words.get(earlier);
    TellingWords otherWords = this.words.get(later);
    if (hasSameSlug(earlier, later)) {
      boolean alert = one.stage() == Stage.ALERT || other.stage() == Stage.ALERT;
      boolean told = one.take() != other.take() || other.withdraws();
      return told || words.shared(otherWords) >= (alert ? SAME_REPORT_AS_ALERT : SAME_REPORT);
    }
    boolean noSlug = one.slug() == null || other.slug() == null;
    return noSlug
        && words.sharedHeadline(otherWords) >= SAME_HEADLINE
        && words.shared(otherWords) >= SAME_REPORT;
  }

  /** Tells whether a report begins under the slug after one text and before another. */
  private boolean isBegunAnew(int earlier, int later) {
    for (int i = 0; i < versions.size(); i++) {
      Version between = versions.get(i);
      if (i != earlier
          && i != later
          && between.stage() == Stage.REPORT
          && !between.isAgain()
          && between.take() == 1
          && !between.withdraws()
          && !between.id().equals(versions.get(earlier).id())
          && hasSameSlug(i, later)
          && isAfter(versions.get(earlier), between)
          && isAfter(between, versions.get(later))) {
        return true;
      }
    }
    return false;
  }

  /** Of texts that come before another: the next part, the latest state, the latest time. */
  private Comparator<Integer> nearerTo(int version) {
    boolean again = versions.get(version).isAgain();
    Comparator<Integer> sameSlugFirst = Comparator.comparing(i -> !hasSameSlug(i, version));
    Comparator<Integer> latestFirst =
        Comparator.comparing(
            (Integer i) -> versions.get(i).article().published(),
            Comparator.nullsLast(Comparator.reverseOrder()));
    Comparator<Integer> mostAlikeFirst =
        Comparator.comparingDouble(i -> -words.get(i).shared(words.get(version)));
    Comparator<Integer> lastStateFirst =
        Comparator.comparing((Integer i) -> versions.get(i).stage(), Comparator.reverseOrder())
            .thenComparingInt(i -> -versions.get(i).update());
    Comparator<Integer> lastTakeFirst = Comparator.comparingInt(i -> -versions.get(i).take());
    Comparator<Integer> byState =
        again ? mostAlikeFirst.thenComparing(lastStateFirst) : lastStateFirst;
    return sameSlugFirst
        .thenComparing(byState)
        .thenComparing(lastTakeFirst)
        .thenComparing(latestFirst)
        .thenComparing(mostAlikeFirst)
        .thenComparing(Comparator.<Integer>naturalOrder().reversed());
  }

  private NavigableSet<Integer> component(int start) {
    Map<Integer, List<Integer>> next = new HashMap<>();
    for (int i = 0; i < links.size(); i++) {
      Found link = links.get(i);
      if (link != null) {
        next.computeIfAbsent(i, key -> new ArrayList<>()).add(link.to);
        next.computeIfAbsent(link.to, key -> new ArrayList<>()).add(i);
      }
    }
    NavigableSet<Integer> seen = new TreeSet<>(List.of(start));
    ArrayDeque<Integer> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (int each : next.getOrDefault(open.removeFirst(), List.of())) {
        if (seen.add(each)) {
          open.add(each);
        }
      }
    }
    return seen;
  }

  /** Puts versions in the order of time, and each behind the one that it is linked to. */
  private List<Integer> ordered(NavigableSet<Integer> members) {
    boolean dated = members.stream().allMatch(i -> versions.get(i).article().published() != null);
    Comparator<Integer> order =
        Comparator.comparing((Integer i) -> versions.get(i).stage())
            .thenComparingInt(i -> versions.get(i).update())
            .thenComparingInt(i -> versions.get(i).take())
            .thenComparing(i -> versions.get(i).isAgain())
            .thenComparing(Comparator.naturalOrder());
    Comparator<Integer> byTime =
        Comparator.comparing(
            i -> dated ? versions.get(i).article().published() : null,
            Comparator.nullsFirst(Comparator.naturalOrder()));
    PriorityQueue<Integer> ready = new PriorityQueue<>(byTime.thenComparing(order));
    Map<Integer, List<Integer>> followers = new HashMap<>();
    for (int member : members) {
      Found link = links.get(member);
      if (link == null) {
        ready.add(member);
      } else {
        followers.computeIfAbsent(link.to, key -> new ArrayList<>()).add(member);
      }
    }
    List<Integer> ordered = new ArrayList<>(members.size());
    while (!ready.isEmpty()) {
      int member = ready.remove();
      ordered.add(member);
      ready.addAll(followers.getOrDefault(member, List.of()));
    }
    return ordered;
  }
}
