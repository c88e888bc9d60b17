package dev.wirefold.app;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Engine;
import dev.wirefold.engine.Fingerprint;
import dev.wirefold.engine.GroupResult;
import dev.wirefold.engine.Results;
import dev.wirefold.format.JsonLines;
import dev.wirefold.format.LeftOut;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run did, in figures.
 *
 * @param articles articles that were grouped
 * @param exactCopies articles with the same tokens as an earlier one
 * @param groups groups, single articles among them
 * @param grouped articles in groups of two or more
 * @param largest the largest groups, largest first
 * @param stories stories; 0 if they were not asked for
 * @param closeReadings texts that a second model read because the decision was close
 * @param badLines lines that gave no article
 * @param derivedIds articles whose id was made from url or content
 * @param repeatedIds articles with the id of an earlier one: versions, or another source's
 * @param assumedZones times without a zone that were taken for UTC
 * @param undated articles without a time
 * @param passedOver values of optional fields that could not be understood, by field
 * @param leftOut items of documents that are no articles, by what they are
 */
record Summary(
    int articles,
    int exactCopies,
    int groups,
    int grouped,
    List<Largest> largest,
    int stories,
    long closeReadings,
    int badLines,
    int derivedIds,
    int repeatedIds,
    int assumedZones,
    int undated,
    Map<String, Intake.PassedOver> passedOver,
    Map<String, LeftOut> leftOut) {

  private static final int LARGEST_SHOWN = 5;
  private static final int TITLE_SHOWN = 60;

  Summary {
    largest = List.copyOf(largest);
    passedOver = new TreeMap<>(passedOver);
    leftOut = new TreeMap<>(leftOut);
  }

  /** One of the largest groups. */
  record Largest(String group, int size, String title) {}

  static Summary of(Batch batch) {
    Results results = batch.results();
    Intake intake = batch.intake();
    int grouped = 0;
    for (int i = 0; i < results.groups(); i++) {
      int size = results.size(i);
      grouped += size > 1 ? size : 0;
    }
    return new Summary(
        batch.engine().articles(),
        batch.decided().exactCopies(),
        results.groups(),
        grouped,
        largest(results),
        results.stories().size(),
        batch.closeReadings(),
        intake.badLines().size(),
        intake.derivedIds(),
        repeatedIds(batch.engine()),
        intake.assumedZones(),
        intake.undated(),
        intake.passedOver(),
        intake.leftOut());
  }

  /** Compares hashes: the ids of all articles at once would take too much memory. */
  private static int repeatedIds(Engine engine) {
    long[] hashes = new long[engine.articles()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = Fingerprint.ofKey(new ArticleId("", engine.idOf(i).externalId()));
    }
    Arrays.sort(hashes);
    int repeated = 0;
    for (int i = 1; i < hashes.length; i++) {
      repeated += hashes[i] == hashes[i - 1] ? 1 : 0;
    }
    return repeated;
  }

  private static List<Largest> largest(Results results) {
    List<Integer> largest = new ArrayList<>();
    for (int i = 0; i < results.groups(); i++) {
      if (results.size(i) > 1) {
        insert(largest, i, results);
      }
    }
    return largest.stream().map(group -> largest(results.group(group))).toList();
  }

  private static void insert(List<Integer> largest, int group, Results results) {
    int at = largest.size();
    while (at > 0 && results.size(largest.get(at - 1)) < results.size(group)) {
      at--;
    }
    if (at < LARGEST_SHOWN) {
      largest.add(at, group);
    }
    if (largest.size() > LARGEST_SHOWN) {
      largest.removeLast();
    }
  }

  private static Largest largest(GroupResult group) {
    return new Largest(group.id(), group.members().size(), group.title());
  }

  void print(PrintStream err) {
    err.printf(Locale.ROOT, "%,10d %s%n", articles, articles == 1 ? "article" : "articles");
    err.printf(Locale.ROOT, "%,10d exact %s%n", exactCopies, exactCopies == 1 ? "copy" : "copies");
    err.printf(
        Locale.ROOT,
        "%,10d %s (%,d articles in groups of two or more)%n",
        groups,
        groups == 1 ? "group" : "groups",
        grouped);
    for (Largest each : largest) {
      err.printf(Locale.ROOT, "%,14d in %s  %s%n", each.size, each.group, shown(each.title));
    }
    if (stories > 0) {
      err.printf(Locale.ROOT, "%,10d %s%n", stories, stories == 1 ? "story" : "stories");
    }
    note(err, closeReadings, "text", "with a close decision: read by the second model");
    err.printf(Locale.ROOT, "%,10d bad %s%n", badLines, badLines == 1 ? "line" : "lines");
    note(err, derivedIds, "article", "without an id: made from the url or the content");
    note(err, repeatedIds, "article", "with an earlier id: a version, or another source's");
    note(err, assumedZones, "time", "without a zone: taken for UTC");
    note(err, undated, "article", "without a date: taken in at the place in the input");
    leftOut.forEach((what, items) ->
        note(err, items.count(), "item", "left out: " + what + " (first: " + items.first() + ")"));
    passedOver.forEach((field, values) ->
        note(err, values.count(), "value", "of " + field + " passed over: " + values.first()));
  }

  private static void note(PrintStream err, long count, String of, String meaning) {
    if (count > 0) {
      err.printf(Locale.ROOT, "%,10d %s%s %s%n", count, of, count == 1 ? "" : "s", meaning);
    }
  }

  private static String shown(String title) {
    return title.length() <= TITLE_SHOWN ? title : title.substring(0, TITLE_SHOWN - 1) + "…";
  }

  void writeJson(PrintStream stream) throws IOException {
    JsonLines lines = JsonLines.toStream(stream);
    lines.object(json -> {
      json.writeNumberField("articles", articles);
      json.writeNumberField("exactCopies", exactCopies);
      json.writeNumberField("groups", groups);
      json.writeNumberField("grouped", grouped);
      json.writeArrayFieldStart("largest");
      for (Largest each : largest) {
        json.writeStartObject();
        json.writeStringField("group", each.group);
        json.writeNumberField("size", each.size);
        json.writeStringField("title", each.title);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("stories", stories);
      if (closeReadings > 0) {
        json.writeNumberField("closeReadings", closeReadings);
      }
      json.writeNumberField("badLines", badLines);
      json.writeNumberField("derivedIds", derivedIds);
      json.writeNumberField("repeatedIds", repeatedIds);
      json.writeNumberField("assumedZones", assumedZones);
      json.writeNumberField("undated", undated);
      json.writeObjectFieldStart("passedOver");
      for (Map.Entry<String, Intake.PassedOver> each : passedOver.entrySet()) {
        json.writeObjectFieldStart(each.getKey());
        json.writeNumberField("count", each.getValue().count());
        json.writeStringField("first", each.getValue().first());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeObjectFieldStart("leftOut");
      for (Map.Entry<String, LeftOut> each : leftOut.entrySet()) {
        json.writeObjectFieldStart(each.getKey());
        json.writeNumberField("count", each.getValue().count());
        json.writeStringField("first", each.getValue().first());
        json.writeEndObject();
      }
      json.writeEndObject();
    });
    lines.commit();
  }
}
