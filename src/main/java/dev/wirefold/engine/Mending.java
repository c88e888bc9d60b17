package dev.wirefold.engine;

import dev.wirefold.story.StoryAssigner;
import dev.wirefold.story.StoryRepair;
import java.util.List;

/** Carries out what a second look at texts changes in young stories, and tells of it. */
final class Mending {

  private final Engine engine;
  private final StoryTexts texts;

  Mending(Engine engine) {
    this.engine = engine;
    this.texts = engine.storyTexts();
  }

  /** Looks again at what has waited long enough. */
  void run() {
    StoryAssigner assigner = engine.assigner();
    if (assigner != null) {
      for (StoryRepair repair : assigner.review(texts, engine.now().toEpochMilli())) {
        apply(repair);
      }
    }
  }

  /** Looks again at a group, whether or not it waits. */
  void run(int group) {
    StoryAssigner assigner = engine.assigner();
    int story = engine.ledger().group(group).story;
    if (assigner == null || story == Decision.NO_STORY) {
      return;
    }
    StoryRepair repair = assigner.review(story, group, texts, engine.now().toEpochMilli());
    if (repair != null) {
      apply(repair);
    }
  }

  private void apply(StoryRepair repair) {
    switch (repair.kind()) {
      case MERGED -> merge(repair);
      case MOVED -> move(repair);
      case SPLIT -> split(repair);
    }
  }

  private void merge(StoryRepair repair) {
    StoryEntry from = engine.ledger().story(repair.from());
    StoryEntry into = engine.ledger().story(repair.into());
    moveGroups(repair, from, into);
    from.clearGroups();
    from.mergedInto = into.id;
    from.active = false;
    String because =
        "looked at again, its text is %s likely in the other".formatted(percent(repair));
    engine
        .recorder()
        .event(seq -> new NewsEvent.StoriesMerged(seq, engine.now(), from.id, into.id, because));
  }

  private void move(StoryRepair repair) {
    StoryEntry from = engine.ledger().story(repair.from());
    StoryEntry into = engine.ledger().story(repair.into());
    GroupEntry group = engine.ledger().group(repair.groups().getFirst());
    moveGroups(repair, from, into);
    recount(from, repair.left());
    String because = "looked at again, its text is %s likely there".formatted(percent(repair));
    engine
        .recorder()
        .event(seq ->
            new NewsEvent.GroupMoved(seq, engine.now(), group.id, from.id, into.id, because));
  }

  private void split(StoryRepair repair) {
    StoryEntry from = engine.ledger().story(repair.from());
    Resident opener = engine.ledger().resident(texts.opener(repair.groups().getFirst()));
    long now = engine.now().toEpochMilli();
    String id = engine.ids().leavingStory(opener.id(), opener.version());
    StoryEntry into = new StoryEntry(repair.into(), id, now);
    engine.ledger().add(into);
    GroupEntry group = engine.ledger().group(repair.groups().getFirst());
    moveGroups(repair, from, into);
    recount(from, repair.left());
    String because = "looked at again, its text is only %s likely there".formatted(percent(repair));
    engine
        .recorder()
        .event(seq ->
            new NewsEvent.StorySplit(
                seq, engine.now(), from.id, into.id, List.of(group.id), because));
  }

  private void moveGroups(StoryRepair repair, StoryEntry from, StoryEntry into) {
    long now = engine.now().toEpochMilli();
    into.touch(now);
    from.touch(now);
    int articles = 0;
    for (int number : repair.groups()) {
      GroupEntry group = engine.ledger().group(number);
      group.story = into.number;
      group.changedAt = now;
      engine.touch(group);
      if (group.size > 0) {
        into.countGroup(group);
        articles += group.size;
      }
    }
    double part = from.articles == 0 ? 0 : Math.min(1, (double) articles / from.articles);
    into.recent += from.recent * part;
    from.recent -= from.recent * part;
    engine.touch(from);
    engine.touch(into);
  }

  private void recount(StoryEntry story, List<Integer> left) {
    double recent = story.recent;
    story.clearGroups();
    for (int number : left) {
      GroupEntry group = engine.ledger().group(number);
      if (group.size > 0) {
        story.countGroup(group);
      }
    }
    story.recent = recent;
  }

  private static String percent(StoryRepair repair) {
    return Math.round(100 * repair.probability()) + " %";
  }
}
