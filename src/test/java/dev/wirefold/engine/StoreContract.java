package dev.wirefold.engine;

import static dev.wirefold.engine.StoredRecords.article;
import static dev.wirefold.engine.StoredRecords.bytes;
import static dev.wirefold.engine.StoredRecords.change;
import static dev.wirefold.engine.StoredRecords.event;
import static dev.wirefold.engine.StoredRecords.group;
import static dev.wirefold.engine.StoredRecords.story;
import static dev.wirefold.engine.StoredRecords.time;
import static dev.wirefold.engine.StoredRecords.upTo;
import static dev.wirefold.engine.StoredRecords.withDetected;
import static dev.wirefold.engine.StoredRecords.withVector;
import static dev.wirefold.engine.StoredRecords.withVersion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireFields;
import dev.wirefold.engine.Archive.Counts;
import dev.wirefold.engine.Archive.Identity;
import dev.wirefold.engine.Archive.LiveArticle;
import dev.wirefold.engine.ArticleQuery.Collapse;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.StoryQuery.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store does. */
public abstract class StoreContract {

  private static final ArticleQuery ALL = query("", null, null, Collapse.NONE);

  private Store store;

  /** Opens an empty store. */
  protected abstract Store open() throws IOException;

  /** Ends the store as a crash would, and opens what it left behind. */
  protected abstract Store crash(Store store) throws IOException;

  @BeforeEach
  void openStore() throws IOException {
    store = open();
  }

  @AfterEach
  void closeStore() throws IOException {
    store.close();
  }

  @Test
  void committed_newStore_isTheStart() throws IOException {
    assertThat(store.committed()).isEqualTo(Cursor.START);
    try (Archive archive = store.read()) {
      assertThat(archive.cursor()).isEqualTo(Cursor.START);
      assertThat(archive.counts()).isEqualTo(new Counts(0, 0, 0, 0));
      assertThat(archive.article(0)).isNull();
    }
  }

  @Test
  void write_beforeRefresh_isNotSeen() throws IOException {
    store.write(upTo(5).articles(article(0, 0)).after(Cursor.START));

    try (Archive archive = store.read()) {
      assertThat(archive.article(0)).isNull();
      assertThat(archive.cursor()).isEqualTo(Cursor.START);
    }
  }

  @Test
  void write_refreshed_isSeenByLaterViewsOnly() throws IOException {
    try (Archive before = store.read()) {
      upTo(5).articles(article(0, 0)).writeTo(store);

      assertThat(before.article(0)).isNull();
      try (Archive archive = store.read()) {
        assertThat(archive.article(0)).isNotNull();
        assertThat(archive.cursor().position()).isEqualTo(5);
        assertThat(archive.cursor().nextArticle()).isEqualTo(1);
      }
    }
  }

  @Test
  void write_cursorAlone_isSeenAndCommitted() throws IOException {
    upTo(5).articles(article(0, 0)).writeTo(store);
    upTo(9).writeTo(store);
    store.commit();

    store = crash(store);

    assertThat(store.committed().position()).isEqualTo(9);
  }

