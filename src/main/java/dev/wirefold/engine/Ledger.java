package dev.wirefold.engine;

import dev.wirefold.canonical.Candidate;
import dev.wirefold.engine.ChangeSet.Cursor;
import dev.wirefold.engine.DecisionCodec.Reasons;
import dev.wirefold.text.PreparedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine knows of articles, groups and stories by number: in memory while it is live or
 * not yet stored, from the store after that. A batch, which has no store, keeps everything.
 */
final class Ledger {

  /** How an article stands since a record of the log. */
  private record Changed(Resident resident, long position) {}

  /** Where an article is since a record of the log. */
  private record Moved(int group, long position) {}

  private final @Nullable Past past;
  private final TextReader features;
  private final Residents residents;
  private final Unstored unstored;
  private final NumberMap<GroupEntry> groups = new NumberMap<>();
  private final NumberMap<StoryEntry> stories = new NumberMap<>();
  private final Set<Integer> closedStories = new HashSet<>();

  /** Articles that had left memory when they changed, until the store shows it. */
  private final Map<Integer, Changed> changed = new HashMap<>();

  /** Articles that editors moved, until the store shows it. */
  private final Map<Integer, Moved> moved = new HashMap<>();

  /** Groups whose members have all left memory, but which changed since, or were fetched again. */
  private final Set<Integer> lingering = new HashSet<>();

  /**
   * @param past the store; null to keep everything
   * @param features reads what the store has of a text
   * @param residents keeps the articles, beginning with the oldest that will be added
   * @param unstored keeps of the new articles what came in
   */
  Ledger(@Nullable Past past, TextReader features, Residents residents, Unstored unstored) {
    this.past = past;
    this.features = features;
    this.residents = residents;
    this.unstored = unstored;
  }

  /** Adds the next article. */
  void add(Resident resident, PreparedArticle article, Reasons because) {
    residents.add(resident);
    unstored.add(resident.position(), article, because);
  }

  /** Adds an article that the store has; they come by number. */
  void addStored(int number, Resident resident) {
    fillTo(number);
    residents.add(resident);
  }

  /** Leaves the numbers before one without an article, as far as they have none. */
  void fillTo(int number) {
    while (residents.end() < number) {
      residents.add(null);
    }
  }

  /** Gives a number to an article of which nothing is left. */
  void skip() {
    residents.add(null);
    unstored.skip();
  }

  /** Returns the number of the next article. */
  int next() {
    return residents.end();
  }

  /**
   * Notes how an article stands now.
   *
   * @param position the log position of the record that changed it
   */
  void replace(Resident resident, long position) {
    if (residents.get(resident.number()) != null) {
      residents.set(resident);
    } else {
      changed.put(resident.number(), new Changed(resident, position));
    }
  }

  /**
   * Notes that an article is in another group.
   *
   * @param position the log position of the record that moved it
   */
  void move(int number, int group, long position) {
    moved.put(number, new Moved(group, position));
  }

  /** Returns the group of an article that has left memory. */
  int groupOf(StoredArticle stored) {
    Moved recently = moved.get(stored.number());
    return recently == null ? stored.group() : recently.group();
  }

  /** Forgets an article that is gone. */
  void remove(int number) {
    residents.clear(number);
    unstored.clear(number);
    changed.remove(number);
  }

  Resident resident(int number) {
    Resident resident = residents.get(number);
    if (resident != null) {
      return resident;
    }
    Changed recently = changed.get(number);
    return recently == null ? Resident.of(stored(number)) : recently.resident();
  }

  /** Tells whether there is an article of that number. */
  boolean has(int number) {
    return residents.get(number) != null
        || changed.containsKey(number)
        || (past != null && past.ask(archive -> archive.live(number) != null));
  }

  /** Tells whether asking for an article takes no look into the store. */
  boolean isInMemory(int number) {
    return residents.get(number) != null || changed.containsKey(number);
  }

  Candidate candidate(int number) {
    return resident(number).candidate();
  }

  /** Returns how many articles are in memory. */
  int residents() {
    return residents.size();
  }

  /** Returns an article that is not in the store yet, or in a batch; null for others. */
  @Nullable PreparedArticle prepared(int number) {
    return unstored.article(number);
  }

  PreparedText text(int number) {
    PreparedText text = unstored.text(number);
    return text == null ? features.read(live(number).features()) : text;
  }

  Reasons reasons(int number) {
    Reasons because = unstored.reasons(number);
    return because == null ? DecisionCodec.decode(stored(number).bytes().decision()) : because;
  }

  /** Adds an empty group. */
  GroupEntry open(int number, String id, String openerSource, long openedAt) {
    GroupEntry group =
        new GroupEntry(
            number,
            id,
            openerSource,
            openedAt,
            residents instanceof ResidentColumns columns ? columns : null);
    groups.put(number, group);
    return group;
  }

  void add(GroupEntry group) {
    groups.put(group.number, group);
  }

