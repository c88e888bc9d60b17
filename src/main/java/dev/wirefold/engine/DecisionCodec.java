package dev.wirefold.engine;

import dev.wirefold.duplicate.GroupRelation;
import dev.wirefold.duplicate.GroupTie;
import dev.wirefold.duplicate.ModelOpinion;
import dev.wirefold.duplicate.PairFeatures;
import dev.wirefold.duplicate.Placement;
import dev.wirefold.duplicate.Rule;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.story.JoinEvidence;
import dev.wirefold.story.Rival;
import dev.wirefold.story.StoryDecision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes why an article is where it is, figure by figure, and reads it back: a decision is
 * explained as it was taken, however long ago.
 */
final class DecisionCodec {

  private static final char KIND = 'D';
  private static final int VERSION = 4;

  private DecisionCodec() {}

  static byte[] encode(Reasons reasons) {
    Bytes out = Bytes.write(KIND, VERSION);
    Placement placement = reasons.placement();
    out.putInt(placement.group()).putByte(placement.opened() ? 1 : 0);
    out.putInt(placement.comparedWith()).putText(placement.rule().name());
    putVerdict(out, placement.verdict());
    Placement.Alternative alternative = placement.alternative();
    out.putInt(alternative == null ? -1 : alternative.article());
    putVerdict(out, alternative == null ? null : alternative.verdict());
    putStory(out, reasons.story());
    putTies(out, placement.ties());
    return out.toBytes();
  }

  static Reasons decode(byte[] bytes) {
    Bytes in = Bytes.read(KIND, VERSION, bytes);
    int group = in.getInt();
    boolean opened = in.getByte() == 1;
    int comparedWith = in.getInt();
    Rule rule = Rule.valueOf(text(in));
    Verdict verdict = getVerdict(in);
    int nearest = in.getInt();
    Verdict refused = getVerdict(in);
    Placement.Alternative alternative =
        refused == null ? null : new Placement.Alternative(nearest, refused);
    StoryDecision story = getStory(in);
    List<GroupTie> ties = getTies(in);
    return new Reasons(
        new Placement(group, opened, comparedWith, verdict, rule, alternative, ties), story);
  }

  private static void putTies(Bytes out, List<GroupTie> ties) {
    out.putInt(ties.size());
    for (GroupTie tie : ties) {
      out.putInt(tie.article()).putText(tie.relation().name()).putDouble(tie.strength());
    }
  }

  private static List<GroupTie> getTies(Bytes in) {
    int size = in.getInt();
    List<GroupTie> ties = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      ties.add(new GroupTie(in.getInt(), GroupRelation.valueOf(text(in)), in.getDouble()));
    }
    return ties;
  }

  private static void putVerdict(Bytes out, @Nullable Verdict verdict) {
    out.putByte(verdict == null ? 0 : 1);
    if (verdict == null) {
      return;
    }
    out.putText(verdict.rule().name());
    putOpinion(out, verdict.opinion());
    PairFeatures pair = verdict.features();
    out.putInt(pair.left()).putInt(pair.right());
    out.putDouble(pair.leftCovered()).putDouble(pair.rightCovered());
    out.putDouble(pair.containment()).putDouble(pair.jaccard());
    out.putDouble(pair.cosine()).putDouble(pair.titleCosine());
    out.putInt(pair.block());
    out.putDouble(pair.ledeCovered()).putDouble(pair.longerLedeCovered());
    out.putInt(pair.numbersLeft()).putInt(pair.numbersRight()).putInt(pair.numbersShared());
    out.putDouble(pair.numbersFound());
    out.putInt(pair.numbersClash()).putInt(pair.numbersChanged());
    out.putDouble(pair.namesClash()).putDouble(pair.namesChanged());
    out.putDouble(pair.titleFound()).putDouble(pair.subjectsClash());
    out.putDouble(pair.rareFound()).putDouble(pair.garbled());
    out.putDouble(pair.quoteShare()).putDouble(pair.lag());
  }

  private static @Nullable Verdict getVerdict(Bytes in) {
    if (in.getByte() == 0) {
      return null;
    }
    Rule rule = Rule.valueOf(text(in));
    ModelOpinion opinion = getOpinion(in);
    PairFeatures pair =
        new PairFeatures(
            in.getInt(),
            in.getInt(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            in.getInt(),
            in.getDouble(),
            in.getDouble(),
            in.getInt(),
            in.getInt(),
            in.getInt(),
            in.getDouble(),
            in.getInt(),
            in.getInt(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble(),
            in.getDouble());
    return new Verdict(rule, pair, opinion);
  }

  private static void putOpinion(Bytes out, @Nullable ModelOpinion opinion) {
    out.putByte(opinion == null ? 0 : 1);
    if (opinion != null) {
      Rule overruled = opinion.overruled();
      out.putText(opinion.model()).putDouble(opinion.logOdds());
      out.putText(overruled == null ? null : overruled.name());
    }
  }

  private static @Nullable ModelOpinion getOpinion(Bytes in) {
    if (in.getByte() == 0) {
      return null;
    }
    String model = text(in);
    double logOdds = in.getDouble();
    String overruled = in.getTextOrNull();
    return new ModelOpinion(model, logOdds, overruled == null ? null : Rule.valueOf(overruled));
  }

  private static void putStory(Bytes out, @Nullable StoryDecision story) {
    out.putByte(story == null ? 0 : 1);
    if (story == null) {
      return;
    }
    out.putInt(story.story()).putByte(story.opened() ? 1 : 0);
    putRival(out, story.best());
    putRival(out, story.runnerUp());
    out.putDouble(story.threshold()).putInt(story.evidence().size());
    for (JoinEvidence each : story.evidence()) {
      out.putText(each.feature()).putDouble(each.value()).putDouble(each.contribution());
    }
  }

  private static @Nullable StoryDecision getStory(Bytes in) {
    if (in.getByte() == 0) {
      return null;
    }
    int story = in.getInt();
    boolean opened = in.getByte() == 1;
    Rival best = getRival(in);
    Rival runnerUp = getRival(in);
    double threshold = in.getDouble();
    int size = in.getInt();
    List<JoinEvidence> evidence = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      evidence.add(new JoinEvidence(text(in), in.getDouble(), in.getDouble()));
    }
    return new StoryDecision(story, opened, best, runnerUp, threshold, evidence);
  }

  private static void putRival(Bytes out, @Nullable Rival rival) {
    out.putInt(rival == null ? -1 : rival.story());
    if (rival != null) {
      out.putDouble(rival.probability());
    }
  }

  private static @Nullable Rival getRival(Bytes in) {
    int story = in.getInt();
    return story < 0 ? null : new Rival(story, in.getDouble());
  }

  private static String text(Bytes in) {
    String text = in.getTextOrNull();
    if (text == null) {
      throw new IllegalArgumentException("a stored decision lacks a name");
    }
    return text;
  }

  /**
   * Why an article is where it is.
   *
   * @param story how its group came to its story; null if the article opened no group, or stories
   *     are off
   */
  record Reasons(Placement placement, @Nullable StoryDecision story) {}
}
