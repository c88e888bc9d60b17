package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.wirefold.article.ArticleId;
import dev.wirefold.chain.Retraction.StalePassage;
import dev.wirefold.chain.TextSpan;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredRecords;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.format.ArticleJsonCodec;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.JsonArticles;
import dev.wirefold.format.NewsEventJsonCodec;
import dev.wirefold.format.StoryStateCodec;
import dev.wirefold.service.ReadArticle;
import dev.wirefold.service.StoryView;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Holds what is written to the schemas that others are given, and the description to both. */
@SuppressWarnings("NullAway") // what is missing fails the test
class SchemasTest {

  private static final Instant AT = Instant.parse("2026-03-05T10:15:30Z");
  private static final ArticleId A = new ArticleId("wire", "a");
  private static final String INDEX = "7d5c6b1e-0000-0000-0000-000000000001";

  private final EventRecords records =
      new EventRecords(TopicNames.STANDARD, new NewsEventJsonCodec()::encode, INDEX);

  static Stream<NewsEvent> events() {
    return Stream.of(
        new NewsEvent.ArticleGrouped(1, AT, A, 2, "g-1", true, A, "trimmed", "most", "s-1"),
        new NewsEvent.ArticleGrouped(2, AT, A, 0, "g-1", false, A, "copy", "same", null),
        new NewsEvent.CanonicalChanged(3, AT, "g-1", null, null, A, "it is complete"),
        new NewsEvent.CanonicalChanged(4, AT, "g-1", "s-1", A, A, "it is complete"),
        new NewsEvent.GroupsMerged(5, AT, "g-2", "g-1", "an editor"),
        new NewsEvent.GroupSplit(6, AT, "g-1", "g-3", List.of(A), "an editor"),
        new NewsEvent.ArticleWithdrawn(7, AT, A, "g-1", "s-1", "canceled"),
        new NewsEvent.ArticleStale(
            15,
            AT,
            A,
            0,
            "g-1",
            "s-1",
            false,
            A,
            A,
            1,
            AT,
            List.of(
                new StalePassage(
                    new TextSpan(TextSpan.Part.TEXT, 4, 9),
                    new TextSpan(TextSpan.Part.TITLE, 0, 7)))),
        new NewsEvent.ArticleStale(
            16,
            AT,
            A,
            1,
            "g-1",
            null,
            true,
            A,
            null,
            0,
            AT,
            List.of(new StalePassage(new TextSpan(TextSpan.Part.TEXT, 4, 9), null))),
        new NewsEvent.ArticleDeleted(8, AT, A, List.of("g-1", "g-2"), "takedown"),
        new NewsEvent.StoryOpened(9, AT, "s-1", "g-1"),
        new NewsEvent.StoryJoined(10, AT, "s-1", "g-2", 0.25),
        new NewsEvent.StoriesMerged(11, AT, "s-2", "s-1", "close"),
        new NewsEvent.StorySplit(12, AT, "s-1", "s-3", List.of("g-2"), "far"),
        new NewsEvent.GroupMoved(12, AT, "g-2", "s-1", "s-3", "nearer"),
        new NewsEvent.Curated(
            13, AT, "c-1", "undo", "ed", "a slip", List.of("g-1"), List.of(), "c-0"),
        new NewsEvent.Curated(
            14, AT, "c-2", "merge-stories", "ed", "one", List.of(), List.of("s-1"), null));
  }

  @ParameterizedTest
  @MethodSource("events")
  void event_isOfTheSchemaOfItsTopic(NewsEvent event) throws IOException {
    ProducerRecord<byte[], byte[]> written = records.of(event);
    assertThat(faults(schema(written.topic()), written.value())).isEmpty();
    boolean isStory = event.type().startsWith("story.") || event.groups().isEmpty();
    assertThat(written.topic())
        .isEqualTo(isStory ? TopicNames.STANDARD.stories() : TopicNames.STANDARD.groups());
  }

