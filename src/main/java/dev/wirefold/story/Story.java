package dev.wirefold.story;

import static dev.wirefold.story.TextProfile.MOST_ENTITIES;
import static dev.wirefold.story.TextProfile.MOST_NUMBERS;
import static dev.wirefold.story.TextProfile.MOST_TOKENS;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A story as texts are compared with it: what its texts say in common, when they appeared, and
 * their embeddings. All of it can be written and read back bit by bit.
 *
 * <p>Format of the bytes, in the frame of {@link Sealed}: each field in the order of {@link
 * #write}.
 */
final class Story {

  /** "WFS" and the version. */
  private static final int FORMAT = 0x57465303;

  /** The same with ledes at the end. */
  private static final int FORMAT_WITH_LEDES = 0x57465304;

  private static final int FIXED_BYTES =
      3 * Integer.BYTES + 3 * Long.BYTES + Lengths.BYTES + 3 * Double.BYTES + TextDates.BYTES;

  private final int ref;
  private int size;
  private long touch = Long.MIN_VALUE;
  private long touchedAt = Long.MIN_VALUE;
  private long firstAt = Long.MAX_VALUE;
  private String language = "";
  private StoryTerms tokens = StoryTerms.NONE;
  private StoryTerms entities = StoryTerms.NONE;
  private StoryTerms numbers = StoryTerms.NONE;
  private Lengths lengths = Lengths.NONE;
  private double tokenIdf;
  private double entityIdf;
  private double numberIdf;
  private TextDates dates = new TextDates();
  private SourceSet sources = SourceSet.NONE;
  private Members members = Members.NONE;
  private VectorSum vectors = new VectorSum();
  private Ledes ledes = Ledes.NONE;

  Story(int ref) {
    this.ref = ref;
  }

  /**
   * Reads a story.
   *
   * @throws IllegalArgumentException if the bytes are not one, or damaged
   */
  static Story read(byte[] bytes) {
    boolean withLedes = Sealed.isOf(FORMAT_WITH_LEDES, bytes);
    ByteBuffer in =
        Sealed.open("the state of a story", withLedes ? FORMAT_WITH_LEDES : FORMAT, bytes);
    Story story = new Story(in.getInt());
    story.size = in.getInt();
    story.touch = in.getLong();
    story.touchedAt = in.getLong();
    story.firstAt = in.getLong();
    byte[] language = new byte[in.getInt()];
    in.get(language);
    story.language = new String(language, StandardCharsets.UTF_8).intern();
    story.lengths = Lengths.read(in);
    story.tokenIdf = in.getDouble();
    story.entityIdf = in.getDouble();
    story.numberIdf = in.getDouble();
    story.dates = TextDates.read(in);
    story.sources = SourceSet.read(in);
    story.members = Members.read(in);
    story.tokens = StoryTerms.read(in);
    story.entities = StoryTerms.read(in);
    story.numbers = StoryTerms.read(in);
    story.vectors = VectorSum.read(in);
    story.ledes = withLedes ? Ledes.read(in) : Ledes.NONE;
    return story;
  }

  byte[] toBytes() {
    byte[] languageBytes = language.getBytes(StandardCharsets.UTF_8);
    int termBytes = tokens.bytes() + entities.bytes() + numbers.bytes();
    int setBytes = sources.bytes() + members.bytes();
    int bytes = FIXED_BYTES + languageBytes.length + setBytes + termBytes + vectors.bytes();
    if (ledes.isEmpty()) {
      return Sealed.seal(FORMAT, bytes, out -> write(out, languageBytes));
    }
    return Sealed.seal(
        FORMAT_WITH_LEDES,
        bytes + ledes.bytes(),
        out -> {
          write(out, languageBytes);
          ledes.write(out);
        });
  }

  private void write(ByteBuffer out, byte[] languageBytes) {
    out.putInt(ref).putInt(size).putLong(touch).putLong(touchedAt).putLong(firstAt);
    out.putInt(languageBytes.length).put(languageBytes);
    lengths.write(out);
    out.putDouble(tokenIdf).putDouble(entityIdf).putDouble(numberIdf);
    dates.write(out);
    sources.write(out);
    members.write(out);
    tokens.write(out);
    entities.write(out);
    numbers.write(out);
    vectors.write(out);
  }

  /**
   * Takes a text in; who is a member is for others to note.
   *
   * @param sequence the number of the operation that touches the story
   * @return the idf of each of the story's tokens
   */
  float[] add(TextProfile profile, TermRarity rarity, long sequence) {
    StoryText text = profile.text();
    size++;
    touch = sequence;
    touchedAt = Math.max(touchedAt, text.loggedAt());
    firstAt = Math.min(firstAt, text.loggedAt());
    float[] idf = size == 1 ? takeOver(profile) : addTerms(profile, rarity);
    if (text.isDated()) {
      dates.add(text.time());
    }
    sources = sources.with(text.source());
    vectors.add(text.vector());
    ledes = ledes.with(text.lede());
    if (language.isEmpty()) {
      language = text.primaryLanguage();
    }
    return idf;
  }

  /**
   * Takes another story in, which must not be active any more. It is touched when the two were.
   *
   * @return the idf of each of the story's tokens
   */
  float[] add(Story other, TermRarity rarity) {
    size += other.size;
    firstAt = Math.min(firstAt, other.firstAt);
    if (isBefore(other)) {
      touch = other.touch;
      touchedAt = other.touchedAt;
    }
    tokens = tokens.plus(other.tokens.unpacked(), rarity, MOST_TOKENS);
    entities = entities.plus(other.entities.unpacked(), rarity, MOST_ENTITIES);
    numbers = numbers.plus(other.numbers.unpacked(), rarity, MOST_NUMBERS);
    dates.add(other.dates);
    sources = sources.with(other.sources);
    members = members.with(other.members);
    vectors.add(other.vectors);
    ledes = ledes.with(other.ledes);
    if (language.isEmpty()) {
      language = other.language;
    }
    return weigh(rarity);
  }

  /** Tells whether it was touched before another story. */
  boolean isBefore(Story other) {
    if (touchedAt != other.touchedAt) {
      return touchedAt < other.touchedAt;
    }
    return touch != other.touch ? touch < other.touch : ref < other.ref;
  }

  /** Tells whether a text may belong to the story as far as its date goes. */
  boolean isNear(StoryText text, long windowMillis) {
    return !text.isDated() || dates.isNear(text.time(), windowMillis);
  }

  /** Tells whether a text is known to be in another language. */
  boolean isForeignTo(StoryText text) {
    String other = text.primaryLanguage();
    return !language.isEmpty() && !other.isEmpty() && !language.equals(other);
  }

  int ref() {
    return ref;
  }

  int size() {
    return size;
  }

  /** Returns the number of the operation that touched it last. */
  long touch() {
    return touch;
  }

  /** Returns the log time of the latest text, in epoch milliseconds. */
  long touchedAt() {
    return touchedAt;
  }

  /** Returns the log time of the first text, likewise. */
  long firstAt() {
    return firstAt;
  }

  StoryTerms tokens() {
    return tokens;
  }

  StoryTerms entities() {
    return entities;
  }

  StoryTerms numbers() {
    return numbers;
  }

  Lengths lengths() {
    return lengths;
  }

  /** Returns the sum of the idf of its tokens. */
  double tokenIdf() {
    return tokenIdf;
  }

  /** Tells whether a text of an outlet is known to be in the story; false for an unknown outlet. */
  boolean has(String source) {
    return sources.contains(source);
  }

  /** Returns the sum of the idf of its entities. */
  double entityIdf() {
    return entityIdf;
  }

  /** Returns the sum of the idf of its numbers. */
  double numberIdf() {
    return numberIdf;
  }

  /** Returns its texts as far as it may be taken apart again. */
  Members members() {
    return members;
  }

  void members(Members now) {
    members = now;
  }

  TextDates dates() {
    return dates;
  }

  VectorSum vectors() {
    return vectors;
  }

  Ledes ledes() {
    return ledes;
  }

  /** The first text's terms are the story's, and their lengths are known. */
  private float[] takeOver(TextProfile first) {
    tokens = StoryTerms.of(first.tokens().terms());
    entities = StoryTerms.of(first.entities().terms());
    numbers = StoryTerms.of(first.numbers().terms());
    lengths = first.lengths();
    tokenIdf = first.tokens().idfSum();
    entityIdf = first.entities().idfSum();
    numberIdf = first.numbers().idfSum();
    return first.tokens().idf();
  }

  private float[] addTerms(TextProfile next, TermRarity rarity) {
    tokens = tokens.plus(next.tokens().terms(), rarity, MOST_TOKENS);
    entities = entities.plus(next.entities().terms(), rarity, MOST_ENTITIES);
    numbers = numbers.plus(next.numbers().terms(), rarity, MOST_NUMBERS);
    return weigh(rarity);
  }

  private float[] weigh(TermRarity rarity) {
    float[] idf = rarity.idf(tokens);
    lengths = Lengths.of(tokens, idf);
    tokenIdf = 0;
    for (float each : idf) {
      tokenIdf += each;
    }
    entityIdf = rarity.idfSum(entities);
    numberIdf = rarity.idfSum(numbers);
    return idf;
  }
}
