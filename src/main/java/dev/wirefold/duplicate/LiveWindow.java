package dev.wirefold.duplicate;

import dev.wirefold.fingerprint.ContentHash;
import dev.wirefold.text.PreparedText;
import org.jspecify.annotations.Nullable;

/**
 * The state of a detector: the live articles, their groups, and the tables that follow from them.
 * It makes no difference whether something came in just now or was restored, and what has left
 * might as well never have been there.
 */
final class LiveWindow {

  private static final int NONE = DuplicateDetector.NONE;

  /** Of a group with more members only the newest are asked whether an outlet has one there. */
  private static final int MEMBERS_ASKED = 64;

  private final TextSource source;
  private final ArticleColumns articles;
  private final GroupTable groups;
  private final KeptTexts texts;
  private final StandingTexts standing;
  private final BoilerplateTable boilerplate = new BoilerplateTable();
  private final ContentTable contents;

  LiveWindow(TextSource source, @Nullable Archive archive, TextBudget budget) {
    this.source = source;
    this.articles = new ArticleColumns(archive);
    this.groups = new GroupTable(archive);
    this.texts = new KeptTexts(articles, source, budget);
    this.standing = new StandingTexts(articles, texts);
    this.contents = new ContentTable(articles);
  }

  ArticleColumns articles() {
    return articles;
  }

  GroupTable groups() {
    return groups;
  }

  StandingTexts standing() {
    return standing;
  }

  BoilerplateTable boilerplate() {
    return boilerplate;
  }

  DetectorState state() {
    return new DetectorState(articles.next(), groups.end(), articles.oldest(), articles.pruned());
  }

  /** Returns the newest live article with a content, or {@link DuplicateDetector#NONE}. */
  int twin(ContentHash content) {
    return contents.find(content);
  }

  /** Returns an article's text, however old it is. */
  ComparedText text(int article) {
    return texts.get(article);
  }

  /** Returns the number of an article's group. */
  int groupOf(int article) {
    if (articles.has(article)) {
      return articles.group(article);
    }
    int number = articles.state(article).group();
    for (int next = number; next != NONE; next = groups.look(number).mergedInto()) {
      number = next;
    }
    return number;
  }

  // ---------------------------------------------------------------- articles come and go

  /**
   * Puts the next article into the group that was decided on.
   *
   * @param mask which of its edge sentences are boilerplate
   * @param diverse whether it differs from the one that it was compared with
   */
  void enter(Placement placement, Arrival arrival, int mask, ComparedText text, boolean diverse) {
    int article = articles.next();
    if (placement.opened()) {
      addToTables(state(article, placement, arrival, mask, true));
      groups.add(new NearDuplicateGroup(placement.group(), article, arrival.claimedTime()));
      standing.open(article, arrival.text(), text);
    } else {
      NearDuplicateGroup group = groups.get(placement.group());
      addToTables(state(article, placement, arrival, mask, isFirstOf(arrival.source(), group)));
      texts.latest(article, text);
      join(group, article, diverse);
    }
  }

  private static PlacedState state(
      int article, Placement placement, Arrival arrival, int mask, boolean first) {
    boolean counts = first && arrival.source() != BoilerplateTable.UNKNOWN;
    return new PlacedState(
        article,
        placement.group(),
        arrival.logTime(),
        arrival.claimedTime(),
        arrival.source(),
        arrival.content(),
        mask,
        counts ? BoilerplateTable.sentences(arrival.text()) : Numbers.NONE);
  }

  /** Tells whether an outlet has no live member in a group yet, as far as its newest tell. */
  private boolean isFirstOf(int outlet, NearDuplicateGroup group) {
    int last = Math.max(0, group.size() - MEMBERS_ASKED);
    for (int i = group.size() - 1; i >= last && articles.isLive(group.member(i)); i--) {
      if (articles.source(group.member(i)) == outlet) {
        return false;
      }
    }
    return true;
  }

  private void join(NearDuplicateGroup group, int article, boolean diverse) {
    group.add(article);
    groups.noteChange(group);
    // with a canonical version that has left, new texts need two others to join through
    if (group.hasRoom() && (diverse || !articles.isLive(group.canonical()))) {
      standing.represent(group, article);
    }
  }

  /** Lets articles leave that came before a time. */
  void advance(long time) {
    while (articles.hasPassed(time)) {
      int article = articles.oldest();
      if (articles.has(article)) {
        leave(article);
      }
      articles.leave();
    }
  }

  private void leave(int article) {
    NearDuplicateGroup group = groups.get(articles.group(article));
    standing.leave(group, article);
    takeFromTables(article);
    group.leave(article);
    groups.oldest(article + 1);
    groups.settle(group);
  }

  private void addToTables(PlacedState state) {
    articles.add(state);
    contents.put(state.article(), state.content());
    boilerplate.add(state.source(), state.sentences());
  }

  private void takeFromTables(int article) {
    contents.remove(article, articles.state(article).content());
    boilerplate.subtract(articles.source(article), articles.sentences(article));
  }

  /** Drops what is known of the articles below a number, none of which is in the window. */
  void prune(int below) {
    articles.prune(below);
    groups.prune(articles.pruned());
  }

  /** Forgets an article, but for its membership. */
  void forget(NearDuplicateGroup group, int article) {
    texts.forget(article);
    if (articles.isLive(article)) {
      ContentHash content = articles.state(article).content();
      if (group.indexes(article)) {
        standing.removeFromIndex(article);
      }
      texts.release(article);
      takeFromTables(article);
      articles.remove(article);
      int twin = articles.newestWith(content);
      if (twin != NONE) {
        contents.put(twin, content);
      }
      advance(Long.MIN_VALUE);
    } else if (articles.has(article)) {
      articles.remove(article);
    }
  }

  /** Says that an article is in another group from now on. */
  void move(int article, int group) {
    if (articles.has(article)) {
      articles.group(article, group);
    }
  }

  // ---------------------------------------------------------------- restoring

  /** Begins where another detector stood. */
  void restore(DetectorState state) {
    articles.beginAt(state);
    groups.beginAt(state);
  }

  /** Puts a live article back; its group is there. */
  void restore(PlacedState state, @Nullable PreparedText text) {
    int article = state.article();
    addToTables(state);
    NearDuplicateGroup group = groups.get(state.group());
    if (group.needs(article)) {
      PreparedText features = text == null ? source.text(article) : text;
      standing.restore(
          group, article, features, new ComparedText(features, state.mask(), state.claimedTime()));
    }
  }
}