  @Test
  void write_cursorThatLeadsBack_isRefused() throws IOException {
    upTo(5).writeTo(store);

    assertThatThrownBy(() -> store.write(upTo(4).after(Cursor.START)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void write_articleNumberTwice_isRefused() throws IOException {
    upTo(5).articles(article(0, 0)).writeTo(store);

    ChangeSet again = upTo(6).articles(article(0, 0)).after(store.committed());

    assertThatThrownBy(() -> store.write(again)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void commit_crash_keepsAll() throws IOException {
    writeOne();
    store.commit();
    Cursor committed = store.committed();

    store = crash(store);

    assertThat(store.committed()).isEqualTo(committed);
    assertOneIsThere();
  }

  @Test
  void write_crashWithoutCommit_isGone() throws IOException {
    writeOne();
    store.commit();
    upTo(9)
        .articles(article(1, 0))
        .groups(group(0, 0, 1, 2, null))
        .removed(0)
        .blob("terms", "other")
        .events(event(2))
        .writeTo(store);

    store = crash(store);

    assertOneIsThere();
  }

  @Test
  void reopen_soundStore_changesNothing() throws IOException {
    writeOne();

    store.reopen();

    assertOneIsThere();
  }

  @Test
  void article_everyField_comesBackExactly() throws IOException {
    Article odd =
        new Article(
            new ArticleId("a\u0000b", "x".repeat(40_000)),
            "",
            "text with \uD83D\uDE00 and \u0000 and \u2028",
            "https://example.org/\u00e4",
            time(7),
            "pt-br",
            WireFields.PLAIN);
    StoredArticle stored =
        withVector(withVersion(article(0, 3, odd), 4), new byte[] {1, -2, 127, -128, 0});
    upTo(1).articles(stored).writeTo(store);

    try (Archive archive = store.read()) {
      assertSame(archive.article(0), stored);
      assertThat(archive.versions(odd.id())).hasSize(1);
      assertThat(archive.withExternalId(odd.id().externalId(), 9)).hasSize(1);
    }
  }

  @Test
  void versions_severalOfOneKey_areOldestFirst() throws IOException {
    Article first = plain("wire", "a", "one");
    Article second = plain("wire", "a", "two");
    upTo(1).articles(article(0, 0, first), article(1, 0, plain("wire", "b", "x"))).writeTo(store);
    upTo(2).articles(withVersion(article(2, 0, second), 1)).writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(archive.versions(first.id()))
          .extracting(StoredArticle::number)
          .containsExactly(0, 2);
      assertThat(archive.versions(new ArticleId("wir", "ea"))).isEmpty();
    }
  }

  @Test
  void withSlug_oneSource_isNewestFirstUpToMost() throws IOException {
    StoredArticle first = article(0, 0, linked("wire", "a", "Oak-Fire/ ", null));
    StoredArticle take = article(1, 0, linked("wire", "b", "OAK-FIRE/=2", null));
    StoredArticle other = article(2, 0, linked("post", "c", "OAK-FIRE/", null));
    store.write(upTo(3).articles(first, take, other).after(Cursor.START));
    store.refresh();
    try (Archive archive = store.read()) {
      assertThat(archive.withSlug("wire", "oak-fire/", 9))
          .extracting(StoredArticle::number)
          .containsExactly(1, 0);
      assertThat(archive.withSlug("wire", "oak-fire/", 1)).hasSize(1);
      assertThat(archive.withSlug("wire", "OAK-FIRE/", 9)).isEmpty();
    }
  }

  @Test
  void replacing_oneSource_isWhatSaysSo() throws IOException {
    StoredArticle first = article(0, 0, linked("wire", "b", null, "a"));
    StoredArticle other = article(1, 0, linked("post", "b", null, "a"));
    store.write(upTo(2).articles(first, other).after(Cursor.START));
    store.refresh();
    try (Archive archive = store.read()) {
      assertThat(archive.replacing(new ArticleId("wire", "a"), 9))
          .extracting(StoredArticle::number)
          .containsExactly(0);
      assertThat(archive.replacing(new ArticleId("wire", "b"), 9)).isEmpty();
    }
  }

  private static Article linked(
      String source, String id, @Nullable String slug, @Nullable String replaces) {
    WireFields plain = WireFields.PLAIN;
    return new Article(
        new ArticleId(source, id),
        "Title " + id,
        "Text of " + id + ".",
        null,
        null,
        "en",
        new WireFields(0, plain.status(), plain.kind(), null, null, null, slug, replaces, null));
  }

  @Test
  void withExternalId_severalSources_areNewestFirstUpToMost() throws IOException {
    upTo(1)
        .articles(
            article(0, 0, plain("a", "x", "one")),
            article(1, 1, plain("b", "x", "two")),
            article(2, 2, plain("c", "x", "three")),
            article(3, 3, plain("c", "y", "four")))
        .writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(archive.withExternalId("x", 2))
          .extracting(StoredArticle::number)
          .containsExactly(2, 1);
    }
  }

  @Test
  void rewritten_article_changesGroupBarAndStandingAlone() throws IOException {
    StoredArticle before = article(0, 0);
    upTo(1).articles(before).writeTo(store);
    store.commit();
    upTo(2).rewritten(change(0, 7, "withdrawn")).writeTo(store);

    try (Archive archive = store.read()) {
      StoredArticle after = Objects.requireNonNull(archive.article(0));
      assertThat(after.group()).isEqualTo(7);
      assertThat(after.bar()).isEqualTo("withdrawn");
      assertThat(after.bytes().standing()).isEqualTo(bytes("standing in 7"));
      assertThat(after.bytes().features()).isEqualTo(before.bytes().features());
      assertThat(after.bytes().decision()).isEqualTo(before.bytes().decision());
      assertThat(after.article()).isEqualTo(before.article());
      assertThat(numbers(archive.members(7, -1, 9))).containsExactly(0);
      assertThat(archive.members(0, -1, 9)).isEmpty();
      assertThat(archive.counts().articles()).isEqualTo(1);
    }
  }

  @Test
  void rewritten_beforeAnyRefresh_works() throws IOException {
    store.write(upTo(1).articles(article(0, 0)).rewritten(change(0, 1, "x")).after(Cursor.START));
    store.write(upTo(2).rewritten(change(0, 2, "")).after(cursorAt(1, 1)));
    store.refresh();

    try (Archive archive = store.read()) {
      assertThat(Objects.requireNonNull(archive.article(0)).group()).isEqualTo(2);
      assertThat(Objects.requireNonNull(archive.article(0)).bar()).isNull();
    }
  }

  @Test
  void rewritten_articleThatIsGone_isPassedOver() throws IOException {
    upTo(1).articles(article(0, 0)).writeTo(store);
    upTo(2).removed(0).rewritten(change(0, 1, "")).writeTo(store);
    upTo(3).rewritten(change(0, 1, "")).writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(archive.article(0)).isNull();
      assertThat(archive.counts().articles()).isZero();
    }
  }

  @Test
  void removed_article_isNowhere() throws IOException {
    upTo(1).articles(article(0, 0), article(1, 0)).writeTo(store);
    upTo(2).removed(0).writeTo(store);
    store.commit();
    store.expunge();

    store = crash(store);

    try (Archive archive = store.read()) {
      assertThat(archive.article(0)).isNull();
      assertThat(numbers(archive.members(0, -1, 9))).containsExactly(1);
      assertThat(archive.versions(new ArticleId("wire", "id-0"))).isEmpty();
      assertThat(archive.search(query("number0", null, null, Collapse.NONE), null, 9).items())
          .isEmpty();
      assertThat(archive.counts().articles()).isEqualTo(1);
    }
  }

  @Test
  void members_pages_areInOrderOfArrival() throws IOException {
    upTo(1)
        .articles(article(0, 0), article(1, 5), article(2, 0), article(3, 0), article(4, 0))
        .writeTo(store);
    upTo(2).rewritten(change(2, 0, "late")).writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(numbers(archive.members(0, -1, 3))).containsExactly(0, 2, 3);
      assertThat(numbers(archive.members(0, 3, 3))).containsExactly(4);
    }
  }

  @Test
  void group_everyField_comesBackByNumberAndId() throws IOException {
    StoredGroup group = group(3, 1, 8, 4, "g-1");
    upTo(1).groups(group).writeTo(store);

    try (Archive archive = store.read()) {
      assertSame(archive.group(3), group);
      assertSame(archive.group("g-3"), group);
      assertThat(archive.group(4)).isNull();
      assertThat(archive.group("g-4")).isNull();
    }
  }

  @Test
  void group_replaced_isThereOnce() throws IOException {
    upTo(1).groups(group(0, 0, 0), group(1, 0, 0)).writeTo(store);
    upTo(2).groups(group(0, 1, 5, 6, null)).writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(Objects.requireNonNull(archive.group("g-0")).size()).isEqualTo(6);
      assertThat(archive.groups(0, -1, 9)).extracting(StoredGroup::number).containsExactly(1);
      assertThat(archive.groups(1, -1, 9)).extracting(StoredGroup::number).containsExactly(0);
      assertThat(archive.counts().groups()).isEqualTo(2);
    }
  }

