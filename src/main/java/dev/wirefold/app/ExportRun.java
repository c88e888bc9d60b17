package dev.wirefold.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderJob;
import dev.wirefold.cli.FolderOptions;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Bar;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.EngineRecovery;
import dev.wirefold.engine.Results;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.format.ArticleJsonCodec;
import dev.wirefold.format.AtomicFile;
import dev.wirefold.format.JsonLines;
import dev.wirefold.format.JsonLinesResultWriter;
import dev.wirefold.lucene.LuceneStore;
import dev.wirefold.lucene.StoreSettings;
import dev.wirefold.text.Shingler;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the export command: writes what a store has, in the order of the log. */
final class ExportRun implements FolderJob {

  private static final int PAGE = 1000;

  @Override
  public int run(FolderOptions options, PrintStream out, PrintStream err) {
    return Failures.guard(
        err,
        () -> {
          for (Path target :
              new @Nullable Path[] {
                options.output(), options.articles(), options.groups(), options.stories()
              }) {
            Targets.checkNew(target);
          }
          LocalService.Settings settings =
              ServeSettings.ofFolder(options.config(), System.getenv());
          DataFolder folder = DataFolder.open(options.data());
          catchUp(folder, settings);
          try (LuceneStore store =
              LocalService.openStore(folder, StoreSettings.DEFAULT, InstantSource.system())) {
            Engine engine =
                new EngineRecovery(
                        settings.engine(),
                        new Shingler(folder.shingleKey()),
                        settings.stories(),
                        store::read)
                    .restore();
            try (Archive archive = store.read()) {
              Instant now = InstantSource.system().instant();
              Export export = new Export(archive, new Results(engine), now, options.hidden());
              export.write(options, out, err);
            }
          }
          return ExitCode.OK;
        });
  }

  /** A crash leaves in the log what the index has not committed. */
  private static void catchUp(DataFolder folder, LocalService.Settings settings)
      throws IOException {
    try (LocalService service = LocalService.open(folder, settings, InstantSource.system())) {
      service.awaitReady();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while catching up with the log", e);
    }
  }

  /** One export under way. */
  private record Export(Archive archive, Results results, Instant now, boolean all) {

    void write(FolderOptions options, PrintStream out, PrintStream err) throws IOException {
      writeDecisions(options.output(), out);
      if (options.articles() != null) {
        int left = writeArticles(options.articles());
        if (left > 0) {
          err.printf(
              "wirefold: %,d %s must not be shown and %s left out; --hidden writes them, too%n",
              left, left == 1 ? "article" : "articles", left == 1 ? "is" : "are");
        }
      }
      if (options.groups() != null) {
        writeGroups(options.groups());
      }
      if (options.stories() != null) {
        writeStories(options.stories());
      }
    }

    private List<Integer> numbers() throws IOException {
      List<Integer> numbers = new ArrayList<>();
      archive.identities(0, identity -> numbers.add(identity.number()));
      return numbers;
    }

    private void writeDecisions(@Nullable Path file, PrintStream out) throws IOException {
      try (JsonLinesResultWriter writer =
          file == null ? JsonLinesResultWriter.toStream(out) : JsonLinesResultWriter.toFile(file)) {
        for (int number : numbers()) {
          writer.write(results.article(number));
        }
        writer.commit();
      }
    }

    private boolean hides(StoredArticle article) {
      return !all && Bar.hides(article.bar(), now);
    }

    /** Returns how many articles it has left out. */
    private int writeArticles(Path file) throws IOException {
      int left = 0;
      ArticleJsonCodec codec = new ArticleJsonCodec();
      try (AtomicFile written = AtomicFile.create(file);
          BufferedOutputStream stream = new BufferedOutputStream(written.stream())) {
        for (int number : numbers()) {
          StoredArticle article = archive.article(number);
          if (article != null && hides(article)) {
            left++;
          } else if (article != null) {
            stream.write(codec.encode(article.article()));
            stream.write("\n".getBytes(StandardCharsets.UTF_8));
          }
        }
        stream.flush();
        written.commit();
      }
      return left;
    }

    private void writeGroups(Path file) throws IOException {
      try (JsonLines lines = JsonLines.toFile(file)) {
        for (int number = 0; number < archive.cursor().nextGroup(); number++) {
          StoredGroup group = archive.group(number);
          if (group != null && group.size() > 0) {
            StoredArticle canonical = archive.article(group.canonical());
            StoredStory story = group.story() < 0 ? null : archive.story(group.story());
            List<StoredArticle> members = members(number);
            lines.object(json -> {
              json.writeStringField("group", group.id());
              writeLead(json, canonical);
              if (story != null) {
                json.writeStringField("story", story.id());
              }
              json.writeNumberField("size", group.size());
              json.writeNumberField("copies", group.size() - 1);
              json.writeNumberField("newsrooms", group.newsrooms());
              writeTime(json, "first", group.first());
              writeTime(json, "last", group.last());
              json.writeArrayFieldStart("members");
              for (StoredArticle member : members) {
                json.writeStartObject();
                json.writeStringField("id", member.article().id().externalId());
                json.writeStringField("source", member.article().source());
                json.writeStringField("relation", results.relation(member.number()).wireName());
                writeTime(json, "published", member.article().published());
                json.writeEndObject();
              }
              json.writeEndArray();
            });
          }
        }
        lines.commit();
      }
    }

    private List<StoredArticle> members(int group) throws IOException {
      List<StoredArticle> members = new ArrayList<>();
      List<StoredArticle> page = archive.members(group, -1, PAGE);
      while (!page.isEmpty()) {
        members.addAll(page);
        page = archive.members(group, page.getLast().number(), PAGE);
      }
      return members;
    }

    private void writeStories(Path file) throws IOException {
      try (JsonLines lines = JsonLines.toFile(file)) {
        for (int number = 0; number < archive.cursor().nextStory(); number++) {
          StoredStory story = archive.story(number);
          if (story != null && story.mergedInto() == null && story.groups() > 0) {
            StoredGroup lead = archive.group(story.lead());
            StoredArticle canonical = lead == null ? null : archive.article(lead.canonical());
            List<String> groups = groups(number);
            lines.object(json -> {
              json.writeStringField("story", story.id());
              writeLead(json, canonical);
              json.writeNumberField("articles", story.articles());
              json.writeNumberField("copies", story.articles() - story.groups());
              json.writeNumberField("newsrooms", story.newsrooms());
              writeTime(json, "first", story.first());
              writeTime(json, "last", story.last());
              json.writeArrayFieldStart("groups");
              for (String group : groups) {
                json.writeString(group);
              }
              json.writeEndArray();
            });
          }
        }
        lines.commit();
      }
    }

    private List<String> groups(int story) throws IOException {
      List<String> ids = new ArrayList<>();
      List<StoredGroup> page = archive.groups(story, -1, PAGE);
      while (!page.isEmpty()) {
        page.stream().filter(group -> group.size() > 0).forEach(group -> ids.add(group.id()));
        page = archive.groups(story, page.getLast().number(), PAGE);
      }
      return ids;
    }

    private void writeLead(JsonGenerator json, @Nullable StoredArticle canonical)
        throws IOException {
      if (canonical != null) {
        json.writeStringField("canonical", canonical.article().id().externalId());
        json.writeStringField("lead", hides(canonical) ? "" : canonical.article().title());
      }
    }

    private static void writeTime(JsonGenerator json, String name, @Nullable Instant time)
        throws IOException {
      if (time != null) {
        json.writeStringField(name, time.toString());
      }
    }
  }
}
