package dev.wirefold.opennlp;

import dev.wirefold.language.LanguageModel;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.jspecify.annotations.Nullable;

/**
 * The model of 103 languages that Apache OpenNLP comes with. It says hardly anything of a text
 * under fifty characters, and it doesn't tell Indonesian from Malay, or Bosnian from Croatian.
 */
public final class OpenNlpLanguageModel implements LanguageModel {

  private static final String RESOURCE = "/langdetect-183.bin";

  private final GramTable table;
  private final String[] languages;

  private OpenNlpLanguageModel(GramTable table, String[] languages) {
    this.table = table;
    this.languages = languages;
  }

  /**
   * Returns the model that comes with Wirefold. It is read once, for the first text that asks for
   * it, which takes half a second.
   */
  public static LanguageModel bundled() {
    return sample -> Bundled.MODEL.guess(sample);
  }

  @Override
  public @Nullable Guess guess(String sample) {
    float[] scores = table.scores(sample);
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    float next = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      next = languages[i].equals(languages[best]) ? next : Math.max(next, scores[i]);
    }
    return scores[best] > next ? new Guess(languages[best], scores[best] - next) : null;
  }

  private static final class Bundled {

    static final OpenNlpLanguageModel MODEL = read();

    @SuppressWarnings("unchecked") // the parts are an array of objects: weights, names, languages
    private static OpenNlpLanguageModel read() {
      try (InputStream in = OpenNlpLanguageModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new FileNotFoundException(RESOURCE + " is not in the program");
        }
        AbstractModel model = (AbstractModel) new LanguageDetectorModel(in).getMaxentModel();
        Object[] parts = model.getDataStructures();
        String[] codes = (String[]) parts[2];
        return new OpenNlpLanguageModel(
            new GramTable((Map<String, Context>) parts[1], codes.length),
            Arrays.stream(codes).map(LanguageCodes::shortest).toArray(String[]::new));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
