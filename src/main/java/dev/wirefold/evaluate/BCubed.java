package dev.wirefold.evaluate;

/**
 * Averages over articles: the share of an article's output cluster that is in its gold cluster
 * (precision), and the share of its gold cluster that is in its output cluster (recall). Each
 * article counts itself (Bagga and Baldwin 1998; Amigó et al. 2009).
 */
public final class BCubed {

  private BCubed() {}

  /** Returns precision and recall; both 1 if there is no article. */
  public static Score of(Contingency table) {
    double precision = 0;
    double recall = 0;
    for (int cell = 0; cell < table.cells(); cell++) {
      double both = table.count(cell);
      precision += both * both / table.outputSize(table.output(cell));
      recall += both * both / table.goldSize(table.gold(cell));
    }
    double articles = (double) table.articles();
    return new Score(Score.share(precision, articles), Score.share(recall, articles));
  }
}