  @Test
  void events_areAllKinds() {
    assertThat(events().map(each -> each.getClass().getName()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(NewsEvent.class.getPermittedSubclasses()).map(Class::getName).toList());
  }

  @Test
  void event_hasTheHeadersOfACloudEvent() {
    ProducerRecord<byte[], byte[]> written =
        records.of(new NewsEvent.StoryOpened(9, AT, "s-1", "g-1"));
    assertThat(written.key()).asString().isEqualTo("s-1");
    assertThat(written.headers())
        .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
        .containsExactly(
            "ce_specversion=1.0",
            "ce_id=" + INDEX + "/9",
            "ce_source=urn:uuid:" + INDEX,
            "ce_type=dev.wirefold.story.opened",
            "ce_time=2026-03-05T10:15:30Z",
            "content-type=application/json",
            "ce_subject=s-1",
            "ce_sequence=9");
  }

  @Test
  void storyState_isOfItsSchema() throws IOException {
    StoredStory story =
        new StoredStory(
            3, "s-1", 4, 7, 2, 5, List.of("en"), AT, AT, AT, null, true, null, 1.5, new byte[0]);
    byte[] state =
        new StoryStateCodec().json(new StoryView(story, null, List.of(), false, -1), 9, AT);
    assertThat(faults(schema(TopicNames.STANDARD.storyStates()), state)).isEmpty();
    assertThat(state)
        .asString()
        .isEqualTo(
            "{\"story\":\"s-1\",\"seq\":9,\"groups\":2,\"articles\":7,\"copies\":5,"
                + "\"newsrooms\":5,\"languages\":[\"en\"],\"first\":\"2026-03-05T10:15:30Z\","
                + "\"opened\":\"2026-03-05T10:15:30Z\",\"changed\":\"2026-03-05T10:15:30Z\","
                + "\"active\":true}");
  }

  @Test
  void story_whoseLeadMustNotBeShown_hasNoTitleOfIt_untilItMay() {
    StoredStory story =
        new StoredStory(
            3, "s-1", 4, 7, 2, 5, List.of("en"), AT, AT, AT, null, true, null, 1.5, new byte[0]);
    StoredArticle lead = StoredRecords.article(4, 0);
    for (String bar : List.of("withheld by its provider", "under embargo until " + AT)) {
      StoryView view = new StoryView(story, barred(lead, bar), List.of(), false, -1);
      String before = new String(new StoryStateCodec().json(view, 9, AT.minusSeconds(1)), UTF_8);
      assertThat(before).contains("\"id\":\"id-4\"").doesNotContain("Headline 4");
      String after = new String(new StoryStateCodec().json(view, 9, AT), UTF_8);
      assertThat(after.contains("Headline 4")).as(bar).isEqualTo(bar.startsWith("under"));
    }
  }

  private static StoredArticle barred(StoredArticle it, String bar) {
    return new StoredArticle(
        it.number(),
        it.position(),
        it.loggedAt(),
        it.version(),
        it.outdated(),
        it.group(),
        it.article(),
        it.detectedLanguage(),
        it.fingerprint(),
        bar,
        it.bytes());
  }

  @Test
  void article_asACallersIsWritten_isOfItsSchema_andReadAsItWas() throws IOException {
    String json =
        "{\"id\":\"a-1\",\"source\":\"elm\",\"title\":\"Ferry late\",\"text\":\"Fog.\",\"version\":3,"
            + "\"status\":\"withheld\",\"published\":\"2026-03-05T10:00:00Z\"}";
    JsonArticles articles =
        new JsonArticles(new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS));
    byte[] bytes = json.getBytes(UTF_8);
    var read = (ReadArticle.Good) articles.read(bytes, 0, bytes.length);
    byte[] written = new ArticleJsonCodec().encode(read.article());
    assertThat(faults(schema(TopicNames.STANDARD.articles()), written)).isEmpty();
    assertThat(articles.read(written, 0, written.length)).isEqualTo(read);
  }

  @Test
  void description_namesEveryTopic_andOnlySchemasThatThereAre() throws IOException {
    Map<String, Object> description;
    try (InputStream stream = resource("asyncapi.yml")) {
      description = new Yaml().load(stream);
    }
    assertThat(description).containsEntry("asyncapi", "3.0.0");
    Map<?, ?> channels = (Map<?, ?>) description.get("channels");
    assertThat(
            channels.values().stream()
                .map(each -> String.valueOf(((Map<?, ?>) each).get("address"))))
        .containsExactlyInAnyOrderElementsOf(TopicNames.STANDARD.all());
    for (String reference : references(description)) {
      if (reference.startsWith("#/")) {
        assertThat(at(description, reference)).as(reference).isNotNull();
      } else {
        assertThat(resource(reference)).as(reference).isNotNull();
      }
    }
  }

  private static Object at(Object tree, String reference) {
    Object found = tree;
    for (String name : reference.substring(2).split("/", -1)) {
      found = ((Map<?, ?>) found).get(name);
    }
    return found;
  }

  private static List<String> references(Object tree) {
    List<String> found = new ArrayList<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach((name, value) -> {
        if (name.equals("$ref")) {
          found.add((String) value);
        } else {
          found.addAll(references(value));
        }
      });
    } else if (tree instanceof List<?> list) {
      list.forEach(each -> found.addAll(references(each)));
    }
    return found;
  }

  private static List<String> faults(JsonSchema schema, byte[] json) {
    return schema.validate(new String(json, UTF_8), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static JsonSchema schema(String topic) throws IOException {
    try (InputStream stream = resource(topic + ".json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(stream);
    }
  }

  private static InputStream resource(String name) {
    return SchemasTest.class.getResourceAsStream("/dev/wirefold/kafka/" + name);
  }
}
