package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.chain.Version;
import dev.wirefold.engine.ChangeSet.Cursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A view of a store in memory. */
final class MemoryArchive implements Archive {

  private static final int NO_STORY = -1;

  private final MemoryState state;
  private final long name;
  private final Map<Long, MemoryArchive> kept;

  MemoryArchive(MemoryState state, long name, Map<Long, MemoryArchive> kept) {
    this.state = state;
    this.name = name;
    this.kept = kept;
  }

  @Override
  public Cursor cursor() {
    return state.cursor;
  }

  @Override
  public @Nullable StoredArticle article(int number) {
    return state.articles.get(number);
  }

  @Override
  public @Nullable LiveArticle live(int number) {
    StoredArticle article = state.articles.get(number);
    return article == null ? null : live(article);
  }

  @Override
  public List<StoredArticle> versions(ArticleId id) {
    return articles(each -> each.article().id().equals(id)).toList();
  }

  @Override
  public List<StoredArticle> withExternalId(String externalId, int most) {
    return newestFirst(each -> each.article().id().externalId().equals(externalId), most);
  }

  @Override
  public List<StoredArticle> withSlug(String source, String slug, int most) {
    return newestFirst(
        each -> {
          String own = each.article().wire().slug();
          return each.article().source().equals(source)
              && own != null
              && slug.equals(Version.slugOf(own));
        },
        most);
  }

  @Override
  public List<StoredArticle> replacing(ArticleId replaced, int most) {
    return newestFirst(
        each ->
            each.article().source().equals(replaced.source())
                && replaced.externalId().equals(each.article().wire().replaces()),
        most);
  }

