package dev.wirefold.story;

/**
 * How long the vectors of a text or a story are under the idf of one moment.
 *
 * @param title the length of the title's vector; 0 if there is none
 * @param body the length of the body's vector
 * @param all the length of the whole text's vector
 * @param titleIdf the sum of the idf of the title's distinct terms
 * @param allIdf the sum of the idf of all distinct terms
 */
record Lengths(double title, double body, double all, double titleIdf, double allIdf) {

  static Lengths of(SparseTerms terms, float[] idf) {
    double title = 0;
    double body = 0;
    double all = 0;
    double titleIdf = 0;
    double allIdf = 0;
    for (int i = 0; i < terms.size(); i++) {
      double square = (double) idf[i] * idf[i];
      title += terms.title(i) * terms.title(i) * square;
      body += terms.body(i) * terms.body(i) * square;
      all += terms.all(i) * terms.all(i) * square;
      allIdf += idf[i];
      if (terms.title(i) > 0) {
        titleIdf += idf[i];
      }
    }
    return new Lengths(Math.sqrt(title), Math.sqrt(body), Math.sqrt(all), titleIdf, allIdf);
  }
}
