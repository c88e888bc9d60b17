package dev.wirefold.service;

import dev.wirefold.engine.ArticleResult;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.RelatedGroups;
import dev.wirefold.engine.Results;
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
  private @Nullable RelatedGroups related;

  private DecidedBatch(Engine engine, int[] numbers) {
    this.engine = engine;
    this.results = new Results(engine);
    this.numbers = numbers;
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
    LogOrder order = new LogOrder(articles);
    int[] numbers = new int[articles.size()];
    for (int n = 0; n < numbers.length; n++) {
      int index = order.index(n);
      numbers[index] = engine.applyArticle(order.logRecord(n, articles.get(index)));
      progress.decided(n + 1, numbers.length);
    }
    return new DecidedBatch(engine, numbers);
  }

  /** Returns the number that the engine gave to the article at an index of the input. */
  public int number(int index) {
    return numbers[index];
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
