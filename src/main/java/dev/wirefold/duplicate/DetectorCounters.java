package dev.wirefold.duplicate;

/**
 * What a detector has done so far: figures that stay at their caps whatever arrives.
 *
 * @param candidatesScanned entries of the candidate index that were read
 * @param pairsVerified pairs of texts that were compared exactly
 * @param mostPairsVerified pairs that were compared for one article, at the most
 * @param commonShinglesSkipped how often a shingle was so common that it proposed no candidates
 */
public record DetectorCounters(
    long candidatesScanned,
    long pairsVerified,
    int mostPairsVerified,
    long commonShinglesSkipped) {}
