package dev.wirefold.app;

import dev.wirefold.article.Article;
import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.fingerprint.MinHasher;
import dev.wirefold.service.Passage;
import dev.wirefold.story.JoinEvidence;
import dev.wirefold.story.Rival;
import dev.wirefold.story.StoryDecision;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Prints why two articles are together or apart, for a person to read. */
final class Explanation {

  private static final int TERMS_SHOWN = 9;
  private static final int PASSAGES_SHOWN = 5;
  private static final int PASSAGE_SHOWN = 160;

  private final Batch batch;
  private final PrintStream out;

  Explanation(Batch batch, PrintStream out) {
    this.batch = batch;
    this.out = out;
  }

  void print(Article left, Article right) {
    int a = number(left);
    int b = number(right);
    ArticleResult resultA = batch.results().article(a);
    ArticleResult resultB = batch.results().article(b);
    printArticle("A", left);
    printArticle("B", right);
    out.println();
    printGroups(resultA, resultB);
    printPlacement("A", a, resultA);
    printPlacement("B", b, resultB);
    out.println();
    printPair(a, b);
    printPassages(left, right);
    printStories(resultA, resultB, a, b);
  }

  private int number(Article article) {
    for (int i = batch.engine().articles() - 1; i >= 0; i--) {
      if (batch.engine().article(i).id().equals(article.id())) {
        return i;
      }
    }
    throw new IllegalStateException("article " + article.id() + " was kept but not decided");
  }

  private void printArticle(String label, Article article) {
    out.printf(
        "%s  %s%s%s%n",
        label,
        article.id().externalId(),
        article.source().isEmpty() ? "" : "  " + article.source(),
        article.published() == null ? "  no date" : "  " + article.published());
    if (!article.title().isEmpty()) {
      out.println("   " + article.title());
    }
  }

  private void printGroups(ArticleResult a, ArticleResult b) {
    if (a.group().equals(b.group())) {
      out.printf("One group, %s; its canonical version is %s.%n", a.group(), a.canonical());
    } else {
      out.printf("Two groups, %s and %s.%n", a.group(), b.group());
    }
  }

  private void printPlacement(String label, int number, ArticleResult result) {
    Placement placement = batch.engine().placement(number);
    if (placement.opened()) {
      out.printf("%s opened its group: %s.%n", label, placement.rule().meaning());
      Placement.Alternative near = placement.alternative();
      if (near != null) {
        out.printf(
            "   The nearest text was %s, refused by %s: %s.%n",
            id(near.article()), near.verdict().rule().wireName(), near.verdict().rule().meaning());
      }
      return;
    }
    out.printf(
        "%s joined on %s by %s: %s. Relation: %s.%n",
        label,
        id(placement.comparedWith()),
        placement.rule().wireName(),
        placement.rule().meaning(),
        result.relation());
  }

  private String id(int number) {
    PreparedArticle article = batch.engine().article(number);
    return article.id().externalId();
  }

  private void printPair(int a, int b) {
    Verdict verdict = batch.engine().compare(a, b);
    PairFeatures pair = verdict.features();
    out.printf(
        "A against B: %s by %s: %s.%n",
        verdict.isDuplicate() ? "one text" : "not one text",
        verdict.rule().wireName(),
        verdict.rule().meaning());
    figure("of A's weight stands in B", pair.leftCovered());
    figure("of B's weight stands in A", pair.rightCovered());
    figure("containment of 3-word shingles", pair.containment());
    figure("Jaccard of 3-word shingles", pair.jaccard());
    figure("the same, as their MinHash signatures estimate it", estimate(a, b));
    figure("TF-IDF cosine", pair.cosine());
    figure("TF-IDF cosine of the headlines", pair.titleCosine());
    figure("of the one headline stands in the other text", pair.titleFound());
    figure("of the shorter text's lede stands in the longer", pair.ledeCovered());
    figure("of the longer text's lede stands in the shorter", pair.longerLedeCovered());
    figure("of the names clash in one place of the text", pair.namesChanged());
    out.printf(
        Locale.ROOT,
        "   %5d numbers shared, %d in A, %d in B, %d that clash%n",
        pair.numbersShared(),
        pair.numbersLeft(),
        pair.numbersRight(),
        pair.numbersChanged());
    if (!Double.isNaN(pair.hours())) {
      out.printf(Locale.ROOT, "   %5.1f hours apart%n", pair.hours());
    }
  }

