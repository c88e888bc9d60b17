package dev.wirefold.embedding;

/**
 * Embeds a text as the weighted sum of its tokens' vectors in a {@link StaticTable}, scaled to
 * length 1. Common tokens count little (Arora et al. 2017). A report names its event first and
 * explains later, so the title counts twice, and the token at position n of title and text together
 * counts 1 / (1 + n / 100). Needs no model and no native code. Safe for use by several threads.
 *
 * <p>The bundled table is for English. A text of a dozen pieces or more in another language or
 * script gets the vector of zeros: nothing is known of it, where a sum of its fragments would make
 * it resemble every other text in that language.
 */
public final class StaticEmbedder implements Embedder {

  /** How many tokens are read, from the title on: the rest of a report says less of its event. */
  public static final int DEFAULT_MAX_TOKENS = 256;

  /** The name of the bundled table's vectors. */
  public static final String BUNDLED_ID = "all-minilm-l6-v2-q-static-256-v1";

  private static final float TITLE_FACTOR = 2;
  private static final float HALF_WEIGHT_AT = 100;

  private final StaticTable table;
  private final WordPieceTokenizer tokenizer;
  private final LanguageCheck language;
  private final int maxTokens;

  /**
   * @param maxTokens how many tokens of title and text together are read at most; at least 1
   * @throws IllegalArgumentException if the table was made for another vocabulary
   */
  public StaticEmbedder(StaticTable table, Vocabulary vocabulary, int maxTokens) {
    if (!table.vocabularySha256().equals(vocabulary.sha256())) {
      throw new IllegalArgumentException(
          "table " + table.modelId() + " was made for another vocabulary");
    }
    if (maxTokens < 1) {
      throw new IllegalArgumentException("maxTokens must be at least 1, was " + maxTokens);
    }
    this.table = table;
    this.tokenizer = new WordPieceTokenizer(vocabulary);
    this.language = new LanguageCheck(vocabulary, table);
    this.maxTokens = maxTokens;
  }

  /** Returns an embedder with the table and the vocabulary that come with Wirefold. */
  public static StaticEmbedder bundled() {
    return new StaticEmbedder(StaticTable.bundled(), Vocabulary.uncased(), DEFAULT_MAX_TOKENS);
  }

  @Override
  public float[] embed(String title, String text) {
    int[] ids = new int[maxTokens];
    int titleEnd = tokenizer.encode(title, ids, 0);
    int end = tokenizer.encode(text, ids, titleEnd);
    float[] sum = new float[table.dimensions()];
    if (!language.isReadable(ids, end)) {
      return sum;
    }
    for (int i = 0; i < end; i++) {
      float decay = 1 / (1 + i / HALF_WEIGHT_AT);
      table.addTo(sum, ids[i], i < titleEnd ? TITLE_FACTOR * decay : decay);
    }
    Embedding.normalise(sum);
    return sum;
  }

  @Override
  public int dimensions() {
    return table.dimensions();
  }

  @Override
  public String modelId() {
    return table.modelId();
  }
}
