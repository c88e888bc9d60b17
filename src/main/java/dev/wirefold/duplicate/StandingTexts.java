package dev.wirefold.duplicate;

import dev.wirefold.text.PreparedText;
import org.jspecify.annotations.Nullable;

/**
 * The texts that stand for groups: at hand to be compared with, found by their shingles, and their
 * words counted. Each table is a sum over live texts, so that it makes no difference in which order
 * they came, or what was there before.
 */
final class StandingTexts {

  private final ArticleColumns articles;
  private final KeptTexts texts;
  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private final Candidates candidates = new Candidates();
  private final TermVector terms = new TermVector();

  StandingTexts(ArticleColumns articles, KeptTexts texts) {
    this.articles = articles;
    this.texts = texts;
  }

  DocumentFrequencies frequencies() {
    return frequencies;
  }

  Candidates candidates() {
    return candidates;
  }

  /** Returns a text that is in the window, else null: only such texts take new members. */
  @Nullable ComparedText live(int article) {
    return articles.isLive(article) ? texts.getToKeep(article) : null;
  }

  /** Lets a new article stand for the group that it opened. */
  void open(int article, PreparedText features, ComparedText text) {
    texts.keep(article, text);
    candidates.add(Shingles.of(features), article);
    count(text, 1);
  }

  /** Puts a live article back that stands for its group in some way. */
  void restore(NearDuplicateGroup group, int article, PreparedText features, ComparedText text) {
    texts.keep(article, text);
    if (group.indexes(article)) {
      candidates.add(Shingles.of(features), article);
    }
    if (group.opener() == article) {
      count(text, 1);
    }
  }

  /** Lets a live member stand for its group, to be compared with and to be found. */
  void represent(NearDuplicateGroup group, int article) {
    ComparedText text = texts.getToKeep(article);
    int displaced = group.represent(article);
    if (group.mayIndex() && !group.indexes(article)) {
      group.index(article);
      candidates.add(Shingles.of(text), article);
    }
    releaseUnneeded(group, displaced);
  }

  /** Lets the text of a member go if nothing needs it any more. */
  void releaseUnneeded(NearDuplicateGroup group, int article) {
    if (articles.isLive(article) && !group.needs(article)) {
      texts.release(article);
    }
  }

  /** Takes a live member out of all that it stands for. */
  void leave(NearDuplicateGroup group, int article) {
    if (group.opener() == article) {
      count(texts.get(article), -1);
    }
    if (group.indexes(article)) {
      removeFromIndex(article);
    }
    texts.release(article);
  }

  /** Takes a live text out of the index. */
  void removeFromIndex(int article) {
    candidates.remove(Shingles.of(texts.get(article)), article);
  }

  /** Counts the words of a group if its opener is live. */
  void count(NearDuplicateGroup group) {
    if (articles.isLive(group.opener())) {
      count(texts.getToKeep(group.opener()), 1);
    }
  }

  /** Takes back the words of a group if its opener is live. */
  void discount(NearDuplicateGroup group) {
    if (articles.isLive(group.opener())) {
      count(texts.get(group.opener()), -1);
    }
  }

  private void count(ComparedText text, int groups) {
    terms.clear();
    terms.add(text.title());
    terms.add(text.tokens());
    frequencies.count(terms, groups);
  }
}
