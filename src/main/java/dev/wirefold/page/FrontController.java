package dev.wirefold.page;

import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Page;
import dev.wirefold.engine.Store;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.engine.StoryQuery;
import dev.wirefold.service.History;
import dev.wirefold.service.Pipeline;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The front page: stories as they move. */
@Controller
@Hidden
@Requires(beans = {Pipeline.class, Store.class, History.class})
final class FrontController {

  private static final int STORIES = 20;
  private static final int MOST_CHOICES = 200;

  private final Visits visits;
  private final Reads reads;
  private final Shown shown;
  private final KnownDigests digests;
  private final History history;

  FrontController(Visits visits, Reads reads, Shown shown, KnownDigests digests, History history) {
    this.visits = visits;
    this.reads = reads;
    this.shown = shown;
    this.digests = digests;
    this.history = history;
  }

  /** Lists stories; a script that asks for the list alone gets it without the page around. */
  @Get("/")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> front(HttpRequest<?> request) {
    Asked asked = new Asked(request);
    FrontQuery query = FrontQuery.of(asked);
    String after = asked.textOrNull("after");
    Long view = after == null ? null : asked.position("view");
    FrontPage page =
        reads.kept(
            view, archive -> read(archive, query, view == null ? null : after, host(request)));
    String part = request.getHeaders().get("HX-Target");
    if ("list".equals(part)) {
      return Html.fragment(out -> JtestoriesGenerated.render(out, Plain.HTML, page))
          .header("Vary", "HX-Target");
    }
    if ("more".equals(part)) {
      return Html.fragment(out -> JtelinesGenerated.render(out, Plain.HTML, page))
          .header("Vary", "HX-Target");
    }
    Visit visit = visits.of(request);
    Frame frame = new Frame("Stories", "stories", visit);
    return Html.ok(visit, out -> JtefrontGenerated.render(out, Plain.HTML, frame, page))
        .header("Vary", "HX-Target");
  }

  /** Tells how many stories that the list would have changed since it was made. */
  @Get("/fresh")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> fresh(HttpRequest<?> request) {
    Asked asked = new Asked(request);
    FrontQuery query = FrontQuery.of(asked);
    Long seen = asked.position("seen");
    long count =
        seen == null
            ? 0
            : reads.latest(archive ->
                archive
                    .stories(query.since(shown.now(), Instant.ofEpochMilli(seen + 1)), null, 1)
                    .total());
    String address = "/?" + query.inAddress();
    return Html.fragment(out -> JtefreshGenerated.render(out, Plain.HTML, count, address));
  }

  private FrontPage read(Archive archive, FrontQuery query, @Nullable String after, String address)
      throws IOException {
    Instant now = shown.now();
    Page<StoredStory> page = page(archive, query.at(now), after);
    List<StoryLine> lines = new ArrayList<>();
    TreeSet<String> languages = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>();
    for (StoredStory story : page.items()) {
      Told told = digests.of(archive, story);
      lines.add(StoryLine.of(story, told, now));
      languages.addAll(story.languages());
      told.digest()
          .timeline()
          .forEach(entry -> entry.group().printings().forEach(each -> sources.add(each.source())));
    }
    sources.remove("");
    String filters = query.inAddress();
    String also = filters.isEmpty() ? "" : "&" + filters;
    long seen =
        archive.cursor().now().isAfter(Instant.EPOCH) ? archive.cursor().now().toEpochMilli() : 0;
    return new FrontPage(
        query,
        lines,
        page.total(),
        page.next() == null
            ? null
            : "/?view=%d&after=%s%s".formatted(archive.keep(), Links.encoded(page.next()), also),
        "/fresh?seen=%d%s".formatted(seen, also),
        history.id(Math.max(0, archive.cursor().nextSeq() - 1)),
        List.copyOf(languages),
        sources.stream().limit(MOST_CHOICES).toList(),
        archive.counts().articles() == 0,
        address);
  }

  private static Page<StoredStory> page(Archive archive, StoryQuery query, @Nullable String after)
      throws IOException {
    try {
      return archive.stories(query, after, STORIES);
    } catch (IllegalArgumentException e) {
      return archive.stories(query, null, STORIES); // the address was cut or put together by hand
    }
  }

  private static String host(HttpRequest<?> request) {
    String host = request.getHeaders().get(HttpHeaders.HOST);
    return (Visits.isSecure(request) ? "https://" : "http://")
        + (host == null ? "localhost:8080" : host);
  }
}
