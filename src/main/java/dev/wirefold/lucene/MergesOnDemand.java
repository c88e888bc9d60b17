package dev.wirefold.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.jspecify.annotations.Nullable;

/**
 * A merge policy that, when deletes are to be merged away, rewrites the segments that were named
 * and leaves the others: nearly every segment has a replaced group in it.
 */
final class MergesOnDemand extends FilterMergePolicy {

  private volatile Set<String> demanded = Set.of();

  MergesOnDemand(MergePolicy usual) {
    super(usual);
  }

  /** Names the segments to rewrite next. */
  void demand(List<String> segments) {
    demanded = Set.copyOf(segments);
  }

  @Override
  public @Nullable MergeSpecification findForcedDeletesMerges(
      SegmentInfos infos, MergeContext context) throws IOException {
    MergeSpecification merges = new MergeSpecification();
    for (SegmentCommitInfo segment : infos) {
      if (demanded.contains(segment.info.name) && !context.getMergingSegments().contains(segment)) {
        merges.add(new OneMerge(List.of(segment)));
      }
    }
    return merges.merges.isEmpty() ? null : merges;
  }
}
