package dev.wirefold.engine;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.CurationAction.MergeGroups;
import dev.wirefold.engine.CurationAction.MergeStories;
import dev.wirefold.engine.CurationAction.PinCanonical;
import dev.wirefold.engine.CurationAction.SplitGroup;
import dev.wirefold.engine.CurationAction.SplitStory;
import dev.wirefold.engine.CurationAction.Undo;
import dev.wirefold.engine.CurationAction.Unpin;
import dev.wirefold.engine.LogRecord.EditorDecided;
import dev.wirefold.story.StoryAssigner;
import dev.wirefold.story.StoryText;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Carries out an editor's decision, and keeps what takes it back. */
final class Curation {

  private final Engine engine;
  private final Editing editing;
  private final StoryTexts texts;
  private final EditorDecided decided;
  private final String because;

  Curation(Engine engine, Editing editing, EditorDecided decided) {
    this.engine = engine;
    this.editing = editing;
    this.texts = engine.storyTexts();
    this.decided = decided;
    this.because =
        decided.action().wireName()
            + Editing.by(decided.author())
            + Editing.reason(decided.reason());
  }

  Decision apply() {
    return apply(decided.action(), null);
  }

  private Decision apply(CurationAction action, @Nullable Long undoes) {
    for (int article : articles(action)) {
      if (!editing.exists(article)) {
        return refused("article number " + article + " is not there any more");
      }
    }
    return switch (action) {
      case MergeGroups merge -> mergeGroups(merge, undoes);
      case SplitGroup split -> splitGroup(split, undoes);
      case PinCanonical pin -> pin(pin.article(), undoes);
      case Unpin unpin -> unpin(unpin.article(), undoes);
      case MergeStories merge -> mergeStories(merge, undoes);
      case SplitStory split -> splitStory(split, undoes);
      case Undo undo -> undo(undo);
    };
  }

  private static List<Integer> articles(CurationAction action) {
    return switch (action) {
      case MergeGroups merge -> List.of(merge.into(), merge.from());
      case MergeStories merge -> List.of(merge.into(), merge.from());
      case SplitGroup split -> split.articles();
      case SplitStory split -> split.articles();
      case PinCanonical pin -> List.of(pin.article());
      case Unpin unpin -> List.of(unpin.article());
      case Undo _ -> List.of();
    };
  }

  private Decision undo(Undo undo) {
    String name = Inverse.name(undo.position());
    byte[] bytes = engine.ledger().past().<byte @Nullable []>ask(archive -> archive.blob(name));
    if (bytes == null) {
      return refused(
          "there is no decision c-" + undo.position() + " that could be taken back (any more)");
    }
    Inverse.Kept kept = Inverse.of(bytes);
    CurationAction inverse = withoutTheGone(kept.action());
    if (inverse == null) {
      return refused("what c-" + undo.position() + " changed is not there any more");
    }
    Decision decision = apply(inverse, undo.position());
    if (decision instanceof Decision.Curated curated) {
      engine.recorder().blob(name, new byte[0]);
      return inverse instanceof SplitGroup split ? back(split, kept.story(), curated) : curated;
    }
    return decision;
  }

  /** Takes a group that was split off again to the story that it was in before it was merged. */
  private Decision back(SplitGroup split, int story, Decision.Curated decided) {
    GroupEntry part = editing.groupOf(split.articles().getFirst());
    if (story == Decision.NO_STORY || part.story == story || part.story == Decision.NO_STORY) {
      return decided;
    }
    StoryEntry left = engine.ledger().story(part.story);
    StoryEntry home = engine.ledger().story(story);
    boolean wasEmpty = home.groups == 0;
    settle(left.number);
    settle(home.number);
    move(List.of(part.number), story);
    home.mergedInto = wasEmpty ? null : home.mergedInto;
    editing.recount(home, List.of(part.number));
    editing.recount(left, List.of());
    StoryAssigner assigner = engine.assigner();
    if (wasEmpty && assigner != null) {
      TreeSet<Integer> groups = new TreeSet<>(List.of(part.number));
      assigner.rebuild(story, texts(groups), engine.now().toEpochMilli());
      home.active = true;
    }
    List<String> stories = new ArrayList<>(decided.stories());
    if (!stories.contains(home.id)) {
      stories.add(home.id);
    }
    return new Decision.Curated(decided.position(), decided.groups(), stories);
  }

