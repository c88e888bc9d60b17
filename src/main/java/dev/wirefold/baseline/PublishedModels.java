package dev.wirefold.baseline;

import dev.wirefold.baseline.LinearWeights.Parts;
import org.jspecify.annotations.Nullable;

/**
 * The linear models that were released with Miranda, Znotiņš, Cohen and Barzdins, "Multilingual
 * Clustering of Streaming News" (EMNLP 2018), for English, Spanish and German: the files of the
 * folder {@code models} of github.com/Priberam/news-clustering, as its {@code testbench.py} uses
 * them. A ranker picks the cluster. A second model decides in English whether the text joins it; in
 * Spanish and German the ranker's own sum must be above a threshold. Another language has the
 * models of English.
 *
 * <p>That program computes no feature for the weight {@code ZINV_POOL_SIZE}, so it is left out. It
 * takes hours for seconds where it computes the nearness to the mean time, which so is always 0;
 * here it is as the paper has it. Its texts came with their features; here lemmas are light stems,
 * entities are capitalised words, and the idf is that of the set.
 *
 * @param ranker the cluster with the greatest sum is the best
 * @param joiner its sum must be above 0; null if the ranker decides
 * @param threshold what the ranker's sum must be above
 */
record PublishedModels(LinearWeights ranker, @Nullable LinearWeights joiner, double threshold) {

  /** From {@code en/4_1491902620.876421_10000.0.model} and {@code en/md_3}. */
  static final PublishedModels ENGLISH =
      new PublishedModels(
          new LinearWeights(
              new Parts(-1.9079906, 1.0086491, 3.8883567),
              new Parts(0.32604426, -1.7037395, 0.74489218),
              new Parts(1.4310931, -0.73693264, 2.4383616),
              2.1834517,
              5.0244422,
              0.29178089,
              0),
          new LinearWeights(
              new Parts(-0.5822909115616434, 4.107900097257066, 5.367801738248652),
              new Parts(-0.5835470910968313, 3.584626976821256, 2.761380597640421),
              new Parts(-0.494689970075746, 1.071686657406047, 1.021403965824735),
              -3.410517579967286,
              2.446669764223947,
              -0.2715168685905864,
              0),
          0);

  /** From {@code es/2_1492035151.291134_100.0.model}. */
  static final PublishedModels SPANISH =
      new PublishedModels(
          new LinearWeights(
              new Parts(1.0742556, 2.3828528, 3.6655061),
              new Parts(1.4854121, 3.498678, 4.8541822),
              new Parts(-0.48799703, 2.3855691, 2.6354764),
              3.0260785,
              1.3557703,
              -1.7998464,
              1.3829948),
          null,
          8.18067);

  /** From {@code de/2_1499938269.299021_100.0.model}. */
  static final PublishedModels GERMAN =
      new PublishedModels(
          new LinearWeights(
              new Parts(0.092155419, 1.6542898, 5.0044088),
              new Parts(0.092155419, 1.6542898, 5.0083957),
              new Parts(0.37948003, 3.0292611, 2.6352043),
              1.1313787,
              3.0538087,
              -0.4301641,
              0),
          null,
          8.1175);

  static PublishedModels of(String language) {
    return switch (language) {
      case "es" -> SPANISH;
      case "de" -> GERMAN;
      default -> ENGLISH;
    };
  }
}
