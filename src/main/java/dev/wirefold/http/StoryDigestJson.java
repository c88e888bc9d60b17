package dev.wirefold.http;

import dev.wirefold.digest.Printing;
import dev.wirefold.digest.StoryDigest;
import dev.wirefold.digest.StoryDigest.Additions;
import dev.wirefold.digest.StoryDigest.Entry;
import dev.wirefold.digest.StoryDigest.KeyPhrase;
import dev.wirefold.digest.StoryDigest.Report;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people are told of a story, by the names of the batch command's output. */
@Serdeable
@Schema(name = "StoryDigest", description = "A story at a glance")
record StoryDigestJson(
    @Schema(
            description =
                "The headline of the text that stands for it, without a tag such as \"UPDATE 2-\"")
        @Nullable String headline,
    @Schema(description = "The id of the article that it is from") @Nullable String headlineOf,
    @Schema(description = "Names, the most telling first") List<KeyPhraseJson> entities,
    @Schema(description = "Other words, the most telling first") List<KeyPhraseJson> terms,
    @Schema(description = "The article with the earliest time") @Nullable ReportJson firstReport,
    @Schema(description = "The article with the latest time") @Nullable ReportJson latestReport,
    @Schema(description = "How many of its texts may have been written independently")
        OriginsJson origins,
    @Schema(
            description =
                "Its texts by the time of their first report: the 100 groups that were opened first,"
                    + " and the one that leads")
        List<EntryJson> timeline) {

  /** A name or a word. */
  @Serdeable
  @Schema(name = "KeyPhrase", description = "A name or a word")
  record KeyPhraseJson(
      @Schema(description = "The form in which it is written most often") String text,
      @Schema(description = "In how many of the texts it stands") int texts) {

    static List<KeyPhraseJson> of(List<KeyPhrase> phrases) {
      return phrases.stream().map(each -> new KeyPhraseJson(each.text(), each.texts())).toList();
    }
  }

  /** The first or the latest report. */
  @Serdeable
  @Schema(name = "StoryReport", description = "The first or the latest report")
  record ReportJson(
      @Schema(description = "The time that it claims") Instant at,
      @Schema(description = "Its group, if that was read") @Nullable String group,
      @Schema(description = "The article's id, if it was read") @Nullable String id,
      @Schema(description = "Who published it, if it was read") @Nullable String source) {

    static @Nullable ReportJson of(@Nullable Report report) {
      if (report == null) {
        return null;
      }
      Printing printing = report.printing();
      return new ReportJson(
          report.at(),
          report.group(),
          printing == null ? null : printing.id(),
          printing == null ? null : printing.source());
    }
  }

  /** A range for the number of independent origins. */
  @Serdeable
  @Schema(name = "Origins", description = "A range for the number of independent origins")
  record OriginsJson(
      @Schema(
              description =
                  "Texts of one outlet or agency taken together, and those of which one has the"
                      + " other in it")
          int least,
      @Schema(description = "Every text taken for an origin of its own") int most) {}

  /** A text in the timeline. */
  @Serdeable
  @Schema(name = "TimelineEntry", description = "A text in the timeline of a story")
  record EntryJson(
      @Schema(description = "The id of its group") String group,
      @Schema(description = "The earliest time that a member claims") @Nullable Instant at,
      @Schema(description = "Its headline, without tag; left out if it may not be shown")
          @Nullable String headline,
      @Schema(description = "The id of the version to show") String canonical,
      @Schema(description = "Who published that") String source,
      @Schema(description = "The time that it claims; left out if it may not be shown")
          @Nullable Instant published,
      @Schema(description = "Distinct sources in the group") int newsrooms,
      @Schema(description = "Articles in the group, less one") int copies,
      @Schema(
              description =
                  "What that version has and no version published before it had; left out if"
                      + " nothing was found, and for the first")
          @Nullable AdditionsJson adds) {

    static EntryJson of(Entry entry) {
      Additions adds = entry.adds();
      return new EntryJson(
          entry.group().id(),
          entry.group().first(),
          entry.headline(),
          entry.group().canonical().id(),
          entry.group().canonical().source(),
          entry.headline() == null ? null : entry.group().canonical().published(),
          entry.group().newsrooms(),
          entry.group().size() - 1,
          adds == null ? null : new AdditionsJson(adds.numbers(), adds.names(), adds.quotes()));
    }
  }

  /** What a text adds. */
  @Serdeable
  @Schema(name = "Additions", description = "What a text has that those before it had not")
  record AdditionsJson(
      @Schema(description = "At most 5 numbers") List<String> numbers,
      @Schema(description = "At most 5 names") List<String> names,
      @Schema(description = "At most 3 quotations, of each at most 160 characters")
          List<String> quotes) {}

  /** Describes a digest. */
  static StoryDigestJson of(StoryDigest digest) {
    Printing origin = digest.headlineOf();
    return new StoryDigestJson(
        digest.headline(),
        origin == null ? null : origin.id(),
        KeyPhraseJson.of(digest.entities()),
        KeyPhraseJson.of(digest.terms()),
        ReportJson.of(digest.firstReport()),
        ReportJson.of(digest.latestReport()),
        new OriginsJson(digest.origins().least(), digest.origins().most()),
        digest.timeline().stream().map(EntryJson::of).toList());
  }
}