  /** Leaves out what was taken down meanwhile, or is elsewhere by now; null if nothing is left. */
  private @Nullable CurationAction withoutTheGone(CurationAction action) {
    return switch (action) {
      case SplitGroup split -> {
        List<Integer> left = together(split.articles(), article -> editing.groupOf(article).number);
        yield left.isEmpty() ? null : new SplitGroup(left);
      }
      case SplitStory split -> {
        List<Integer> left = together(split.articles(), article -> editing.groupOf(article).story);
        yield left.isEmpty() ? null : new SplitStory(left);
      }
      case MergeGroups _, MergeStories _, PinCanonical _, Unpin _, Undo _ -> action;
    };
  }

  private interface Where {
    int of(int article);
  }

  private List<Integer> together(List<Integer> articles, Where where) {
    List<Integer> left = new ArrayList<>();
    for (int article : articles) {
      if (editing.exists(article)
          && (left.isEmpty() || where.of(article) == where.of(left.getFirst()))) {
        left.add(article);
      }
    }
    return left;
  }

  private Decision mergeGroups(MergeGroups merge, @Nullable Long undoes) {
    GroupEntry into = editing.groupOf(merge.into());
    GroupEntry from = editing.groupOf(merge.from());
    if (into == from) {
      return refused("both articles are in group " + into.id + " already");
    }
    int[] moved = engine.detector().merge(into.number, from.number);
    settle(into.story);
    settle(from.story);
    for (int article : moved) {
      editing.move(article, into.number);
    }
    from.mergedInto = into.id;
    from.canonical(null);
    if (into.pinned == GroupEntry.NOT_PINNED) {
      into.pinned = from.pinned; // what an editor pinned stays pinned
    } else {
      forgetPin(from);
    }
    from.pinned = GroupEntry.NOT_PINNED;
    int story = from.story;
    editing.recount(from);
    editing.recount(into);
    engine
        .recorder()
        .event(seq -> new NewsEvent.GroupsMerged(seq, engine.now(), from.id, into.id, because));
    editing.reelect(into, because);
    List<String> stories = new ArrayList<>();
    recountStory(into.story, List.of(into.number), stories);
    if (story != into.story) {
      leaveStory(story, into.story, stories);
    }
    Inverse.Kept inverse =
        new Inverse.Kept(
            new SplitGroup(list(moved)), story == into.story ? Decision.NO_STORY : story);
    return done(List.of(into.id, from.id), stories, inverse, undoes);
  }

  private Decision splitGroup(SplitGroup split, @Nullable Long undoes) {
    GroupEntry from = editing.groupOf(split.articles().getFirst());
    for (int article : split.articles()) {
      if (editing.groupOf(article) != from) {
        return refused("the articles are not all in group " + from.id);
      }
    }
    if (split.articles().size() == from.size) {
      return refused("they are all of group " + from.id + "; leave one at least");
    }
    int[] articles = split.articles().stream().mapToInt(Integer::intValue).toArray();
    int number = engine.detector().split(from.number, articles);
    Resident opener = engine.ledger().resident(articles[0]);
    GroupEntry part =
        new GroupEntry(
            number,
            engine.ids().splitGroup(opener.id(), opener.version(), from),
            opener.id().source(),
            engine.now().toEpochMilli());
    part.openedAt = engine.ids().openedBefore(part.id, part.openedAt);
    part.story = from.story;
    part.language = from.language;
    engine.ledger().add(part);
    settle(from.story);
    for (int article : articles) {
      editing.move(article, number);
    }
    if (split.articles().contains(from.pinned)) {
      part.pinned = from.pinned;
      from.pinned = GroupEntry.NOT_PINNED;
    }
    editing.recount(part);
    editing.recount(from);
    List<ArticleId> members = split.articles().stream().map(engine::idOf).toList();
    engine
        .recorder()
        .event(
            seq -> new NewsEvent.GroupSplit(seq, engine.now(), from.id, part.id, members, because));
    editing.reelect(part, because);
    if (split.articles().contains(from.canonicalMember().number())) {
      from.canonical(null);
    }
    editing.reelect(from, because);
    List<String> stories = new ArrayList<>();
    recountStory(from.story, List.of(number), stories);
    int left = engine.detector().group(from.number).member(0);
    return done(List.of(part.id, from.id), stories, new MergeGroups(left, articles[0]), undoes);
  }

