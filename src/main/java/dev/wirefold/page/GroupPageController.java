package dev.wirefold.page;

import dev.wirefold.article.Article;
import dev.wirefold.duplicate.Verdict;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Store;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredDecision;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.service.ChainReader;
import dev.wirefold.service.GroupReader;
import dev.wirefold.service.GroupView;
import dev.wirefold.service.Pipeline;
import dev.wirefold.service.Questions;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The page of a group. */
@Controller
@Hidden
@Requires(beans = {Pipeline.class, Store.class})
final class GroupPageController {

  private static final int MEMBERS = 100;
  private static final int EVENTS = 200;
  private static final int MOST_CHAINS = 4;

  private final Visits visits;
  private final Reads reads;
  private final Shown shown;
  private final GroupReader groups;

  GroupPageController(Visits visits, Reads reads, Shown shown, Pipeline pipeline) {
    this.visits = visits;
    this.reads = reads;
    this.shown = shown;
    this.groups = new GroupReader(new Questions(pipeline));
  }

  @Get("/groups/{id}")
  @Produces("text/html")
  @ExecuteOn(TaskExecutors.BLOCKING)
  HttpResponse<byte[]> group(HttpRequest<?> request, @PathVariable String id) {
    int after = new Asked(request).number("after", 0, Integer.MAX_VALUE, -1);
    reads.catchUp();
    GroupPage page =
        reads.latest(archive -> {
          StoredGroup group = archive.group(id);
          if (group == null) {
            throw PageFault.notThere("group " + id);
          }
          return read(archive, group, after);
        });
    Visit visit = visits.of(request);
    String headline = page.headline();
    Frame frame = new Frame(headline == null ? "Group" : headline, "stories", visit);
    return Html.ok(visit, out -> JtegroupGenerated.render(out, Plain.HTML, frame, page));
  }

  private GroupPage read(Archive archive, StoredGroup group, int after) throws IOException {
    Instant now = shown.now();
    GroupView view = groups.read(archive, group, after, MEMBERS);
    StoredArticle canonical = view.canonical();
    List<GroupPage.Member> members = new ArrayList<>();
    StaleReader stale = new StaleReader(archive, shown);
    List<StaleCopy> flags = new ArrayList<>();
    for (GroupView.Member member : view.members()) {
      members.add(member(member, canonical, now));
      flags.addAll(stale.of(member.article()));
    }
    List<GroupPage.Related> related =
        view.related().stream()
            .map(each -> new GroupPage.Related(each.group(), each.relation()))
            .toList();
    List<Happening> history =
        archive.eventsAbout(group.id(), 0, EVENTS).reversed().stream()
            .map(event -> Happening.of(event, now).on(Links.group(group.id())))
            .toList();
    boolean isShown = canonical != null && !shown.hides(canonical);
    Article article = canonical == null ? null : canonical.article();
    return new GroupPage(
        group.id(),
        group.mergedInto(),
        view.story(),
        canonical == null ? null : shown.headline(canonical),
        canonical == null ? null : shown.because(canonical),
        canonical == null ? null : canonical.language(),
        article == null ? "" : StoryLine.source(article.source()),
        canonical == null ? null : Stamp.of(time(canonical), now),
        group.size(),
        group.newsrooms(),
        group.canonical(),
        canonical == null || !isShown ? List.of() : text(canonical, stale),
        article == null || !isShown ? null : Links.outside(article.url()),
        members,
        view.hasMore() ? group(group, view.members().getLast().article().number()) : null,
        view.election() == null
            ? null
            : ReceiptTable.of(view.election(), article == null ? "" : article.source()),
        related,
        history,
        flags,
        after >= 0 ? null : versions(archive, view));
  }

  /** Returns the versions of the version to show; if it has none, of the first member with some. */
  private @Nullable VersionTable versions(Archive archive, GroupView view) throws IOException {
    List<StoredArticle> members = new ArrayList<>();
    if (view.canonical() != null) {
      members.add(view.canonical());
    }
    view.members().forEach(member -> members.add(member.article()));
    Set<String> sources = new HashSet<>();
    for (StoredArticle each : members) {
      if (sources.size() < MOST_CHAINS && sources.add(each.article().source())) {
        VersionTable table = VersionTable.of(ChainReader.read(archive, each), shown);
        if (table != null) {
          return table;
        }
      }
    }
    return null;
  }

  private static List<List<MarkedText.Part>> text(StoredArticle article, StaleReader stale)
      throws IOException {
    String text = article.article().text();
    MarkedText marked = new MarkedText(text);
    stale.places(article).forEach(place -> marked.add(MarkedText.Kind.STALE, place));
    return marked.paragraphs(text.length());
  }

  private GroupPage.Member member(
      GroupView.Member member, @Nullable StoredArticle canonical, Instant now) {
    StoredArticle article = member.article();
    Verdict verdict = StoredDecision.of(article).placement().verdict();
    return new GroupPage.Member(
        article.number(),
        article.article().id().externalId(),
        StoryLine.source(article.article().source()),
        shown.headline(article),
        shown.because(article),
        member.relation() == null ? null : member.relation().wireName(),
        verdict == null ? null : Count.share(verdict.features().containment()),
        Stamp.of(time(article), now),
        canonical != null && canonical.number() == article.number());
  }

  private static String group(StoredGroup group, int after) {
    return Links.group(group.id()) + "?after=" + after;
  }

  private static Instant time(StoredArticle article) {
    Instant published = article.article().published();
    return published == null ? article.loggedAt() : published;
  }
}
