package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.NewsEvent.ArticleDeleted;
import dev.wirefold.engine.NewsEvent.ArticleGrouped;
import dev.wirefold.engine.NewsEvent.ArticleStale;
import dev.wirefold.engine.NewsEvent.ArticleWithdrawn;
import dev.wirefold.engine.NewsEvent.CanonicalChanged;
import dev.wirefold.engine.NewsEvent.Curated;
import dev.wirefold.engine.NewsEvent.GroupMoved;
import dev.wirefold.engine.NewsEvent.GroupSplit;
import dev.wirefold.engine.NewsEvent.GroupsMerged;
import dev.wirefold.engine.NewsEvent.StoriesMerged;
import dev.wirefold.engine.NewsEvent.StoryJoined;
import dev.wirefold.engine.NewsEvent.StoryOpened;
import dev.wirefold.engine.NewsEvent.StorySplit;
import dev.wirefold.service.EventWriter;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Makes records of events: one each, as CloudEvents 1.0 in binary mode. */
final class EventRecords {

  private static final byte[] JSON = "application/json".getBytes(UTF_8);
  private static final byte[] VERSION = "1.0".getBytes(UTF_8);

  private final TopicNames topics;
  private final EventWriter writer;
  private final String index;
  private final byte[] source;

  /**
   * @param index the id of the index, of which the events' ids are made
   */
  EventRecords(TopicNames topics, EventWriter writer, String index) {
    this.topics = topics;
    this.writer = writer;
    this.index = index;
    this.source = ("urn:uuid:" + index).getBytes(UTF_8);
  }

  /** Where an event goes, and under which key. */
  private record Route(String topic, String key) {}

  ProducerRecord<byte[], byte[]> of(NewsEvent event) {
    Route route = route(event);
    ProducerRecord<byte[], byte[]> made =
        new ProducerRecord<>(route.topic(), null, route.key().getBytes(UTF_8), writer.json(event));
    describe(made.headers(), index + "/" + event.seq(), event.type(), event.at());
    add(made.headers(), "ce_subject", route.key());
    add(made.headers(), "ce_sequence", String.valueOf(event.seq()));
    return made;
  }

  /**
   * Returns the record of a story's state.
   *
   * @param value empty if the story is gone
   */
  ProducerRecord<byte[], byte[]> state(String story, long seq, Instant at, byte[] value) {
    boolean gone = value.length == 0;
    ProducerRecord<byte[], byte[]> made =
        new ProducerRecord<>(
            topics.storyStates(), null, story.getBytes(UTF_8), gone ? null : value);
    describe(made.headers(), index + "/" + seq + "/" + story, "story.state", at);
    add(made.headers(), "ce_subject", story);
    return made;
  }

  private void describe(Headers headers, String id, String type, Instant at) {
    headers.add("ce_specversion", VERSION);
    add(headers, "ce_id", id);
    headers.add("ce_source", source);
    add(headers, "ce_type", "dev.wirefold." + type);
    add(headers, "ce_time", at.toString());
    headers.add(RecordReader.CONTENT_TYPE, JSON);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private Route route(NewsEvent event) {
    return switch (event) {
      case ArticleGrouped it -> group(it.group());
      case CanonicalChanged it -> group(it.group());
      case GroupsMerged it -> group(it.into());
      case GroupSplit it -> group(it.from());
      case ArticleWithdrawn it -> group(it.group());
      case ArticleStale it -> group(it.group());
      case ArticleDeleted it -> group(first(it.groups(), it.article()));
      case StoryOpened it -> story(it.story());
      case StoryJoined it -> story(it.story());
      case StoriesMerged it -> story(it.into());
      case StorySplit it -> story(it.from());
      case GroupMoved it -> story(it.into());
      case Curated it ->
          it.groups().isEmpty() && !it.stories().isEmpty()
              ? story(it.stories().getFirst())
              : group(it.groups().isEmpty() ? it.curation() : it.groups().getFirst());
    };
  }

  private static String first(List<String> groups, ArticleId article) {
    return groups.isEmpty() ? article.toString() : groups.getFirst();
  }

  private Route group(String key) {
    return new Route(topics.groups(), key);
  }

  private Route story(String key) {
    return new Route(topics.stories(), key);
  }
}
