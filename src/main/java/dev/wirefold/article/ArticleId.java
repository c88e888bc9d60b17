package dev.wirefold.article;

/**
 * The key of one article: who published it, and under which id there. Two versions of an article
 * share it.
 *
 * @param source the outlet's or agency's name as given; empty if the input names none
 * @param externalId the id that the source gave, or one derived from url or content; never empty
 */
public record ArticleId(String source, String externalId) implements Comparable<ArticleId> {

  /** The most characters that a source or an id may have that somebody sends to a service. */
  public static final int MOST_CHARACTERS = 2_048;

  public ArticleId {
    if (externalId.isEmpty()) {
      throw new IllegalArgumentException("externalId must not be empty");
    }
    source = source.intern(); // a source has many articles, which share its name
  }

  /** Tells whether a source or an id has no control character. */
  public static boolean isPlain(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  @Override
  public int compareTo(ArticleId other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : externalId.compareTo(other.externalId);
  }

  @Override
  public String toString() {
    return source.isEmpty() ? externalId : source + "/" + externalId;
  }
}
