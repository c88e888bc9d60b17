package dev.wirefold.duplicate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A logistic regression over what was measured of a pair: how probable it is that the two are one
 * text. The rules decide; the model overrules one where all the measurements together contradict it
 * clearly, and how clearly they must is part of the model. A sum of products is compared with
 * bounds, so that the answer is the same on each machine.
 *
 * @param id names the model in output, as in {@code duplicates-1-0a1b2c3d}
 * @param weights what a unit of a signal adds to the log-odds, each signal at most once
 * @param intercept the log-odds of a pair of which every signal is 0
 * @param refuseBelow the log-odds below which a pair that a rule joins stays apart; null for never
 * @param joinFrom the log-odds from which a pair that a rule keeps apart is joined; null for never
 */
public record VerifierModel(
    String id,
    List<Weight> weights,
    double intercept,
    @Nullable Double refuseBelow,
    @Nullable Double joinFrom) {

  private static final int HASH_BYTES = 4;

  public VerifierModel {
    weights = List.copyOf(weights);
    Set<PairSignal> seen = EnumSet.noneOf(PairSignal.class);
    for (Weight weight : weights) {
      if (!seen.add(weight.signal())) {
        throw new IllegalArgumentException("weights name " + weight.signal().wireName() + " twice");
      }
      checkFinite(weight.signal().wireName(), weight.weight());
    }
    checkFinite("intercept", intercept);
    if (refuseBelow != null && joinFrom != null && refuseBelow > joinFrom) {
      throw new IllegalArgumentException(
          "refuseBelow must be at most joinFrom, was " + refuseBelow + " > " + joinFrom);
    }
  }

  /** What one unit of a signal adds to the log-odds. */
  public record Weight(PairSignal signal, double weight) {}

  /**
   * What a signal adds for one pair.
   *
   * @param value the signal
   * @param weight what one unit of it adds
   */
  public record Contribution(PairSignal signal, double value, double weight) {

    /** Returns what it adds to the log-odds. */
    public double logOdds() {
      return value * weight;
    }
  }

  /**
   * Returns this model under its id, a hyphen, and the first eight hexadecimal digits of the
   * SHA-256 of its numbers, so that two models that decide differently are told apart.
   */
  public VerifierModel withHash() {
    StringBuilder numbers = new StringBuilder();
    for (Weight each : weights) {
      numbers.append(each.signal.wireName()).append('=').append(each.weight).append(' ');
    }
    numbers.append(intercept).append(' ').append(refuseBelow).append(' ').append(joinFrom);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(numbers.toString().getBytes(UTF_8));
      String named = id + '-' + HexFormat.of().formatHex(hash, 0, HASH_BYTES);
      return new VerifierModel(named, weights, intercept, refuseBelow, joinFrom);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Returns the log-odds that a pair is one text. */
  public double logOdds(PairFeatures pair) {
    double sum = intercept;
    for (Weight each : weights) {
      sum += each.weight * each.signal.of(pair);
    }
    return sum;
  }

  /** Returns the probability that a pair is one text. */
  public double probability(PairFeatures pair) {
    return ModelOpinion.probability(logOdds(pair));
  }

  /** Returns what each signal adds; with the intercept they sum up to the log-odds. */
  public List<Contribution> contributions(PairFeatures pair) {
    List<Contribution> contributions = new ArrayList<>(weights.size());
    for (Weight each : weights) {
      contributions.add(new Contribution(each.signal, each.signal.of(pair), each.weight));
    }
    return contributions;
  }

  /** Returns the verdict where a rule has spoken and the model is asked: by either of them. */
  Verdict verdict(Rule rule, PairFeatures pair) {
    double odds = logOdds(pair);
    boolean overrules = overrules(rule, odds);
    Rule against = rule.joins() ? Rule.MODEL_REFUSES : Rule.MODEL_JOINS;
    ModelOpinion opinion = new ModelOpinion(id, odds, overrules ? rule : null);
    return new Verdict(overrules ? against : rule, pair, opinion);
  }

  /**
   * Returns whether log-odds contradict a rule clearly enough to overrule it.
   *
   * @param rule one that is open
   */
  public boolean overrules(Rule rule, double odds) {
    return rule.joins()
        ? refuseBelow != null && odds < refuseBelow
        : joinFrom != null && odds >= joinFrom;
  }

  /**
   * Tells whether measurements decided, so that a sum of all of them may say otherwise. A follow-up
   * measures like a copy under a new lede; so where a text opens decides alone. In a short item
   * each figure is the news; so there figures decide alone, too.
   *
   * @param isLong whether both texts have {@link DuplicatePolicy#longText()} tokens or more
   */
  public static boolean isOpen(Rule rule, boolean isLong) {
    return switch (rule) {
      case NUMBERS_CLASH -> isLong;
      case MOST_OF_THE_SHORTER, LEDE_AND_HALF, NAMES_CLASH, SUBJECTS_CLASH, HEADLINES_CLASH -> true;
      case FIRST,
          SAME_CONTENT,
          EXPLICIT_LINK,
          SAME_ARTICLE,
          CORRECTION,
          MODEL_JOINS,
          MODEL_REFUSES,
          TOO_SHORT,
          TOO_FAR_APART,
          EDITIONS_CLASH,
          PASSAGE_ONLY,
          LITTLE_SHARED ->
          false;
    };
  }

  private static void checkFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number, was " + value);
    }
  }
}
