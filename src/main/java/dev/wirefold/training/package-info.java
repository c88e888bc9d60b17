/**
 * Trains the models that the core serves: planted and labelled pairs, their measurements, folds
 * that keep what belongs together on one side, cross-validation, calibration, and the bounds by
 * which a model may overrule a rule.
 *
 * <p>May import the other core packages; what fits the weights comes through {@code LogisticFit}.
 * Open {@code VerifierTraining} first. Not for serving.
 */
@NullMarked
package dev.wirefold.training;

import org.jspecify.annotations.NullMarked;
