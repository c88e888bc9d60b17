package dev.wirefold.kafka;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Decision;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.service.StoryView;
import dev.wirefold.service.StoryWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Finds the stories that events are about, and says how each stands now. */
final class StoryStates {

  private static final byte[] GONE = {};

  private final EventRecords records;
  private final StoryWriter writer;
  private final InstantSource clock;

  StoryStates(EventRecords records, StoryWriter writer, InstantSource clock) {
    this.records = records;
    this.writer = writer;
    this.clock = clock;
  }

  /** Returns a record for each story that the events changed; at least one event. */
  List<ProducerRecord<byte[], byte[]>> after(List<NewsEvent> events, Archive archive)
      throws IOException {
    NewsEvent last = events.getLast();
    Instant now = clock.instant();
    List<ProducerRecord<byte[], byte[]>> states = new ArrayList<>();
    for (String id : touched(events, archive)) {
      StoredStory story = archive.story(id);
      boolean gone = story == null || story.mergedInto() != null || story.groups() == 0;
      byte[] value =
          story == null || gone
              ? GONE
              : writer.json(StoryView.line(archive, story), last.seq(), now);
      states.add(records.state(id, last.seq(), last.at(), value));
    }
    return states;
  }

  private static Set<String> touched(List<NewsEvent> events, Archive archive) throws IOException {
    Set<String> stories = new LinkedHashSet<>();
    Set<String> groups = new LinkedHashSet<>();
    for (NewsEvent event : events) {
      stories.addAll(event.stories());
      if (event.stories().isEmpty()) {
        groups.addAll(event.groups());
      }
    }
    for (String id : groups) {
      StoredGroup group = archive.group(id);
      StoredStory story =
          group == null || group.story() == Decision.NO_STORY ? null : archive.story(group.story());
      if (story != null) {
        stories.add(story.id());
      }
    }
    return stories;
  }
}
