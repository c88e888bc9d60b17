package dev.wirefold.page;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Store;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.service.Pipeline;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;

/** The page of a story. */
@Controller
@Hidden
@Requires(beans = {Pipeline.class, Store.class})
final class StoryPageController {

  private final Visits visits;
  private final Reads reads;
  private final StoryReader stories;

  StoryPageController(Visits visits, Reads reads, StoryReader stories) {
    this.visits = visits;
    this.reads = reads;
    this.stories = stories;
  }

  @Get("/stories/{id}")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> story(HttpRequest<?> request, @PathVariable String id) {
    Asked asked = new Asked(request);
    reads.catchUp();
    StoryPage page =
        reads.latest(archive -> stories.read(archive, required(archive, id), asked.time("at")));
    Visit visit = visits.of(request);
    String headline = page.line().headline();
    Frame frame = new Frame(headline == null ? "Story" : headline, "stories", visit);
    return Html.ok(visit, out -> JtestoryGenerated.render(out, Plain.HTML, frame, page));
  }

  private static StoredStory required(Archive archive, String id) throws IOException {
    StoredStory story = archive.story(id);
    if (story == null) {
      throw PageFault.notThere("story " + id);
    }
    return story;
  }
}
