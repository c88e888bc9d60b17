package dev.wirefold.app;

import dev.wirefold.article.Article;
import dev.wirefold.cli.FeatureTable;
import dev.wirefold.cli.Screen;
import dev.wirefold.cli.SideBySideView;
import dev.wirefold.duplicate.GroupRelation;
import dev.wirefold.duplicate.GroupTie;
import dev.wirefold.duplicate.ModelOpinion;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.duplicate.VerifierModel;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.fingerprint.MinHasher;
import dev.wirefold.service.Features;
import dev.wirefold.service.ModelReport;
import dev.wirefold.service.ParallelTexts;
import dev.wirefold.service.ParallelTexts.ClashingPlaces;
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
  private static final int CLASHES_SHOWN = 12;

  private final Batch batch;
  private final Screen screen;
  private final PrintStream out;

  Explanation(Batch batch, Screen screen, PrintStream out) {
    this.batch = batch;
    this.screen = screen;
    this.out = out;
  }

  void print(Article left, Article right) {
    int a = batch.number(left);
    int b = batch.number(right);
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
    printTexts(left, right, a, b);
    printStories(resultA, resultB, a, b);
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
    } else {
      out.printf(
          "%s joined on %s by %s: %s. Relation: %s.%n",
          label,
          id(placement.comparedWith()),
          placement.rule().wireName(),
          placement.rule().meaning(),
          result.relation());
    }
    Placement.Alternative near = placement.alternative();
    if (near != null) {
      out.println("   " + alternative(near));
    }
    printTies(label, number);
  }

  private String alternative(Placement.Alternative near) {
    Verdict verdict = near.verdict();
    String words =
        verdict.isDuplicate()
            ? "It would have joined %s, too, by"
            : "The next best group is that of %s, refused by";
    return words.formatted(id(near.article()))
        + String.format(
            Locale.ROOT,
            " %s: %s (%.2f of the shorter text covered, cosine %.2f).",
            verdict.rule().wireName(),
            verdict.rule().meaning(),
            verdict.features().shorterCovered(),
            verdict.features().cosine());
  }

  private void printTies(String label, int number) {
    String own = batch.results().article(number).group();
    for (GroupTie tie : batch.engine().placement(number).ties()) {
      ArticleResult other = batch.results().article(tie.article());
      if (!other.group().equals(own)) {
        out.printf(
            "   %s's group %s that of %s, %s.%n",
            label, words(tie.relation()), other.id(), other.group());
      }
    }
  }

  private static String words(GroupRelation relation) {
    return switch (relation) {
      case CONTAINS -> "contains";
      case CONTAINED_IN -> "is contained in";
      case SAME_EVENT -> "reports the same event as";
      case TEMPLATED -> "has the form of";
    };
  }

  private String id(int number) {
    PreparedArticle article = batch.engine().article(number);
    return article.id().externalId();
  }

  private void printPair(int a, int b) {
    Verdict verdict = batch.engine().compare(a, b);
    out.printf(
        "A against B: %s by %s: %s.%n",
        verdict.isDuplicate() ? "one text" : "not one text",
        verdict.rule().wireName(),
        verdict.rule().meaning());
    FeatureTable.print(
        out,
        Features.of(verdict.features(), estimate(a, b), batch.engine().settings().duplicates()));
    ModelReport report = ModelReport.of(verdict, batch.engine().settings().duplicates());
    if (report != null) {
      printModel(report, verdict);
    }
  }

  private void printModel(ModelReport report, Verdict verdict) {
    out.printf(
        Locale.ROOT,
        "All measurements together: probability %.2f that they are one text, by the model %s,%n",
        report.probability(),
        report.model());
    Rule overruled = report.overruled();
    if (overruled == null) {
      out.printf("which lets %s stand: %s.%n", verdict.rule().wireName(), bounds());
    } else {
      out.printf("which overrules %s: %s.%n", overruled.wireName(), overruled.meaning());
    }
    FeatureTable.print(out, report.features());
  }

  private String bounds() {
    VerifierModel model = batch.engine().settings().duplicates().model();
    Double below = model == null ? null : model.refuseBelow();
    Double from = model == null ? null : model.joinFrom();
    return "it overrules one that joins %s, and one that keeps apart %s"
        .formatted(
            below == null ? "never" : "below " + shown(below),
            from == null ? "never" : "from " + shown(from));
  }

  private static String shown(double logOdds) {
    return String.format(Locale.ROOT, "%.2f", ModelOpinion.probability(logOdds));
  }

  private double estimate(int a, int b) {
    return MinHasher.signature(batch.engine().article(a).text())
        .estimateJaccard(MinHasher.signature(batch.engine().article(b).text()));
  }

  private void printTexts(Article left, Article right, int a, int b) {
    ParallelTexts texts = ParallelTexts.of(side(left, a), side(right, b));
    int words = texts.passages().stream().mapToInt(Passage::words).sum();
    out.printf(
        "%nShared passages: %d, %s in all.%n",
        texts.passages().size(), Messages.counted(words, "word", "words"));
    printClashes(left.text(), right.text(), texts.clashes());
    SideBySideView view = new SideBySideView(screen, left.text(), right.text(), texts);
    view.printLegend(out);
    out.println();
    view.print(out, heading("A", left), heading("B", right));
  }

  private ParallelTexts.Side side(Article article, int number) {
    return new ParallelTexts.Side(
        article.title(), article.text(), batch.engine().boilerplate(number));
  }

  private static String heading(String label, Article article) {
    return article.title().isEmpty() ? label : label + "  " + article.title();
  }

  private void printClashes(String left, String right, List<ClashingPlaces> all) {
    List<ClashingPlaces> clashes = all.stream().filter(each -> !isSaid(each, all)).toList();
    if (clashes.isEmpty()) {
      return;
    }
    out.println(
        Messages.counted(clashes.size(), "figure or name clashes:", "figures and names clash:"));
    for (ClashingPlaces each : clashes.subList(0, Math.min(CLASHES_SHOWN, clashes.size()))) {
      String inA = shown(left, each.left());
      String inB = shown(right, each.right());
      out.printf(
          "   %s: %s%n",
          each.isNumber() ? "number" : "name",
          each.isLeft()
              ? inA + " in A" + (inB.isEmpty() ? "" : ", where B has " + inB)
              : inB + " in B" + (inA.isEmpty() ? "" : ", where A has " + inA));
    }
    if (clashes.size() > CLASHES_SHOWN) {
      out.printf("   and %d more%n", clashes.size() - CLASHES_SHOWN);
    }
  }

  /** What stands in B where A has something else was said with that. */
  private static boolean isSaid(ClashingPlaces clash, List<ClashingPlaces> all) {
    return !clash.isLeft()
        && all.stream()
            .anyMatch(each ->
                each.isLeft()
                    && each.right().start() <= clash.right().start()
                    && each.right().end() >= clash.right().end());
  }

  private static String shown(String text, ParallelTexts.Place place) {
    return text.substring(place.start(), place.end()).replaceAll("[\\s\\p{Cntrl}]+", " ");
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
