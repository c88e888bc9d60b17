package dev.wirefold.duplicate;

import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.text.PreparedText;
import dev.wirefold.text.Shingler;
import dev.wirefold.text.TextPreparer;
import java.util.ArrayList;
import java.util.List;

/** Feeds written articles to a detector: each an hour's fraction after the one before. */
final class Desk {

  private static final long MILLIS_PER_HOUR = 3_600_000;

  private final List<PreparedText> texts = new ArrayList<>();
  private final DuplicateDetector detector;
  private final TextPreparer preparer;
  private long millis = 1_000_000 * MILLIS_PER_HOUR;
  private String source = "";

  Desk() {
    this(5);
  }

  /** Makes a desk whose index has a key. */
  Desk(long key) {
    this(key, ShippedPolicy.POLICY);
  }

  /** Makes a desk that decides by a policy of its own. */
  Desk(DuplicatePolicy policy) {
    this(5, policy);
  }

  private Desk(long key, DuplicatePolicy policy) {
    this.preparer = new TextPreparer(new Shingler(key));
    this.detector = new DuplicateDetector(policy, texts::get);
  }

  DuplicateDetector detector() {
    return detector;
  }

  Desk later(double hours) {
    millis += (long) (hours * MILLIS_PER_HOUR);
    return this;
  }

  Desk from(String outlet) {
    source = outlet;
    return this;
  }

  Placement place(String title, String body) {
    return place(title, body, DuplicateDetector.NONE, false);
  }

  /** Places an article that the provider calls a replacement of another. */
  Placement replace(int article, String title, String body) {
    return place(title, body, article, false);
  }

  /** Places a later version under the same key. */
  Placement version(int article, String title, String body) {
    return place(title, body, article, true);
  }

  private Placement place(String title, String body, int linkedTo, boolean sameArticle) {
    PreparedText text = preparer.prepare(title, body, source);
    texts.add(text);
    int outlet = source.isEmpty() ? 0 : source.hashCode() | 1;
    return detector.place(
        new Arrival(text, ContentHash.of(text), outlet, millis, millis, linkedTo, sameArticle));
  }
}
