package dev.wirefold.service;

import dev.wirefold.chain.TypedChange;
import dev.wirefold.chain.VersionChain.Link;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one report as they are kept, the first one first, in whatever groups.
 *
 * @param isWhole whether all that could belong to it was read
 */
public record ChainView(List<Step> steps, boolean isWhole) {

  public ChainView {
    steps = List.copyOf(steps);
  }

  /**
   * A version in the chain.
   *
   * @param group its group; null if it has none any more
   * @param link how it is linked to an earlier one; null if it begins the chain
   * @param change what it does to that one; null if it begins the chain
   */
  public record Step(
      StoredArticle article,
      @Nullable StoredGroup group,
      @Nullable Link link,
      @Nullable TypedChange change) {}
}
