package dev.wirefold.format;

import dev.wirefold.embedding.FramedWordPieces;
import dev.wirefold.embedding.PieceEncoder;
import dev.wirefold.embedding.UnigramPieces;
import dev.wirefold.embedding.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a sentence-embedding model cuts texts into pieces: {@code tokenizer.json} in the layout
 * of Hugging Face's tokenizers, of the types Unigram and WordPiece without capital letters, or
 * BERT's {@code vocab.txt} with a piece a line.
 */
public final class TokenizerFile {

  private static final String JSON = "tokenizer.json";
  private static final String LINES = "vocab.txt";

  /** What is done, or makes no difference here. */
  private static final Set<String> UNIGRAM_STEPS =
      Set.of(
          "Sequence",
          "Precompiled",
          "NFKC",
          "Nmt",
          "Replace",
          "Strip",
          "Metaspace",
          "WhitespaceSplit");

  private final Path file;

  private TokenizerFile(Path file) {
    this.file = file;
  }

  /**
   * Returns the file that stands beside a model.
   *
   * @throws InputException if there is none
   */
  public static Path beside(Path model) throws InputException {
    for (String name : List.of(JSON, LINES)) {
      Path file = model.resolveSibling(name);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new InputException(
        InputException.Kind.UNAVAILABLE,
        "beside %s there is neither %s nor %s; copy the one that belongs to the model there"
            .formatted(model, JSON, LINES));
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it is damaged, or of a type that can't be read
   */
  public static PieceEncoder read(Path file) throws IOException {
    TokenizerFile reader = new TokenizerFile(file);
    try {
      return file.endsWith(LINES)
          ? reader.wordPieces(Files.readAllLines(file))
          : reader.ofJson(JsonTree.read(file));
    } catch (IllegalArgumentException | ClassCastException e) {
      throw InputException.damaged(file + ": " + e.getMessage());
    }
  }

  private PieceEncoder ofJson(Object tree) throws IOException {
    Map<?, ?> model = map(map(tree).get("model"));
    Object type = model.get("type");
    if ("Unigram".equals(type)) {
      checkUnigram(map(tree));
      return unigram(model, map(tree));
    }
    if ("WordPiece".equals(type)) {
      checkWordPiece(map(tree), model);
      return wordPieces(byId(map(model.get("vocab"))));
    }
    throw InputException.damaged(
        "%s is of type %s; Unigram and WordPiece can be read".formatted(file, type));
  }

  private void checkUnigram(Map<?, ?> tree) throws IOException {
    for (String part : List.of("normalizer", "pre_tokenizer")) {
      List<String> types = new ArrayList<>();
      collectTypes(tree.get(part), types);
      for (String each : types) {
        if (!UNIGRAM_STEPS.contains(each)) {
          throw InputException.damaged(
              "%s has the step %s in its %s, which Wirefold doesn't know; choose a model without it"
                  .formatted(file, each, part));
        }
      }
    }
  }

  private void checkWordPiece(Map<?, ?> tree, Map<?, ?> model) throws IOException {
    Object normalizer = tree.get("normalizer");
    boolean lower =
        normalizer instanceof Map<?, ?> steps
            && Boolean.TRUE.equals(steps.get("lowercase"))
            && !Boolean.FALSE.equals(steps.get("strip_accents"));
    Object prefix = model.get("continuing_subword_prefix");
    if (!lower || !(prefix == null || prefix.equals("##"))) {
      throw InputException.damaged(
          "%s keeps capital letters or accents; of WordPiece only the uncased kind can be read"
              .formatted(file));
    }
  }

  private PieceEncoder wordPieces(List<String> pieces) throws IOException {
    for (String piece : pieces) {
      boolean special = piece.startsWith("[") && piece.endsWith("]");
      if (!special && piece.codePoints().anyMatch(Character::isUpperCase)) {
        throw InputException.damaged(
            "%s has the piece \"%s\" with a capital letter; of WordPiece only the uncased kind can"
                    .formatted(file, piece)
                + " be read");
      }
    }
    return new FramedWordPieces(new Vocabulary(pieces));
  }

  private static PieceEncoder unigram(Map<?, ?> model, Map<?, ?> tree) {
    List<?> vocabulary = list(model.get("vocab"));
    List<String> pieces = new ArrayList<>(vocabulary.size());
    float[] scores = new float[vocabulary.size()];
    for (Object each : vocabulary) {
      scores[pieces.size()] = ((Number) list(each).get(1)).floatValue();
      pieces.add((String) list(each).get(0));
    }
    List<Long> before = new ArrayList<>();
    List<Long> behind = new ArrayList<>();
    readFrame(tree.get("post_processor"), before, behind);
    return new UnigramPieces(
        pieces,
        scores,
        model.get("unk_id") instanceof Number id ? id.intValue() : -1,
        before.stream().mapToLong(Long::longValue).toArray(),
        behind.stream().mapToLong(Long::longValue).toArray());
  }

  /** Finds the ids that stand before and behind a text. */
  private static void readFrame(@Nullable Object tree, List<Long> before, List<Long> behind) {
    if (!(tree instanceof Map<?, ?> processor)) {
      return;
    }
    if (processor.get("cls") instanceof List<?> first
        && processor.get("sep") instanceof List<?> last) {
      before.add(((Number) first.get(1)).longValue());
      behind.add(((Number) last.get(1)).longValue());
    } else if (processor.get("single") instanceof List<?> template) {
      List<Long> side = before;
      for (Object each : template) {
        if (map(each).get("SpecialToken") instanceof Map<?, ?> token) {
          Map<?, ?> known = map(map(processor.get("special_tokens")).get(token.get("id")));
          for (Object id : list(known.get("ids"))) {
            side.add(((Number) id).longValue());
          }
        } else {
          side = behind;
        }
      }
    } else if (processor.get("processors") instanceof List<?> several) {
      several.forEach(each -> readFrame(each, before, behind));
    }
  }

  private static void collectTypes(@Nullable Object tree, List<String> types) {
    if (tree instanceof Map<?, ?> step) {
      if (step.get("type") instanceof String type) {
        types.add(type);
      }
      collectTypes(step.get("normalizers"), types);
      collectTypes(step.get("pretokenizers"), types);
    } else if (tree instanceof List<?> steps) {
      steps.forEach(each -> collectTypes(each, types));
    }
  }

  private static List<String> byId(Map<?, ?> vocabulary) {
    String[] pieces = new String[vocabulary.size()];
    vocabulary.forEach((piece, id) -> pieces[((Number) id).intValue()] = (String) piece);
    if (Arrays.asList(pieces).contains(null)) {
      throw new IllegalArgumentException("the ids of \"vocab\" must be 0, 1, 2 and so on");
    }
    return List.of(pieces);
  }

  private static Map<?, ?> map(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException("is not laid out as a tokenizer.json: an object is missing");
  }

  private static List<?> list(@Nullable Object tree) {
    if (tree instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("is not laid out as a tokenizer.json: a list is missing");
  }
}
