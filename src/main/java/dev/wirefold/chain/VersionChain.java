package dev.wirefold.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one report, the first one first; across ids, and wherever they are grouped. It
 * depends on what the versions say alone, never on the order in which they came.
 *
 * @param steps the versions; each but the first is linked to one before it
 */
public record VersionChain(List<Step> steps) {

  public VersionChain {
    steps = List.copyOf(steps);
  }

  /**
   * A version in a chain.
   *
   * @param link how it is linked; null if it begins the chain
   */
  public record Step(Version version, @Nullable Link link) {}

  /**
   * How a version is linked to an earlier one.
   *
   * @param to the place of the earlier one in the chain
   * @param kind why
   * @param shared the share of the telling words of the shorter text that the other has, in [0, 1]
   */
  public record Link(int to, LinkKind kind, double shared) {}

  /**
   * Returns the chain of a version.
   *
   * @param about the version, which may be among the others
   * @param others texts of the same provider that may belong to it; what doesn't is left out
   */
  public static VersionChain of(Version about, List<Version> others) {
    List<Version> all = new ArrayList<>(others);
    if (!all.contains(about)) {
      all.add(about);
    }
    return new ChainBuilder(all).chainOf(about);
  }

  /** Returns what a step did to the version that it is linked to; null for the first. */
  public @Nullable TypedChange change(Step step) {
    Link link = step.link();
    return link == null ? null : TypedChange.of(steps.get(link.to()).version(), step.version());
  }
}
