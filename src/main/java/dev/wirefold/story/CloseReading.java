package dev.wirefold.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides anew where a first decision is close: a model that costs more reads the text and what is
 * kept of the likeliest stories, and the features of the embedding are measured with its vectors.
 *
 * <p>What it says depends on the text and the stories alone. The vectors that it remembers save
 * time and change nothing. Not safe for use by several threads.
 */
public final class CloseReading {

  /** In log-odds: with a threshold of .30, a probability between .16 and .49 is close. */
  private static final double BAND = 0.8;

  /** Of two stories one is hardly likelier than the other. */
  private static final double MARGIN = 0.5;

  private static final int CANDIDATES = 4;
  private static final int REMEMBERED = 4096;

  private final LedeReader reader;
  private final CosineScale scale;
  private final JoinModel model;
  private final Map<Lede, float[]> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Lede, float[]> eldest) {
          return size() > REMEMBERED;
        }
      };
  private long looks;

  /**
   * @param reader the model that reads
   * @param scale what its cosines are on the scale of the static table's
   * @param model decides, with the features measured by the reader's vectors
   */
  public CloseReading(LedeReader reader, CosineScale scale, JoinModel model) {
    this.reader = reader;
    this.scale = scale;
    this.model = model;
  }

  /** Returns the beginning of a text as the reader takes it in. */
  public Lede lede(String title, String text) {
    return reader.lede(title, text);
  }

  /** Returns for how many texts it was needed up to now. */
  public long looks() {
    return looks;
  }

  /** Returns the ranking itself, or if it is close another one, of the likeliest candidates. */
  Ranking at(TextProfile profile, Ranking first) {
    Lede lede = profile.text().lede();
    if (!lede.isPresent() || !isClose(first)) {
      return first;
    }
    looks++;
    TextVector text = TextVector.of(vector(lede));
    List<Story> read = new ArrayList<>();
    List<double[]> features = new ArrayList<>();
    for (int place : first.likeliest()) {
      double[] values = first.features(place);
      if (read.size() < CANDIDATES) {
        Story story = first.candidate(place);
        read.add(story);
        StoryFeatures.replaceVector(text, read(story), scale, values);
      }
      features.add(values);
    }
    double[][] all = features.toArray(double[][]::new);
    StoryFeatures.compareVectors(all); // rivals that weren't read count by what is known of them
    JoinModel[] models = new JoinModel[read.size()];
    Arrays.fill(models, model);
    return new Ranking(read, Arrays.copyOf(all, read.size()), models, model);
  }

  private static boolean isClose(Ranking ranking) {
    double ahead = ranking.bestLogOdds() - ranking.leastLogOdds();
    return Math.abs(ahead) < BAND
        || (ahead > 0 && ranking.bestLogOdds() - ranking.secondLogOdds() < MARGIN);
  }

  private VectorSum read(Story story) {
    VectorSum sum = new VectorSum();
    for (Lede lede : story.ledes().list()) {
      sum.add(TextVector.of(vector(lede)));
    }
    return sum;
  }

  private float[] vector(Lede lede) {
    float[] known = remembered.get(lede);
    if (known == null) {
      known = reader.vector(lede);
      remembered.put(lede, known);
    }
    return known;
  }
}
