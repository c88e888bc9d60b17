/**
 * Tells languages with the model of Apache OpenNLP.
 *
 * <p>May import {@code language} and OpenNLP. Open {@code OpenNlpLanguageModel} first; {@code
 * GramTable} holds the model's weights. Not for the rules of when a guess is believed: those are in
 * {@code language}.
 */
@NullMarked
package dev.wirefold.opennlp;

import org.jspecify.annotations.NullMarked;
