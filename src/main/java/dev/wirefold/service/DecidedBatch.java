package dev.wirefold.service;

import dev.wirefold.duplicate.Rule;
import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.Decision;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.RelatedGroups;
import dev.wirefold.engine.Results;
import dev.wirefold.engine.Scratch;
import dev.wirefold.story.StoryAssigner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles that went through an engine of their own, in log order. What it says depends on these
 * articles alone.
 */
public final class DecidedBatch {

  /** Keeps no index, so nobody can prepare texts against its key. */
  public static final long SHINGLE_KEY = 0;

  private final Engine engine;
  private final Results results;
  private final int[] numbers;
  private final int exactCopies;
  private @Nullable RelatedGroups related;

  private DecidedBatch(Engine engine, LogOrder order, int reviews, Progress progress) {
    this.engine = engine;
    this.results = new Results(engine);
    this.numbers = new int[order.size()];
    int copies = 0;
    for (int n = 0; n < numbers.length; n++) {
      Decision decision = engine.apply(order.logRecord(n));
      numbers[order.index(n)] = Engine.numberOf(decision);
      copies += isExactCopy(decision) ? 1 : 0;
      progress.decided(n + 1, numbers.length);
    }
    this.exactCopies = copies;
    for (int n = 0; n < reviews; n++) {
      engine.reviewStories();
    }
  }

  private static boolean isExactCopy(Decision decision) {
    return decision instanceof Decision.Placed placed
        && placed.placement().rule() == Rule.SAME_CONTENT;
  }

  /** Hears how many of how many articles are decided. */
  @FunctionalInterface
  public interface Progress {
    void decided(int articles, int of);
  }

  /**
   * Lets an engine decide on articles that were prepared with {@link #SHINGLE_KEY}.
   *
   * @param settings what to decide by
   * @param assigner gathers groups to stories; null to leave stories out
   */
  public static DecidedBatch of(
      EngineSettings settings,
      List<PreparedArticle> articles,
      @Nullable StoryAssigner assigner,
      Progress progress) {
    Engine engine = new Engine(settings, assigner);
    return new DecidedBatch(engine, new LogOrder(BatchArticles.of(articles)), 0, progress);
  }

  /**
   * As {@link #of}, for articles that are put aside since they may not fit into memory; they are
   * read again for what is asked of the batch.
   *
   * @param scratch takes what the engine puts aside
   * @param reviews how often each group's story is looked at again with everything known
   */
  public static DecidedBatch ofLarge(
      EngineSettings settings,
      BatchArticles articles,
      Scratch scratch,
      @Nullable StoryAssigner assigner,
      int reviews,
      Progress progress) {
    LogOrder order = new LogOrder(articles);
    Engine engine = new Engine(settings, assigner, order, scratch);
    return new DecidedBatch(engine, order, reviews, progress);
  }

  /** Returns how many articles have the same tokens as an earlier one. */
  public int exactCopies() {
    return exactCopies;
  }

  /** Returns the number that the engine gave to the article at an index of the input. */
  public int number(int index) {
    return numbers[index];
  }

  /** Returns the number of the group of the article at an index of the input. */
  int groupNumber(int index) {
    return results.groupNumber(numbers[index]);
  }

  /** Returns what was decided about each article, in the order of the input. */
  public List<ArticleResult> articles() {
    List<ArticleResult> decided = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      decided.add(results.article(number));
    }
    return decided;
  }

  /** Returns the groups in order of opening. */
  public List<GroupDescription> groups() {
    List<GroupDescription> groups = new ArrayList<>(results.groups());
    for (int i = 0; i < results.groups(); i++) {
      groups.add(group(i));
    }
    return groups;
  }

  /** Returns a group by its number in that order. */
  public GroupDescription group(int number) {
    RelatedGroups groups = related;
    if (groups == null) {
      groups = RelatedGroups.of(engine);
      related = groups;
    }
    return GroupDescription.of(results.group(number), results, engine, groups.of(number));
  }

  /** Returns the engine as it stands after the last article. */
  public Engine engine() {
    return engine;
  }

  /** Returns the view of that engine. */
  public Results results() {
    return results;
  }
}
