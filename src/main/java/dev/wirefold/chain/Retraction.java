package dev.wirefold.chain;

import dev.wirefold.article.Article;
import dev.wirefold.chain.WordDiff.ChangedPassage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must not be said any more: sentences of a version that a later one puts right, or all of a
 * version that was withdrawn. It is looked for in copies, which trim and edit.
 */
public final class Retraction {

  private static final double COPY = 0.4;

  private final List<Sentence> withdrawn;
  private final List<@Nullable Statement> statements;
  private final boolean kill;

  private Retraction(List<Sentence> withdrawn, List<@Nullable Statement> statements, boolean kill) {
    this.withdrawn = withdrawn;
    this.statements = statements;
    this.kill = kill;
  }

  /**
   * A passage of a copy that must not be said any more.
   *
   * @param where the passage in the copy
   * @param instead where the correcting version says it rightly; null if nothing is to be said
   */
  public record StalePassage(TextSpan where, @Nullable TextSpan instead) {}

  /** Returns what a correction puts right; null if no sentence of it can be told. */
  public static @Nullable Retraction ofCorrection(Version before, Version after) {
    TypedChange change = TypedChange.of(before, after);
    if (change.type() != ChangeType.CORRECTION) {
      return null;
    }
    List<Sentence> old = SentenceReader.read(before.article());
    List<Sentence> corrected = SentenceReader.read(after.article());
    List<ChangedPassage> passages = passages(change.diff());
    List<@Nullable Statement> statements = new ArrayList<>();
    boolean any = false;
    for (Sentence sentence : old) {
      Statement statement = statement(sentence, passages, corrected);
      statements.add(statement);
      any |= statement != null;
    }
    return any ? new Retraction(old, statements, false) : null;
  }

  /**
   * Returns what a kill withdraws.
   *
   * @param released what the provider sent in its place: what stands there may be said
   */
  public static Retraction ofKill(Article withdrawn, List<Article> released) {
    List<Sentence> allowed = new ArrayList<>();
    released.forEach(each -> allowed.addAll(SentenceReader.read(each)));
    List<Sentence> sentences = new ArrayList<>(SentenceReader.read(withdrawn));
    sentences.removeIf(
        each -> allowed.stream().anyMatch(other -> Likeness.of(each, other).isTakenFrom(true)));
    return new Retraction(sentences, List.of(), true);
  }

  /** A correction that changes no number, name or negation changes words. */
  private static List<ChangedPassage> passages(WordDiff diff) {
    List<ChangedPassage> facts =
        diff.passages().stream().filter(each -> each.contradicts() || each.requoted()).toList();
    return facts.isEmpty() ? diff.passages() : facts;
  }

  private static @Nullable Statement statement(
      Sentence sentence, List<ChangedPassage> passages, List<Sentence> corrected) {
    for (ChangedPassage passage : passages) {
      if (passage.before().equals(sentence.span)) {
        for (Sentence after : corrected) {
          if (after.span.equals(passage.after())) {
            return Statement.of(sentence, after, passage.contradicts());
          }
        }
      }
    }
    return null;
  }

  /**
   * Returns the passages of a copy that must not be said any more, in the order of the text.
   *
   * @param close whether the copy is known to be one of the same text; of others only what is taken
   *     word for word counts as withdrawn
   */
  public List<StalePassage> in(Article copy, boolean close) {
    List<Sentence> sentences = SentenceReader.read(copy);
    return in(copy, sentences, close || (kill && isMostlyTaken(sentences)));
  }

  private List<StalePassage> in(Article copy, List<Sentence> sentences, boolean close) {
    List<StalePassage> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      StalePassage passage = kill ? withdrawn(sentence, close) : uncorrected(sentence);
      if (passage != null) {
        add(found, passage, copy);
      }
    }
    return List.copyOf(found);
  }

  /** A text that has much of another word for word is a copy of it. */
  private boolean isMostlyTaken(List<Sentence> sentences) {
    int taken = 0;
    int all = 0;
    for (Sentence sentence : sentences) {
      all += sentence.size();
      taken += withdrawn(sentence, false) == null ? 0 : sentence.size();
    }
    return taken >= COPY * all;
  }

  /** Withdrawn sentences that follow each other are one passage. */
  private void add(List<StalePassage> found, StalePassage passage, Article copy) {
    StalePassage last = found.isEmpty() ? null : found.getLast();
    if (kill && last != null && areAdjacent(last.where(), passage.where(), copy)) {
      TextSpan both =
          new TextSpan(last.where().part(), last.where().start(), passage.where().end());
      found.set(found.size() - 1, new StalePassage(both, null));
    } else {
      found.add(passage);
    }
  }

  private static boolean areAdjacent(TextSpan one, TextSpan other, Article copy) {
    return one.part() == TextSpan.Part.TEXT
        && other.part() == TextSpan.Part.TEXT
        && copy.text().substring(one.end(), other.start()).isBlank();
  }

  private @Nullable StalePassage withdrawn(Sentence sentence, boolean close) {
    for (Sentence old : withdrawn) {
      if (Likeness.of(sentence, old).isTakenFrom(close)) {
        return new StalePassage(sentence.span, null);
      }
    }
    return null;
  }

  private @Nullable StalePassage uncorrected(Sentence sentence) {
    int best = nearest(sentence);
    Statement nearest = best < 0 ? null : statements.get(best);
    if (nearest != null && nearest.isStillSaidIn(sentence)) {
      return new StalePassage(sentence.span, nearest.after().span);
    }
    for (Statement statement : statements) {
      if (statement != null
          && carriesAmongOther(sentence, statement)
          && statement.isStillSaidIn(sentence)) {
        return new StalePassage(sentence.span, statement.after().span);
      }
    }
    return null;
  }

  private static boolean carriesAmongOther(Sentence sentence, Statement statement) {
    int size = statement.before().size();
    return 10 * sentence.shared(statement.before()) >= 8 * size && 10 * sentence.size() > 13 * size;
  }

  /** Items of one form stand side by side: a sentence is compared with the one most like it. */
  private int nearest(Sentence sentence) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < withdrawn.size(); i++) {
      double likeness = sentence.likeness(withdrawn.get(i));
      if (likeness > most) {
        most = likeness;
        best = i;
      }
    }
    return best;
  }
}
