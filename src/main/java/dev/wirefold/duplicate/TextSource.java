package dev.wirefold.duplicate;

import dev.wirefold.text.PreparedText;

/** Gives the text of any article that was placed: the detector keeps only those it needs often. */
@FunctionalInterface
public interface TextSource {

  /** Returns an article's text, the same features with which it was placed. */
  PreparedText text(int article);
}
