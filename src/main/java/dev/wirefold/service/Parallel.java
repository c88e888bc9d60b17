package dev.wirefold.service;

import dev.wirefold.duplicate.Overlap;
import dev.wirefold.duplicate.Overlap.ClashingFact;
import dev.wirefold.duplicate.Overlap.Run;
import dev.wirefold.duplicate.SharedPassage;
import dev.wirefold.service.ParallelTexts.ClashingPlaces;
import dev.wirefold.service.ParallelTexts.Place;
import dev.wirefold.service.ParallelTexts.Side;
import dev.wirefold.service.ParallelTexts.Uncounted;
import dev.wirefold.service.RowAligner.SharedWord;
import dev.wirefold.text.LiftedText;
import dev.wirefold.text.TokenSequence;
import dev.wirefold.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Lays two texts beside each other: tokens become places, passages get their order. */
final class Parallel {

  /** A passage of fewer words is a phrase. */
  private static final int SHORTEST = 5;

  private static final String SIGNS = "-\u2212+"; // hyphen and minus

  private final Half left;
  private final Half right;
  private final Overlap overlap;

  Parallel(Side left, Side right) {
    this.left = new Half(left);
    this.right = new Half(right);
    this.overlap = Overlap.of(this.left.tokens(), this.right.tokens());
  }

  ParallelTexts texts() {
    List<SharedPassage> shared = disjoint(overlap.passages(SHORTEST));
    return new ParallelTexts(
        shared.stream().map(this::passage).toList(),
        overlap.clashes().stream().map(this::clash).toList(),
        left.uncounted(),
        right.uncounted(),
        new RowAligner(left.paragraphs(), right.paragraphs()).align(sharedWords(shared)));
  }

  /** Of passages that overlap in the left text the longer stays. */
  private List<SharedPassage> disjoint(List<SharedPassage> passages) {
    boolean[] taken = new boolean[left.body.size()];
    List<SharedPassage> longestFirst = new ArrayList<>(passages);
    longestFirst.sort(Comparator.comparingInt(each -> -each.length()));
    List<SharedPassage> kept = new ArrayList<>();
    for (SharedPassage each : longestFirst) {
      if (!taken[each.leftStart()] && !taken[each.leftStart() + each.length() - 1]) {
        kept.add(each);
        Arrays.fill(taken, each.leftStart(), each.leftStart() + each.length(), true);
      }
    }
    kept.sort(Comparator.comparingInt(SharedPassage::leftStart));
    return kept;
  }

  private Passage passage(SharedPassage shared) {
    Place there = left.place(shared.leftStart(), shared.leftStart() + shared.length());
    Place here = right.place(shared.rightStart(), shared.rightStart() + shared.length());
    return new Passage(shared.length(), there.start(), there.end(), here.start(), here.end());
  }

  private ClashingPlaces clash(ClashingFact fact) {
    Half own = fact.isLeft() ? left : right;
    Half other = fact.isLeft() ? right : left;
    Place place = own.place(fact.token(), fact.token() + 1);
    Run run = fact.other();
    Place counterpart = run.isEmpty() ? new Place(0, 0) : other.place(run.start(), run.end());
    boolean isNumber = fact.kind() == Overlap.Kind.NUMBER;
    if (isNumber) {
      place = own.signed(place);
      counterpart = other.signed(counterpart);
    }
    return fact.isLeft()
        ? new ClashingPlaces(isNumber, true, place, counterpart)
        : new ClashingPlaces(isNumber, false, counterpart, place);
  }

  /** Returns the places of the words that stand in both, one after the other. */
  private List<SharedWord> sharedWords(List<SharedPassage> passages) {
    List<SharedWord> words = new ArrayList<>();
    for (SharedPassage each : passages) {
      for (int i = 0; i < each.length(); i++) {
        words.add(
            new SharedWord(
                left.body.start(each.leftStart() + i), right.body.start(each.rightStart() + i)));
      }
    }
    return words;
  }

  /** One of the two texts, tokenised with the places of its tokens. */
  private static final class Half {

    private final Side side;
    private final LiftedText lifted;
    private final TokenSequence title;
    private final TokenSequence body;
    private final int[] masked;

    Half(Side side) {
      Tokenizer tokenizer = new Tokenizer();
      this.side = side;
      this.lifted = LiftedText.of(side.text(), side.title());
      this.title = tokenizer.tokenize(side.title());
      this.body = tokenizer.tokenizeWithOffsets(lifted.body());
      this.masked = fits(side.boilerplate(), body) ? side.boilerplate() : new int[0];
    }

    /** Composed characters may be other tokens than those with places; then no range fits. */
    private static boolean fits(int[] ranges, TokenSequence body) {
      return ranges.length == 0 || ranges[ranges.length - 1] <= body.size();
    }

    Overlap.Text tokens() {
      return new Overlap.Text(body, title, masked);
    }

    Place place(int firstToken, int endToken) {
      return new Place(body.start(firstToken), body.end(endToken - 1));
    }

    /** Returns a place with the sign before it, as of the figure -2; the same place if none is. */
    Place signed(Place place) {
      String text = side.text();
      int sign = place.start() - 1;
      boolean isSigned =
          !place.isEmpty()
              && sign >= 0
              && SIGNS.indexOf(text.charAt(sign)) >= 0
              && (sign == 0 || " \n\u00A0(".indexOf(text.charAt(sign - 1)) >= 0);
      return isSigned ? new Place(sign, place.end()) : place;
    }

    List<Uncounted> uncounted() {
      List<Uncounted> parts = new ArrayList<>();
      for (LiftedText.Part each : lifted.parts()) {
        parts.add(new Uncounted(new Place(each.start(), each.end()), false, each.kind()));
      }
      for (int i = 0; i < masked.length; i += 2) {
        parts.add(new Uncounted(place(masked[i], masked[i + 1]), true, LiftedText.Kind.LINE));
      }
      parts.sort(Comparator.comparingInt(each -> each.place().start()));
      return parts;
    }

    /** Returns the paragraphs, from the first character of each to the next one's. */
    List<Place> paragraphs() {
      String text = side.text();
      TokenSequence all = new Tokenizer().tokenizeWithOffsets(text);
      List<Place> paragraphs = new ArrayList<>();
      int start = 0;
      for (int i = 1; i < all.size(); i++) {
        if (all.is(i, TokenSequence.PARAGRAPH_START)) {
          int next = text.lastIndexOf('\n', all.start(i)) + 1;
          paragraphs.add(new Place(start, next));
          start = next;
        }
      }
      if (start < text.length()) {
        paragraphs.add(new Place(start, text.length()));
      }
      return paragraphs;
    }
  }
}