  @Test
  void group_severalWithOneId_isTheOneWithMembersOrElseTheLast() throws IOException {
    upTo(1)
        .groups(named(0, "g-a", 0), named(1, "g-a", 2), named(2, "g-a", 0))
        .groups(named(3, "g-b", 0), named(4, "g-b", 0))
        .writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(Objects.requireNonNull(archive.group("g-a")).number()).isEqualTo(1);
      assertThat(Objects.requireNonNull(archive.group("g-b")).number()).isEqualTo(4);
    }
  }

  @Test
  void groups_pages_areInOrderOfOpening() throws IOException {
    upTo(1)
        .groups(group(0, 2, 0), group(1, 2, 1), group(2, 9, 2), group(3, 2, 3), group(4, -1, 4))
        .writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(archive.groups(2, -1, 2)).extracting(StoredGroup::number).containsExactly(0, 1);
      assertThat(archive.groups(2, 1, 2)).extracting(StoredGroup::number).containsExactly(3);
    }
  }

  @Test
  void story_everyField_comesBackByNumberAndId() throws IOException {
    StoredStory story = story(3, 7, 9, false, "s-1");
    upTo(1).stories(story).writeTo(store);

    try (Archive archive = store.read()) {
      assertSame(archive.story(3), story);
      assertSame(archive.story("s-3"), story);
      assertThat(archive.story(4)).isNull();
      assertThat(archive.story("s-4")).isNull();
    }
  }

  @Test
  void events_fromASeq_areInOrderUpToMost() throws IOException {
    upTo(1).events(event(1), event(2)).writeTo(store);
    upTo(2).events(event(3), event(4)).writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(archive.events(0, 9)).extracting(NewsEvent::seq).containsExactly(1L, 2L, 3L, 4L);
      assertThat(archive.events(2, 2)).containsExactly(event(2), event(3));
      assertThat(archive.events(5, 9)).isEmpty();
      assertThat(archive.counts().events()).isEqualTo(4);
    }
  }

  @Test
  void eventsAbout_groupOrStory_areThoseAlone() throws IOException {
    upTo(1)
        .events(event(1, "s-a", "g-a"), event(2, "s-b", "g-b"), event(3, "s-a", "g-c"))
        .writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(archive.eventsAbout("s-a", 0, 9))
          .extracting(NewsEvent::seq)
          .containsExactly(1L, 3L);
      assertThat(archive.eventsAbout("s-a", 2, 9)).extracting(NewsEvent::seq).containsExactly(3L);
      assertThat(archive.eventsAbout("s-a", 0, 1)).extracting(NewsEvent::seq).containsExactly(1L);
      assertThat(archive.eventsAbout("g-b", 0, 9)).extracting(NewsEvent::seq).containsExactly(2L);
      assertThat(archive.eventsAbout("g-x", 0, 9)).isEmpty();
    }
  }

  @Test
  void blob_replacedAndRemoved_isAsLastWritten() throws IOException {
    upTo(1).blob("a/1", "one").blob("a/2", "two").blob("b", "three").writeTo(store);
    upTo(2).blob("a/1", "ONE").blob("a/2", "").writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(archive.blob("a/1")).isEqualTo(bytes("ONE"));
      assertThat(archive.blob("a/2")).isNull();
      assertThat(archive.blob("x")).isNull();
      assertThat(archive.blobNames("a/")).containsExactly("a/1");
      assertThat(archive.blobNames("")).containsExactly("a/1", "b");
    }
  }

  @Test
  void identities_all_areByNumber() throws IOException {
    upTo(1).articles(article(0, 0), withVersion(article(1, 2), 3), article(2, 1)).writeTo(store);
    upTo(2).rewritten(change(0, 8, "")).writeTo(store);
    upTo(3).removed(2).articles(article(3, 4)).writeTo(store);
    List<Identity> found = new ArrayList<>();

    try (Archive archive = store.read()) {
      archive.identities(0, found::add);
    }

    assertThat(found).containsExactly(identity(0, 0, 8), identity(1, 3, 2), identity(3, 0, 4));
  }

  @Test
  void identities_fromANumber_areThoseFromThere() throws IOException {
    upTo(1).articles(article(0, 0), article(1, 1), article(2, 2)).writeTo(store);
    List<Identity> found = new ArrayList<>();

    try (Archive archive = store.read()) {
      archive.identities(1, found::add);
    }

    assertThat(found).extracting(Identity::number).containsExactly(1, 2);
  }

  @Test
  void live_fromANumber_hasWhatARestartNeeds() throws IOException {
    upTo(1).articles(article(0, 0), article(1, 1), article(2, 2)).writeTo(store);
    upTo(2).rewritten(change(1, 5, "withdrawn")).writeTo(store);
    List<LiveArticle> found = new ArrayList<>();

    try (Archive archive = store.read()) {
      archive.live(1, found::add);
    }

    assertThat(found).extracting(each -> each.identity().number()).containsExactly(1, 2);
    assertIsTheOneOf(found.getFirst());
  }

  @Test
  void live_byNumber_isTheSame() throws IOException {
    upTo(1).articles(article(0, 0), article(1, 1), article(2, 2)).writeTo(store);
    upTo(2).rewritten(change(1, 5, "withdrawn")).removed(2).writeTo(store);

    try (Archive archive = store.read()) {
      assertIsTheOneOf(Objects.requireNonNull(archive.live(1)));
      assertThat(archive.live(2)).as("taken down").isNull();
      assertThat(archive.live(3)).as("never there").isNull();
    }
  }

  private void assertIsTheOneOf(LiveArticle first) {
    assertThat(first.identity()).isEqualTo(identity(1, 0, 5));
    assertThat(first.position()).isEqualTo(1);
    assertThat(first.loggedAt()).isEqualTo(time(1));
    assertThat(first.id()).isEqualTo(new ArticleId("wire", "id-1"));
    assertThat(first.bar()).isEqualTo("withdrawn");
    assertThat(first.features()).isEqualTo(bytes("features 1"));
    assertThat(first.standing()).isEqualTo(bytes("standing in 5"));
  }

  @Test
  void articles_fromANumber_areWhole() throws IOException {
    upTo(1).articles(article(0, 0), article(1, 1), article(2, 2)).writeTo(store);
    List<StoredArticle> found = new ArrayList<>();

    try (Archive archive = store.read()) {
      archive.articles(1, found::add);
    }

    assertThat(numbers(found)).containsExactly(1, 2);
    assertSame(found.getFirst(), article(1, 1));
  }

  @Test
  void liveGroups_byNewestMember_areByNumber() throws IOException {
    upTo(1).groups(group(0, 0, 9), group(1, 0, 3), group(2, 0, 5)).writeTo(store);
    upTo(2).groups(group(1, 0, 6)).writeTo(store);
    List<StoredGroup> found = new ArrayList<>();

    try (Archive archive = store.read()) {
      archive.liveGroups(6, found::add);
    }

    assertThat(found).extracting(StoredGroup::number).containsExactly(0, 1);
  }

  @Test
  void activeStories_closedOnes_areLeftOut() throws IOException {
    upTo(1).stories(story(0, 1, 1), story(1, 1, 1), story(2, 1, 1)).writeTo(store);
    upTo(2).stories(story(1, 1, 1, false, null)).writeTo(store);
    List<StoredStory> found = new ArrayList<>();

    try (Archive archive = store.read()) {
      archive.activeStories(found::add);
    }

    assertThat(found).extracting(StoredStory::number).containsExactly(0, 2);
  }

  @Test
  void oldestArticle_advanced_removesWhatLiesBelow() throws IOException {
    upTo(1)
        .articles(article(0, 0), article(1, 1), article(2, 0), article(3, 2))
        .groups(group(0, 0, 2, 2, null), group(1, 1, 1), group(2, 2, 3))
        .stories(
            story(0, 2, 2),
            story(1, 1, 1),
            story(2, 1, 3),
            story(3, 0, 1, false, "s-1"),
            story(4, 0, 1, false, "s-5"),
            story(5, 0, 1, false, "s-2"))
        .writeTo(store);

    upTo(2).oldest(2).writeTo(store);
    store.refresh();

    try (Archive archive = store.read()) {
      List<Integer> kept = new ArrayList<>();
      archive.identities(0, each -> kept.add(each.number()));
      assertThat(kept).containsExactly(2, 3);
      assertThat(IntStream.range(0, 3).filter(each -> has(() -> archive.group(each))))
          .containsExactly(0, 2);
      assertThat(IntStream.range(0, 6).filter(each -> has(() -> archive.story(each))))
          .containsExactly(0, 2, 4, 5);
    }
  }

  @Test
  void search_allWords_mustOccurInHeadlineOrBody() throws IOException {
    upTo(1)
        .articles(
            article(0, 0, "a", "en", "Grain ships leave Odesa", "Ten vessels sailed."),
            article(1, 1, "a", "en", "Grain prices fall", "Traders sold."),
            article(2, 2, "a", "en", "Ten ships", "They carry wheat."))
        .writeTo(store);

    assertThat(find("GRAIN ships")).containsExactly(0);
    assertThat(find("ten ships")).containsExactlyInAnyOrder(0, 2);
    assertThat(find("\"ten ships\"")).containsExactly(2);
    assertThat(find("barley")).isEmpty();
  }

  @Test
  void search_anyPunctuation_isNoError() throws IOException {
    upTo(1).articles(article(0, 0, "a", "en", "Plain words", "here")).writeTo(store);

    assertThat(find("plain \" words")).containsExactly(0);
    assertThat(find("pl*")).isEmpty();
    assertThat(find("title:plain")).isEmpty();
    assertThat(find("(plain")).containsExactly(0);
    assertThat(find("plain AND words")).isEmpty();
    assertThat(find("*")).isEmpty();
    assertThat(find("\"")).isEmpty();
    assertThat(find("\\ + - && || ! ( ) { } [ ] ^ ~ * ? : /")).isEmpty();
  }

  @Test
  void search_noWords_isAllNewestFirst() throws IOException {
    upTo(1).articles(article(0, 0), article(1, 1), article(2, 2)).writeTo(store);

    try (Archive archive = store.read()) {
      Page<ArticleHit> page = archive.search(ALL, null, 2);
      assertThat(hits(page)).containsExactly(2, 1);
      assertThat(page.total()).isEqualTo(3);
      assertThat(page.items().getFirst().passage()).isNull();
    }
  }

  @Test
  void search_filters_areHeld() throws IOException {
    upTo(1)
        .articles(
            article(0, 0, "a", "en", "t", "x"),
            article(1, 1, "b", "en", "t", "x"),
            article(2, 2, "a", "de", "t", "x"),
            article(3, 3, "a", null, "t", "x"),
            article(4, 4, plainIn("pt-br")))
        .writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(hits(archive.search(query("", "en", null, Collapse.NONE), null, 9)))
          .containsExactly(1, 0);
      assertThat(hits(archive.search(query("", "pt", null, Collapse.NONE), null, 9)))
          .containsExactly(4);
      assertThat(hits(archive.search(query("", null, "a", Collapse.NONE), null, 9)))
          .containsExactly(3, 2, 0);
      ArticleQuery times = new ArticleQuery("", null, null, time(1), time(3), Collapse.NONE);
      assertThat(hits(archive.search(times, null, 9))).containsExactly(2, 1);
    }
  }

  @Test
  void search_detectedLanguage_isThatOfTheArticle() throws IOException {
    upTo(1)
        .articles(
            withDetected(article(0, 0, "a", null, "t", "Die Fähren fuhren wieder"), "de"),
            article(1, 1, "a", null, "t", "Die Fähren fuhren wieder"))
        .writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(hits(archive.search(query("", "de", null, Collapse.NONE), null, 9)))
          .containsExactly(0);
    }
  }

  @Test
  void rewrite_detectedLanguage_stays() throws IOException {
    upTo(1).articles(withDetected(article(0, 0, "a", null, "t", "Text"), "de")).writeTo(store);
    upTo(2).rewritten(change(0, 0, "withheld")).writeTo(store);
    store.commit();

    store = crash(store);

    try (Archive archive = store.read()) {
      StoredArticle stored = Objects.requireNonNull(archive.article(0));
      assertThat(stored.detectedLanguage()).isEqualTo("de");
      assertThat(stored.language()).isEqualTo("de");
      assertThat(stored.article().language()).isNull();
    }
  }

  @Test
  void search_barredArticle_isNotFound() throws IOException {
    upTo(1).articles(article(0, 0), article(1, 1)).writeTo(store);
    upTo(2).rewritten(change(0, 0, "withdrawn")).writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(hits(archive.search(ALL, null, 9))).containsExactly(1);
    }
  }

  @Test
  void search_collapsed_isOneOfEachGroupOrStory() throws IOException {
    writeCollapsible();

    try (Archive archive = store.read()) {
      Page<ArticleHit> groups = archive.search(query("", null, null, Collapse.GROUP), null, 9);
      assertThat(hits(groups)).containsExactly(6, 5, 4, 3);
      assertThat(groups.total()).isEqualTo(4);
      Page<ArticleHit> stories = archive.search(query("", null, null, Collapse.STORY), null, 9);
      assertThat(hits(stories)).containsExactly(6, 5, 4);
      assertThat(stories.total()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource(Collapse.class)
  void search_pages_neitherSkipNorRepeat(Collapse collapse) throws IOException {
    writeCollapsible();
    ArticleQuery query = query("", null, null, collapse);
    try (Archive archive = store.read()) {
      List<Integer> whole = hits(archive.search(query, null, 100));
      List<Integer> paged = new ArrayList<>();
      String after = null;
      do {
        Page<ArticleHit> page = archive.search(query, after, 2);
        paged.addAll(hits(page));
        assertThat(page.total()).isEqualTo(whole.size());
        after = page.next();
      } while (after != null);
      assertThat(paged).isEqualTo(whole);
    }
  }

  @Test
  void search_afterOfAnotherQuery_isRefused() throws IOException {
    writeCollapsible();
    try (Archive archive = store.read()) {
      String after = archive.search(ALL, null, 1).next();
      ArticleQuery other = query("", "en", null, Collapse.NONE);

      assertThat(after).isNotNull();
      assertThatThrownBy(() -> archive.search(other, after, 1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> archive.search(ALL, "nonsense!", 1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> archive.search(ALL, "", 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void search_passage_marksTheWordsAndEscapesTheRest() throws IOException {
    upTo(1)
        .articles(article(0, 0, "a", "en", "t", "Shares of <b>Grain</b> & Sons fell."))
        .writeTo(store);

    try (Archive archive = store.read()) {
      ArticleQuery query = query("grain", null, null, Collapse.NONE);
      String passage = archive.search(query, null, 9).items().getFirst().passage();
      assertThat(passage).contains("<em>Grain</em>").contains("&lt;b&gt;").contains("&amp;");
    }
  }

  @Test
  void stories_sorts_areHeldAndTheOlderComesFirst() throws IOException {
    upTo(1).stories(story(0, 3, 5), story(1, 9, 2), story(2, 3, 5), story(3, 1, 8)).writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(stories(archive, Sort.LATEST)).containsExactly(3, 0, 2, 1);
      assertThat(stories(archive, Sort.LARGEST)).containsExactly(1, 0, 2, 3);
    }
  }

  @Test
  void stories_fastest_countsOlderArticlesLess() throws IOException {
    // eight articles twelve hours ago count as two now
    upTo(1)
        .stories(story(0, 8, 0), story(1, 3, 720), story(2, 1, 720), story(3, 2, 720))
        .writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(stories(archive, Sort.FASTEST)).containsExactly(1, 0, 3, 2);
    }
  }

  @Test
  void stories_merged_isNotListed() throws IOException {
    upTo(1).stories(story(0, 3, 5), story(1, 0, 5, false, "s-0")).writeTo(store);

    try (Archive archive = store.read()) {
      Page<StoredStory> page = archive.stories(storyQuery("", Sort.LATEST), null, 9);
      assertThat(page.items()).extracting(StoredStory::number).containsExactly(0);
      assertThat(page.total()).isEqualTo(1);
      assertThat(archive.story("s-1")).isNotNull();
    }
  }

  @Test
  void stories_filters_areHeld() throws IOException {
    upTo(1).stories(story(0, 1, 1), story(1, 4, 2), story(2, 9, 3)).writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(stories(archive, new StoryQuery("", "en", null, null, null, 4, 0, Sort.LATEST)))
          .containsExactly(2, 1);
      assertThat(stories(archive, new StoryQuery("", null, null, null, null, 0, 5, Sort.LATEST)))
          .containsExactly(2);
      assertThat(stories(archive, new StoryQuery("", "de", null, null, null, 0, 0, Sort.LATEST)))
          .isEmpty();
      assertThat(
              stories(archive, new StoryQuery("", null, null, time(1), time(3), 0, 0, Sort.LATEST)))
          .containsExactly(1, 0);
    }
  }

  @Test
  void stories_byTextOrSource_haveSuchAnArticle() throws IOException {
    upTo(1)
        .articles(
            article(0, 0, "a", "en", "Grain", "x"),
            article(1, 1, "b", "en", "Wheat", "x"),
            article(2, 2, "b", "en", "Grain", "x"),
            article(3, 3, "c", "en", "Grain", "x"))
        .groups(group(0, 0, 0), group(1, 1, 1), group(2, 1, 2), group(3, -1, 3))
        .stories(story(0, 1, 1), story(1, 1, 2), story(2, 1, 3))
        .writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(stories(archive, storyQuery("grain", Sort.LATEST))).containsExactly(1, 0);
      assertThat(stories(archive, storyQuery("wheat", Sort.LATEST))).containsExactly(1);
      assertThat(stories(archive, new StoryQuery("", null, "a", null, null, 0, 0, Sort.LATEST)))
          .containsExactly(0);
      assertThat(
              stories(archive, new StoryQuery("wheat", null, "a", null, null, 0, 0, Sort.LATEST)))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Sort.class)
  void stories_pages_neitherSkipNorRepeat(Sort sort) throws IOException {
    upTo(1)
        .stories(
            IntStream.range(0, 11)
                .mapToObj(i -> story(i, 1 + i % 3, i % 4))
                .toArray(StoredStory[]::new))
        .writeTo(store);
    try (Archive archive = store.read()) {
      List<Integer> paged = new ArrayList<>();
      String after = null;
      do {
        Page<StoredStory> page = archive.stories(storyQuery("", sort), after, 3);
        page.items().forEach(each -> paged.add(each.number()));
        assertThat(page.total()).isEqualTo(11);
        after = page.next();
      } while (after != null);
      assertThat(paged).isEqualTo(stories(archive, sort)).hasSize(11);
    }
  }

  @Test
  void stories_afterOfAnotherQuery_isRefused() throws IOException {
    upTo(1).stories(story(0, 1, 1), story(1, 1, 2)).writeTo(store);
    try (Archive archive = store.read()) {
      String after = archive.stories(storyQuery("", Sort.LATEST), null, 1).next();

      assertThatThrownBy(() -> archive.stories(storyQuery("", Sort.LARGEST), after, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void like_vectors_closestFirstWithoutItself() throws IOException {
    upTo(1)
        .articles(
            withVector(article(0, 0), vector(100, 0)),
            withVector(article(1, 1), vector(10, 90)),
            withVector(article(2, 2), vector(90, 10)),
            withVector(article(3, 3), vector(-100, 0)),
            article(4, 4))
        .writeTo(store);

    try (Archive archive = store.read()) {
      List<ArticleHit> hits = archive.like(0, ALL, 3);
      assertThat(hits).extracting(each -> each.article().number()).containsExactly(2, 1, 3);
      assertThat(hits.getFirst().score()).isBetween(0.99, 1.0);
      assertThat(hits.getLast().score()).isBetween(-1.0, -0.99);
      assertThat(archive.like(4, ALL, 3)).isEmpty();
      assertThat(archive.like(77, ALL, 3)).isEmpty();
    }
  }

  @Test
  void like_filteredAndCollapsed_isHeld() throws IOException {
    upTo(1)
        .articles(
            withVector(article(0, 0), vector(100, 0)),
            withVector(article(1, 1), vector(90, 20)),
            withVector(article(2, 1), vector(95, 1)),
            withVector(article(3, 3, "b", "de", "t", "x"), vector(90, 30)))
        .writeTo(store);

    try (Archive archive = store.read()) {
      assertThat(archive.like(0, query("", null, null, Collapse.GROUP), 9))
          .extracting(each -> each.article().group())
          .containsExactly(1, 3);
      assertThat(archive.like(0, query("", "de", null, Collapse.NONE), 9))
          .extracting(each -> each.article().number())
          .containsExactly(3);
    }
  }

  @Test
  void keep_viewAfterChanges_isAsItWas() throws IOException {
    upTo(1).articles(article(0, 0), article(1, 1)).writeTo(store);
    long name;
    String after;
    try (Archive archive = store.read()) {
      after = archive.search(ALL, null, 1).next();
      name = archive.keep();
    }
    upTo(2).articles(article(2, 2)).removed(0).writeTo(store);

    try (Archive kept = Objects.requireNonNull(store.read(name))) {
      Page<ArticleHit> page = kept.search(ALL, after, 1);
      assertThat(hits(page)).containsExactly(0);
      assertThat(page.total()).isEqualTo(2);
    }
    assertThat(store.read(name + 1_000_000)).isNull();
  }

  /** Returns something that may fail. */
  @FunctionalInterface
  private interface Reading {
    @Nullable Object get() throws IOException;
  }

  private static boolean has(Reading reading) {
    try {
      return reading.get() != null;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void writeOne() throws IOException {
    upTo(5)
        .articles(article(0, 0))
        .groups(group(0, 0, 0))
        .stories(story(0, 1, 0))
        .events(event(1))
        .blob("terms", "state")
        .writeTo(store);
  }

  private void assertOneIsThere() throws IOException {
    try (Archive archive = store.read()) {
      assertThat(archive.cursor().position()).isEqualTo(5);
      assertThat(archive.counts()).isEqualTo(new Counts(1, 1, 1, 1));
      assertSame(archive.article(0), article(0, 0));
      assertSame(archive.group(0), group(0, 0, 0));
      assertSame(archive.story(0), story(0, 1, 0));
      assertThat(archive.events(1, 9)).containsExactly(event(1));
      assertThat(archive.blob("terms")).isEqualTo(bytes("state"));
    }
  }

  /**
   * Groups 0 (0, 1, 3), 1 (4), 2 (2, 5), 3 (6); stories 0 (groups 0 and 2), 1 (1); 3 is in none.
   */
  private void writeCollapsible() throws IOException {
    upTo(1)
        .articles(
            article(0, 0),
            article(1, 0),
            article(2, 2),
            article(3, 0),
            article(4, 1),
            article(5, 2),
            article(6, 3))
        .groups(group(0, 0, 3), group(1, 1, 4), group(2, 0, 5), group(3, -1, 6))
        .writeTo(store);
  }

  private List<Integer> find(String text) throws IOException {
    try (Archive archive = store.read()) {
      return hits(archive.search(query(text, null, null, Collapse.NONE), null, 99));
    }
  }

  private static List<Integer> stories(Archive archive, Sort sort) throws IOException {
    return stories(archive, storyQuery("", sort));
  }

  private static List<Integer> stories(Archive archive, StoryQuery query) throws IOException {
    return archive.stories(query, null, 99).items().stream().map(StoredStory::number).toList();
  }

  private static List<Integer> hits(Page<ArticleHit> page) {
    return map(page.items(), each -> each.article().number());
  }

  private static List<Integer> numbers(List<StoredArticle> articles) {
    return map(articles, StoredArticle::number);
  }

  private static <T> List<Integer> map(List<T> items, ToIntFunction<T> number) {
    return items.stream().map(number::applyAsInt).toList();
  }

  private static Identity identity(int number, int version, int group) {
    Article article = article(number, group).article();
    return new Identity(
        number,
        Fingerprint.ofKey(article.id()),
        version,
        false,
        group,
        time(number).toEpochMilli(),
        Fingerprint.ofContent(article));
  }

  private static Cursor cursorAt(long position, int nextArticle) {
    return new Cursor(position, time((int) position), nextArticle, 0, 0, 1, 0, 0);
  }

  private static StoredGroup named(int number, String id, int size) {
    StoredGroup group = group(number, -1, 0, size, size == 0 ? "g-x" : null);
    return new StoredGroup(
        number,
        id,
        group.story(),
        group.canonical(),
        size,
        group.newsrooms(),
        group.newest(),
        group.openedAt(),
        group.changedAt(),
        group.first(),
        group.last(),
        group.mergedInto(),
        group.state());
  }

  private static Article plain(String source, String id, String text) {
    return new Article(new ArticleId(source, id), "t", text, null, null, "en", WireFields.PLAIN);
  }

  private static Article plainIn(String language) {
    return new Article(new ArticleId("z", "z"), "t", "x", null, null, language, WireFields.PLAIN);
  }

  private static byte[] vector(int x, int y) {
    byte[] vector = new byte[16];
    vector[0] = (byte) x;
    vector[9] = (byte) y;
    return vector;
  }

  private static ArticleQuery query(
      String text, @Nullable String language, @Nullable String source, Collapse collapse) {
    return new ArticleQuery(text, language, source, null, null, collapse);
  }

  private static StoryQuery storyQuery(String text, Sort sort) {
    return new StoryQuery(text, null, null, null, null, 0, 0, sort);
  }

  /** Records with arrays are compared by what the arrays hold. */
  private static void assertSame(@Nullable Object actual, Object expected) {
    assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
  }
}
