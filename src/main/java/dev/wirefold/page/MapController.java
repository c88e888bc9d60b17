package dev.wirefold.page;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Store;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.engine.StoryQuery;
import dev.wirefold.service.Pipeline;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The map of the day's stories. */
@Controller
@Hidden
@Requires(beans = {Pipeline.class, Store.class})
final class MapController {

  private static final int MOST_DAYS = 14;
  private static final int PAGE = 100;
  private static final int MOST = 200;

  private final Visits visits;
  private final Reads reads;
  private final Shown shown;
  private final KnownDigests digests;

  MapController(Visits visits, Reads reads, Shown shown, KnownDigests digests) {
    this.visits = visits;
    this.reads = reads;
    this.shown = shown;
    this.digests = digests;
  }

  @Get("/map")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> map(HttpRequest<?> request) {
    int days = new Asked(request).number("days", 1, MOST_DAYS, 1);
    StoryMap map = reads.latest(archive -> read(archive, days));
    Visit visit = visits.of(request);
    Frame frame = new Frame("Map", "map", visit);
    return Html.ok(visit, out -> JtemapGenerated.render(out, Plain.HTML, frame, map, days));
  }

  private StoryMap read(Archive archive, int days) throws IOException {
    Instant now = archive.cursor().now();
    Instant since = now.isAfter(Instant.EPOCH) ? now.minus(Duration.ofDays(days)) : null;
    StoryQuery query = new StoryQuery("", null, null, since, null, 1, 1, StoryQuery.Sort.LARGEST);
    List<StoredStory> stories = new ArrayList<>();
    var page = archive.stories(query, null, PAGE);
    stories.addAll(page.items());
    while (page.next() != null && stories.size() < MOST) {
      page = archive.stories(query, page.next(), PAGE);
      stories.addAll(page.items());
    }
    List<StoryMap.Placed> placed = new ArrayList<>();
    for (StoredStory story : stories) {
      StoryMap.Placed each = placed(archive, story);
      if (each != null && (placed.isEmpty() || sameLength(each, placed.getFirst()))) {
        placed.add(each);
      }
    }
    return StoryMap.of(placed, stories.size() - placed.size());
  }

  private StoryMap.@Nullable Placed placed(Archive archive, StoredStory story) throws IOException {
    StoredGroup lead = story.groups() == 0 ? null : archive.group(story.lead());
    StoredArticle article =
        lead == null || lead.canonical() < 0 ? null : archive.article(lead.canonical());
    if (article == null || shown.hides(article) || article.bytes().vector().length == 0) {
      return null;
    }
    String headline = digests.of(archive, story).digest().headline();
    byte[] bytes = article.bytes().vector();
    float[] vector = new float[bytes.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = bytes[i];
    }
    return headline == null
        ? null
        : new StoryMap.Placed(
            headline, Links.story(story.id()), story.articles(), story.newsrooms(), vector);
  }

  private static boolean sameLength(StoryMap.Placed a, StoryMap.Placed b) {
    return a.vector().length == b.vector().length;
  }
}