  GroupEntry group(int number) {
    GroupEntry known = groups.get(number);
    if (known != null) {
      return known;
    }
    StoredGroup stored = storedGroup(number);
    GroupEntry group =
        GroupEntry.of(stored, stored.canonical() < 0 ? null : resident(stored.canonical()));
    groups.put(number, group);
    lingering.add(number);
    return group;
  }

  /**
   * Returns a group by its id without keeping it in memory, or null. What the store doesn't show
   * yet is in memory; as that is looked through, this is for what editors do.
   */
  @Nullable GroupEntry group(String id) {
    GroupEntry known = groups.find(group -> group.id.equals(id));
    if (known != null || past == null) {
      return known;
    }
    StoredGroup stored = past.<@Nullable StoredGroup>ask(archive -> archive.group(id));
    return stored == null ? null : glance(stored);
  }

  /** Returns a story by its id without keeping it in memory, or null; likewise for editors. */
  @Nullable StoryEntry story(String id) {
    StoryEntry known = stories.find(story -> story.id.equals(id));
    if (known != null || past == null) {
      return known;
    }
    StoredStory stored = past.<@Nullable StoredStory>ask(archive -> archive.story(id));
    return stored == null ? null : glance(stored);
  }

  /** Returns a group that the store has, as it stands now, without keeping it in memory. */
  GroupEntry glance(StoredGroup stored) {
    GroupEntry known = groups.get(stored.number());
    return known == null ? GroupEntry.of(stored, null) : known;
  }

  /** Returns a story that the store has, likewise. */
  StoryEntry glance(StoredStory stored) {
    StoryEntry known = stories.get(stored.number());
    return known == null ? StoryEntry.of(stored) : known;
  }

  void add(StoryEntry story) {
    stories.put(story.number, story);
    if (!story.active) {
      closedStories.add(story.number);
    }
  }

  StoryEntry story(int number) {
    StoryEntry known = stories.get(number);
    if (known != null) {
      return known;
    }
    StoredStory stored = past().<@Nullable StoredStory>ask(archive -> archive.story(number));
    if (stored == null) {
      throw new IllegalArgumentException("there is no story " + number);
    }
    StoryEntry story = StoryEntry.of(stored);
    add(story);
    return story;
  }

  /** Notes that a story was closed, so that it needs not stay in memory. */
  void closed(int story) {
    closedStories.add(story);
  }

  /** Returns an article as the store has it. */
  StoredArticle stored(int number) {
    StoredArticle stored = past().<@Nullable StoredArticle>ask(archive -> archive.article(number));
    if (stored == null) {
      throw new IllegalArgumentException("there is no article " + number);
    }
    return stored;
  }

  /** Returns of an article what the store has without its text. */
  private Archive.LiveArticle live(int number) {
    Archive.LiveArticle live =
        past().<Archive.@Nullable LiveArticle>ask(archive -> archive.live(number));
    if (live == null) {
      throw new IllegalArgumentException("there is no article " + number);
    }
    return live;
  }

  /** Returns a group as the store has it. */
  StoredGroup storedGroup(int number) {
    StoredGroup stored = past().<@Nullable StoredGroup>ask(archive -> archive.group(number));
    if (stored == null) {
      throw new IllegalArgumentException("there is no group " + number);
    }
    return stored;
  }

  /** Tells whether there is a store. */
  boolean hasPast() {
    return past != null;
  }

  Past past() {
    if (past == null) {
      throw new IllegalStateException("everything is in memory here");
    }
    return past;
  }

  /**
   * Lets go of what is both stored and not live.
   *
   * @param visible where the engine stood at what the store shows
   * @param oldestLive the number of the oldest live article
   * @param groupOf tells the group of an article
   */
  void evict(Cursor visible, int oldestLive, GroupOf groupOf) {
    unstored.dropBelow(visible.nextArticle());
    int end = Math.min(oldestLive, visible.nextArticle());
    for (int number = residents.start(); number < end; number++) {
      if (residents.get(number) != null) {
        lingering.add(groupOf.of(number));
      }
    }
    residents.dropBelow(end);
    changed.values().removeIf(each -> each.position() <= visible.position());
    moved.values().removeIf(each -> each.position() <= visible.position());
    lingering.removeIf(number -> isSettled(number, end, visible.position()));
    closedStories.removeIf(number -> {
      StoryEntry story = stories.get(number);
      if (story == null || story.active) {
        return true;
      }
      boolean stored = story.position <= visible.position();
      if (stored) {
        stories.remove(number);
      }
      return stored;
    });
  }

  /** Lets go of a group if it can be; tells whether there is no more to do about it. */
  private boolean isSettled(int number, int end, long visible) {
    GroupEntry group = groups.get(number);
    if (group == null || group.newest >= end) {
      return true;
    }
    boolean stored = group.position <= visible;
    if (stored) {
      groups.remove(number);
    }
    return stored;
  }

  /** Tells the group of an article. */
  interface GroupOf {
    int of(int article);
  }

  /** Reads features. */
  interface TextReader {
    PreparedText read(byte[] features);
  }
}