  private double estimate(int a, int b) {
    return MinHasher.signature(batch.engine().article(a).text())
        .estimateJaccard(MinHasher.signature(batch.engine().article(b).text()));
  }

  private void figure(String meaning, double value) {
    out.printf(Locale.ROOT, "   %5.2f %s%n", value, meaning);
  }

  private void printPassages(Article left, Article right) {
    List<Passage> passages = Passage.between(left.text(), right.text());
    int words = passages.stream().mapToInt(Passage::words).sum();
    out.printf(
        "%nShared passages: %d, %s in all.%n",
        passages.size(), Messages.counted(words, "word", "words"));
    for (Passage each : passages.subList(0, Math.min(PASSAGES_SHOWN, passages.size()))) {
      out.printf(
          "   %s at %d in A, at %d in B: %s%n",
          Messages.counted(each.words(), "word", "words"),
          each.leftStart(),
          each.rightStart(),
          shown(left.text().substring(each.leftStart(), each.leftEnd())));
    }
  }

  private static String shown(String passage) {
    String line = passage.replaceAll("\\s+", " ");
    return line.length() <= PASSAGE_SHOWN ? line : line.substring(0, PASSAGE_SHOWN - 1) + "…";
  }

  private void printStories(ArticleResult resultA, ArticleResult resultB, int a, int b) {
    out.println();
    if (resultA.story() != null && resultA.story().equals(resultB.story())) {
      out.printf("One story, %s.%n", resultA.story());
    } else {
      out.printf("Two stories, %s and %s.%n", resultA.story(), resultB.story());
    }
    printStory("A", a);
    printStory("B", b);
  }

  private void printStory(String label, int number) {
    int group = batch.engine().placement(number).group();
    StoryDecision decision = batch.engine().storyDecision(group);
    if (decision == null) {
      return;
    }
    Rival best = decision.best();
    if (best == null) {
      out.printf("%s's group opened its story: no active story had anything in common.%n", label);
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s's group %s the story \"%s\": probability %.2f, a join needs %.2f.%n",
        label,
        decision.opened() ? "opened its own rather than join" : "joined",
        batch.results().storyTitle(best.story()),
        best.probability(),
        decision.threshold());
    printEvidence(decision.evidence());
  }

  /** The terms add up to the log-odds of the probability. */
  private void printEvidence(List<JoinEvidence> evidence) {
    List<JoinEvidence> strongest = new ArrayList<>(evidence);
    strongest.removeIf(each -> each.contribution() == 0);
    strongest.sort(Comparator.comparingDouble(each -> -Math.abs(each.contribution())));
    int shown = Math.min(TERMS_SHOWN, strongest.size());
    for (JoinEvidence each : strongest.subList(0, shown)) {
      out.printf(
          Locale.ROOT, "   %+6.2f %s = %.2f%n", each.contribution(), each.feature(), each.value());
    }
    if (shown < strongest.size()) {
      double rest =
          strongest.subList(shown, strongest.size()).stream()
              .mapToDouble(JoinEvidence::contribution)
              .sum();
      out.printf(Locale.ROOT, "   %+6.2f the other %d%n", rest, strongest.size() - shown);
    }
    double sum = evidence.stream().mapToDouble(JoinEvidence::contribution).sum();
    out.printf(Locale.ROOT, "   %+6.2f in all%n", sum);
  }
}
