package dev.wirefold.engine;

import dev.wirefold.engine.ChangeSet.Blob;
import dev.wirefold.story.StoryAssigner;
import dev.wirefold.story.StoryDelta;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the counts of terms in the store: whole from time to time, and in between what was added to
 * them.
 */
final class Counting {

  private static final String WHOLE = "story/counts";
  private static final String ADDED = "story/counted/";

  /** So many texts are counted again at a restart, at most; the whole takes 8 MB. */
  private static final long MOST_ADDED = 20_000;

  private final List<String> added;
  private long wholeAt;

  /**
   * @param added the names of the additions that the store has
   * @param wholeAt how many texts the whole has
   */
  Counting(List<String> added, long wholeAt) {
    this.added = new ArrayList<>(added);
    this.wholeAt = wholeAt;
  }

  /** Hands what was kept to a reader, in order; returns what goes on keeping it. */
  static Counting restore(Archive archive, StoryAssignerReader reader) throws IOException {
    byte[] whole = archive.blob(WHOLE);
    if (whole != null) {
      reader.whole(whole);
    }
    long wholeAt = reader.sequence();
    List<String> names = archive.blobNames(ADDED);
    for (String name : names) {
      byte[] bytes = archive.blob(name);
      if (bytes != null) {
        reader.added(bytes);
      }
    }
    return new Counting(names, wholeAt);
  }

  /** Takes what was kept of the counts. */
  interface StoryAssignerReader {

    void whole(byte[] bytes);

    void added(byte[] bytes);

    long sequence();
  }

  /** Returns what is to be stored after a delta. */
  List<Blob> blobs(StoryAssigner assigner, StoryDelta delta) {
    List<Blob> blobs = new ArrayList<>();
    if (delta.counted().length == 0) {
      return blobs;
    }
    if (delta.sequence() - wholeAt > MOST_ADDED) {
      blobs.add(new Blob(WHOLE, assigner.counts()));
      added.forEach(name -> blobs.add(new Blob(name, new byte[0])));
      added.clear();
      wholeAt = delta.sequence();
    } else {
      String name = ADDED + "%020d".formatted(delta.sequence());
      added.add(name);
      blobs.add(new Blob(name, delta.counted()));
    }
    return blobs;
  }
}
