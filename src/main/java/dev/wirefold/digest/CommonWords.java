package dev.wirefold.digest;

import dev.wirefold.text.TokenSequence;
import dev.wirefold.text.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * How rare words are in general: by the table of general English with which stories begin, too, and
 * by short lists of the function words of some other languages.
 */
final class CommonWords {

  /** What is expected of a word that the table doesn't know. */
  private static final double UNKNOWN_SHARE = 5e-5;

  /** A word in more than this share of texts tells nothing. */
  private static final double COMMON_SHARE = 0.12;

  /** Words that no list knows and that are so short are mostly function words. */
  private static final int SHORT = 3;

  private static final String TABLE = "/dev/wirefold/story/background-df-v1.txt.gz";
  private static final String DOCUMENTS = "# documents ";

  private static final String OTHER_LANGUAGES =
      """
      says told aber alle als auch auf aus bei bis dass dem den der des die das dies diese dieser durch ein
      eine einem einen einer eines für gegen haben hat hatte hatten ihr ihre im ist kein keine mehr
      mit nach nicht noch nur oder sagte sein seine sich sie sind sowie über und unter vom von vor war
      waren werden wird wie worden wurde wurden zum zur zwei zwischen
      après aussi aux avec avait avoir ces cette chez comme contre dans depuis des dont elle elles en
      entre est était être fait il ils leur leurs les lors mais même nous ont par pas pendant plus
      pour que qui sans selon ses son sont sous sur tous tout une vers vous
      ante aunque cada como con contra cuando desde donde durante ella ellos entre era eran esta este
      esto están fue fueron habían había hasta los las más mientras mismo muy para pero por porque
      puede que quien ser según sin sobre son también tiene todo todos tras una uno
      ainda ao aos após até com da das depois disse do dos ele ela em eram está foi foram isso já mais
      mas muito na nas no nos não o os ou pela pelo pelas pelos quando se sem seu sua também tem um
      uma anche alla alle allo anni che chi come con dal dalla degli dei del della delle dopo era erano
      essere gli hanno il loro ma nel nella non per più quando questo questa sono stata stato stati su
      sul sulla suo sua tra una aan bij dat deze die door een het hij maar meer met naar niet om ook
      op over te tot uit van voor waren werd wordt zich zijn zij
      без более был была были было быть для его если ещё или как который которая которые которых
      между может над него около она они от перед под после при про свои своих себя сказал сообщил
      так также только того том тот уже чтобы что это этого этой этом из-за
      إلى التي الذي الذين الى ان أن إن أنه أنها او أو أي بعد بعض بين تم ثم حتى حول حيث خلال ذلك على
      عن عند عندما غير فى في فيما قال قالت قبل قد قدم كان كانت كل كما لا لم لن له لها ليس ما مع من
      منذ نحو هذا هذه هو هي وأن وفي وقال وقالت وكان ومن ولا وهو وهي يوم
      """;

  private final Map<Integer, Float> shares;
  private final Set<Integer> functionWords = new HashSet<>();

  private CommonWords(Map<Integer, Float> shares) {
    this.shares = shares;
    for (String word : OTHER_LANGUAGES.strip().split("\\s+", -1)) {
      TokenSequence token = new Tokenizer().tokenize(word);
      if (token.size() == 1) {
        functionWords.add(token.hash(0));
      }
    }
  }

  static CommonWords bundled() {
    try (InputStream in = CommonWords.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IOException("resource " + TABLE + " is missing");
      }
      return new CommonWords(read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Integer, Float> read(InputStream in) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
    Map<Integer, Float> shares = new HashMap<>();
    Tokenizer tokenizer = new Tokenizer();
    double documents = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(DOCUMENTS)) {
        documents = Long.parseLong(line.substring(DOCUMENTS.length()));
      }
      int tab = line.indexOf('\t');
      TokenSequence word =
          tokenizer.tokenize(line.startsWith("#") || tab < 0 ? "" : line.substring(0, tab));
      if (word.size() == 1) {
        double share = Long.parseLong(line.substring(tab + 1)) / documents;
        shares.merge(word.hash(0), (float) share, Math::max);
      }
    }
    return shares;
  }

  /** Returns how much it tells that a text has a word: the logarithm of its rarity. */
  double rarity(int key) {
    return -StrictMath.log(shares.getOrDefault(key, (float) UNKNOWN_SHARE));
  }

  /** Tells whether a word says nothing of what a text is about. */
  boolean isCommon(int key, String lowerCase) {
    Float share = shares.get(key);
    if (functionWords.contains(key) || (share != null && share > COMMON_SHARE)) {
      return true;
    }
    return lowerCase.length() < SHORT || (share == null && lowerCase.length() == SHORT);
  }
}
