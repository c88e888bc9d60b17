package dev.wirefold.training;

import dev.wirefold.evaluate.Score;

/**
 * What a model was trained on and how it did on pairs that it hadn't seen.
 *
 * @param labelled labelled pairs
 * @param labelledDuplicates those of them that are one text
 * @param planted planted pairs
 * @param open labelled pairs that measurements decide, so that the model has a say
 * @param openPlanted planted pairs likewise
 * @param components sets of pairs that share articles
 * @param folds how many folds they were dealt to
 * @param seed of planting and dealing
 * @param penalty of the squared weights, chosen by log loss
 * @param reliability of the probabilities of the open labelled pairs, or of the planted if none is
 *     labelled
 * @param onLabelled how rules and model decide on the labelled pairs
 * @param onPlanted the same on the planted
 */
public record VerifierReport(
    int labelled,
    int labelledDuplicates,
    int planted,
    int open,
    int openPlanted,
    int components,
    int folds,
    long seed,
    double penalty,
    Reliability reliability,
    Decisions onLabelled,
    Decisions onPlanted) {

  /**
   * How well pairs are decided.
   *
   * @param rules by the rules alone
   * @param overruled where the model overrules them
   * @param overrulings how many pairs that is
   */
  public record Decisions(Score rules, Score overruled, int overrulings) {}
}