  private Decision pin(int article, @Nullable Long undoes) {
    GroupEntry group = editing.groupOf(article);
    Resident resident = engine.ledger().resident(article);
    String bar = resident.candidate().barredBecause();
    if (bar != null && !Bar.isOutdated(bar)) {
      return refused(resident.id() + " can't be canonical: " + bar);
    }
    CurationAction inverse =
        group.pinned == GroupEntry.NOT_PINNED ? new Unpin(article) : new PinCanonical(group.pinned);
    if (group.pinned != article) {
      forgetPin(group);
    }
    group.pinned = article;
    Pin pin = new Pin(decided.position(), decided.author(), decided.reason(), decided.appendedAt());
    engine.recorder().blob(Pin.name(article), pin.toBytes());
    editing.reelect(group, because);
    return done(List.of(group.id), List.of(), inverse, undoes);
  }

  private void forgetPin(GroupEntry group) {
    if (group.pinned != GroupEntry.NOT_PINNED) {
      engine.recorder().blob(Pin.name(group.pinned), new byte[0]);
    }
  }

  private Decision unpin(int article, @Nullable Long undoes) {
    GroupEntry group = editing.groupOf(article);
    if (group.pinned == GroupEntry.NOT_PINNED) {
      return refused("no article of group " + group.id + " is pinned");
    }
    CurationAction inverse = new PinCanonical(group.pinned);
    forgetPin(group);
    group.pinned = GroupEntry.NOT_PINNED;
    editing.reelect(group, because);
    return done(List.of(group.id), List.of(), inverse, undoes);
  }

  private Decision mergeStories(MergeStories merge, @Nullable Long undoes) {
    StoryAssigner assigner = engine.assigner();
    if (assigner == null) {
      return refused("stories are off");
    }
    StoryEntry into = engine.ledger().story(editing.groupOf(merge.into()).story);
    StoryEntry from = engine.ledger().story(editing.groupOf(merge.from()).story);
    if (into == from) {
      return refused("both articles are in story " + into.id + " already");
    }
    List<Integer> moved = new ArrayList<>(editing.groups(from, List.of()));
    assigner.merge(into.number, from.number, engine.now().toEpochMilli());
    move(moved, into.number);
    from.mergedInto = into.id;
    from.active = false;
    into.curated = true;
    editing.recount(from, List.of());
    editing.recount(into, moved);
    engine
        .recorder()
        .event(seq -> new NewsEvent.StoriesMerged(seq, engine.now(), from.id, into.id, because));
    return done(List.of(), List.of(into.id, from.id), new SplitStory(openers(moved)), undoes);
  }