  private List<StoredArticle> newestFirst(Predicate<StoredArticle> wanted, int most) {
    return articles(wanted)
        .sorted(Comparator.comparingInt(StoredArticle::number).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public @Nullable StoredGroup group(int number) {
    return state.groups.get(number);
  }

  @Override
  public @Nullable StoredGroup group(String id) {
    return state.groups.values().stream()
        .filter(each -> each.id().equals(id))
        .max(
            Comparator.comparing((StoredGroup each) -> each.size() > 0)
                .thenComparingInt(StoredGroup::number))
        .orElse(null);
  }

  @Override
  public List<StoredArticle> members(int group, int after, int most) {
    return articles(each -> each.group() == group && each.number() > after).limit(most).toList();
  }

  @Override
  public @Nullable StoredStory story(int number) {
    return state.stories.get(number);
  }

  @Override
  public @Nullable StoredStory story(String id) {
    return state.stories.values().stream()
        .filter(each -> each.id().equals(id))
        .max(
            Comparator.comparing((StoredStory each) -> each.groups() > 0)
                .thenComparingInt(StoredStory::number))
        .orElse(null);
  }

  @Override
  public List<StoredGroup> groups(int story, int after, int most) {
    return state.groups.tailMap(after, false).values().stream()
        .filter(each -> each.story() == story)
        .limit(most)
        .toList();
  }

  @Override
  public Page<StoredStory> stories(StoryQuery query, @Nullable String after, int most) {
    Set<Integer> withArticle = new HashSet<>();
    articles(each -> each.bar() == null)
        .filter(each -> query.source() == null || each.article().source().equals(query.source()))
        .filter(each -> new MemoryWords(query.text()).matches(each.article()))
        .forEach(each -> withArticle.add(storyOf(each.group())));
    boolean any = query.text().isBlank() && query.source() == null;
    List<StoredStory> found =
        state.stories.values().stream()
            .filter(each -> each.mergedInto() == null)
            .filter(each -> any || withArticle.contains(each.number()))
            .filter(each -> isWanted(each, query))
            .sorted(order(query.sort()).thenComparingInt(StoredStory::number))
            .toList();
    return page(found, query, after, most);
  }

  @Override
  public Page<ArticleHit> search(ArticleQuery query, @Nullable String after, int most) {
    MemoryWords words = new MemoryWords(query.text());
    List<ArticleHit> hits = new ArrayList<>();
    wanted(query)
        .forEach(each ->
            hits.add(
                new ArticleHit(
                    each, words.score(each.article()), words.passage(each.article().text()))));
    return page(collapsed(hits, query), query, after, most);
  }

  @Override
  public List<ArticleHit> like(int number, ArticleQuery query, int most) {
    StoredArticle article = state.articles.get(number);
    if (article == null || article.bytes().vector().length == 0) {
      return List.of();
    }
    byte[] vector = article.bytes().vector();
    List<ArticleHit> hits = new ArrayList<>();
    wanted(query)
        .filter(each -> each.number() != number)
        .filter(each -> each.bytes().vector().length == vector.length)
        .forEach(
            each -> hits.add(new ArticleHit(each, cosine(vector, each.bytes().vector()), null)));
    return collapsed(hits, query).stream().limit(most).toList();
  }

  @Override
  public List<NewsEvent> events(long from, int most) {
    return state.events.tailMap(from).values().stream().limit(most).toList();
  }

  @Override
  public List<NewsEvent> eventsAbout(String groupOrStory, long from, int most) {
    return state.events.tailMap(from).values().stream()
        .filter(each ->
            each.groups().contains(groupOrStory)
                || each.stories().contains(groupOrStory)
                || each.names().contains(groupOrStory))
        .limit(most)
        .toList();
  }

  @Override
  public byte @Nullable [] blob(String blob) {
    return state.blobs.get(blob);
  }

  @Override
  public List<String> blobNames(String prefix) {
    return state.blobs.keySet().stream().filter(each -> each.startsWith(prefix)).toList();
  }

  @Override
  public Counts counts() {
    return new Counts(
        state.articles.size(), state.groups.size(), state.stories.size(), state.events.size());
  }

  @Override
  public void identities(int from, Consumer<Identity> consumer) {
    state.articles.tailMap(from).values().forEach(each -> consumer.accept(identity(each)));
  }

  @Override
  public void live(int from, Consumer<LiveArticle> consumer) {
    state.articles.tailMap(from).values().forEach(each -> consumer.accept(live(each)));
  }

  private static LiveArticle live(StoredArticle article) {
    return new LiveArticle(
        identity(article),
        article.position(),
        article.loggedAt(),
        article.article().id(),
        article.bar(),
        article.bytes().features(),
        article.bytes().standing());
  }

  @Override
  public void articles(int from, Consumer<StoredArticle> consumer) {
    state.articles.tailMap(from).values().forEach(consumer);
  }

  @Override
  public void liveGroups(int newestFrom, Consumer<StoredGroup> consumer) {
    state.groups.values().stream().filter(each -> each.newest() >= newestFrom).forEach(consumer);
  }

  @Override
  public void activeStories(Consumer<StoredStory> consumer) {
    state.stories.values().stream().filter(StoredStory::active).forEach(consumer);
  }

  @Override
  public long keep() {
    kept.put(name, this);
    return name;
  }

  @Override
  public void close() {
    // memory needs no closing
  }

  private Stream<StoredArticle> articles(Predicate<StoredArticle> wanted) {
    return state.articles.values().stream().filter(wanted);
  }

  private Stream<StoredArticle> wanted(ArticleQuery query) {
    MemoryWords words = new MemoryWords(query.text());
    return articles(each -> each.bar() == null)
        .filter(each -> query.language() == null || query.language().equals(language(each)))
        .filter(each -> query.source() == null || each.article().source().equals(query.source()))
        .filter(each -> query.since() == null || !each.loggedAt().isBefore(query.since()))
        .filter(each -> query.until() == null || each.loggedAt().isBefore(query.until()))
        .filter(each -> words.matches(each.article()));
  }

  private List<ArticleHit> collapsed(List<ArticleHit> hits, ArticleQuery query) {
    hits.sort(
        Comparator.comparingDouble(ArticleHit::score)
            .thenComparingInt(each -> each.article().number())
            .reversed());
    Map<Integer, ArticleHit> best = new LinkedHashMap<>();
    for (ArticleHit hit : hits) {
      int group = hit.article().group();
      int key =
          switch (query.collapse()) {
            case NONE -> hit.article().number();
            case GROUP -> group;
            case STORY -> storyOf(group) == NO_STORY ? ~group : storyOf(group);
          };
      best.putIfAbsent(key, hit);
    }
    return List.copyOf(best.values());
  }

  private int storyOf(int group) {
    StoredGroup known = state.groups.get(group);
    return known == null ? NO_STORY : known.story();
  }

  private static boolean isWanted(StoredStory story, StoryQuery query) {
    return (query.language() == null || story.languages().contains(query.language()))
        && (query.since() == null || !story.changedAt().isBefore(query.since()))
        && (query.until() == null || story.changedAt().isBefore(query.until()))
        && story.newsrooms() >= query.minNewsrooms()
        && story.groups() >= query.minGroups();
  }

  private static Comparator<StoredStory> order(StoryQuery.Sort sort) {
    return switch (sort) {
      case LATEST -> Comparator.comparing(StoredStory::changedAt).reversed();
      case LARGEST -> Comparator.comparingInt(StoredStory::articles).reversed();
      case FASTEST -> Comparator.comparingDouble(MemoryArchive::speed).reversed();
    };
  }

  private static double speed(StoredStory story) {
    return Math.log(story.recent()) / Math.log(2) + story.changedAt().getEpochSecond() / 21_600.0;
  }

  /** The mark of a page is the query and how many items came before. */
  private static <T> Page<T> page(List<T> all, Record query, @Nullable String after, int most) {
    int from = 0;
    if (after != null) {
      int slash = after.indexOf('/');
      if (slash < 0 || !after.substring(slash + 1).equals(query.toString())) {
        throw new IllegalArgumentException("after was made for another query, was " + after);
      }
      from = Integer.parseInt(after.substring(0, slash));
    }
    int to = Math.min(all.size(), from + most);
    String next = to < all.size() ? to + "/" + query : null;
    return new Page<>(all.subList(from, to), next, all.size());
  }

  private static Identity identity(StoredArticle article) {
    return new Identity(
        article.number(),
        Fingerprint.ofKey(article.article().id()),
        article.version(),
        article.outdated(),
        article.group(),
        article.loggedAt().toEpochMilli(),
        article.fingerprint());
  }

  private static @Nullable String language(StoredArticle article) {
    String tag = article.language();
    return tag == null ? null : tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static double cosine(byte[] a, byte[] b) {
    double dot = 0;
    double lengthA = 0;
    double lengthB = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
      lengthA += a[i] * a[i];
      lengthB += b[i] * b[i];
    }
    return lengthA > 0 && lengthB > 0 ? dot / Math.sqrt(lengthA * lengthB) : 0;
  }
}