  private Decision splitStory(SplitStory split, @Nullable Long undoes) {
    StoryAssigner assigner = engine.assigner();
    if (assigner == null) {
      return refused("stories are off");
    }
    TreeSet<Integer> moved = new TreeSet<>();
    for (int article : split.articles()) {
      moved.add(editing.groupOf(article).number);
    }
    StoryEntry from = engine.ledger().story(engine.ledger().group(moved.first()).story);
    NavigableSet<Integer> left = editing.groups(from, List.of());
    if (!left.containsAll(moved)) {
      return refused("the groups are not all in story " + from.id);
    }
    left.removeAll(moved);
    if (left.isEmpty()) {
      return refused("they are all groups of story " + from.id + "; leave one at least");
    }
    long now = engine.now().toEpochMilli();
    int number = assigner.split(from.number, texts(moved), texts(left), now);
    Resident opener = engine.ledger().resident(texts.opener(moved.first()));
    String id = engine.ids().splitStory(opener.id(), opener.version(), from);
    StoryEntry part = new StoryEntry(number, id, now);
    part.curated = true;
    from.curated = true;
    engine.ledger().add(part);
    move(new ArrayList<>(moved), number);
    editing.recount(part, new ArrayList<>(moved));
    editing.recount(from, List.of());
    List<String> groupIds = new ArrayList<>();
    moved.forEach(group -> groupIds.add(engine.ledger().group(group).id));
    engine
        .recorder()
        .event(seq ->
            new NewsEvent.StorySplit(seq, engine.now(), from.id, part.id, groupIds, because));
    CurationAction inverse =
        new MergeStories(texts.opener(left.first()), texts.opener(moved.first()));
    return done(groupIds, List.of(part.id, from.id), inverse, undoes);
  }

  private void move(List<Integer> groups, int story) {
    for (int group : groups) {
      GroupEntry entry = engine.ledger().group(group);
      entry.story = story;
      entry.changedAt = engine.now().toEpochMilli();
      engine.touch(entry);
    }
  }

  private List<Integer> openers(List<Integer> groups) {
    TreeSet<Integer> openers = new TreeSet<>();
    groups.forEach(group -> openers.add(texts.opener(group)));
    return new ArrayList<>(openers);
  }

  /** Returns the texts that speak for groups, in the order of the log. */
  private List<StoryText> texts(SortedSet<Integer> groups) {
    TreeMap<Integer, StoryText> sorted = new TreeMap<>();
    for (int group : groups) {
      int opener = texts.opener(group);
      sorted.put(opener, texts.text(group, opener));
    }
    return new ArrayList<>(sorted.values());
  }

  /** A story that an editor has touched is left together. */
  private void settle(int story) {
    StoryAssigner assigner = engine.assigner();
    if (assigner != null && story != Decision.NO_STORY) {
      assigner.settle(story);
    }
  }

  private void recountStory(int story, List<Integer> joined, List<String> touched) {
    if (story != Decision.NO_STORY) {
      StoryEntry entry = engine.ledger().story(story);
      editing.recount(entry, joined);
      touched.add(entry.id);
    }
  }

  /** A story that has lost its last group went where that group went. */
  private void leaveStory(int story, int into, List<String> touched) {
    recountStory(story, List.of(), touched);
    if (story != Decision.NO_STORY && into != Decision.NO_STORY) {
      StoryEntry left = engine.ledger().story(story);
      if (left.groups == 0) {
        left.mergedInto = engine.ledger().story(into).id;
      }
    }
  }

  private Decision done(
      List<String> groups, List<String> stories, CurationAction inverse, @Nullable Long undoes) {
    return done(groups, stories, new Inverse.Kept(inverse, Decision.NO_STORY), undoes);
  }

  private Decision done(
      List<String> groups, List<String> stories, Inverse.Kept inverse, @Nullable Long undoes) {
    engine.recorder().blob(Inverse.name(decided.position()), Inverse.toBytes(inverse));
    engine
        .recorder()
        .event(seq ->
            new NewsEvent.Curated(
                seq,
                engine.now(),
                "c-" + decided.position(),
                decided.action().wireName(),
                decided.author(),
                decided.reason(),
                groups,
                stories,
                undoes == null ? null : "c-" + undoes));
    return new Decision.Curated(decided.position(), groups, stories);
  }

  private static Decision refused(String because) {
    return new Decision.Refused(because);
  }

  private static List<Integer> list(int[] numbers) {
    List<Integer> list = new ArrayList<>(numbers.length);
    for (int number : numbers) {
      list.add(number);
    }
    return list;
  }
}
