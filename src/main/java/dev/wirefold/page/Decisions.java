package dev.wirefold.page;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.CurationAction;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.engine.StoredGroup;
import dev.wirefold.engine.StoredStory;
import dev.wirefold.service.Judgement;
import dev.wirefold.service.Judgements;
import dev.wirefold.service.Outcome;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes what an editor asks for on a page a decision of the log. One that says whether two articles
 * are one text is kept as a judgement of that pair, too.
 */
@Singleton
@Requires(beans = {Commands.class, Judgements.class})
final class Decisions {

  private final Commands commands;
  private final Reads reads;
  private final Judgements judgements;
  private final Shown shown;

  Decisions(Commands commands, Reads reads, Judgements judgements, Shown shown) {
    this.commands = commands;
    this.reads = reads;
    this.judgements = judgements;
    this.shown = shown;
  }

  /** Who decides, and why. */
  record Signature(String author, String reason) {}

  /** An action, and the pair that it judges; null for both if it judges none. */
  private record Planned(
      CurationAction action, @Nullable ArticleId a, @Nullable ArticleId b, boolean same) {

    static Planned of(CurationAction action) {
      return new Planned(action, null, null, false);
    }
  }

  /**
   * Does what a form asks for.
   *
   * @throws PageFault if it doesn't fit what is there
   */
  void decide(String action, Form form, Signature by) {
    reads.catchUp();
    Planned planned =
        reads.latest(archive ->
            switch (action) {
              case "merge-groups" -> mergeGroups(archive, form);
              case "split-group" -> splitGroup(archive, form);
              case "pin-canonical" ->
                  Planned.of(new CurationAction.PinCanonical(form.number("article")));
              case "unpin" ->
                  Planned.of(
                      new CurationAction.Unpin(
                          first(archive, group(archive, form.text("group"))).number()));
              case "merge-stories" ->
                  Planned.of(
                      new CurationAction.MergeStories(
                          ofStory(archive, form.text("into")),
                          ofStory(archive, form.text("from"))));
              case "split-story" -> splitStory(archive, form);
              case "undo" -> Planned.of(new CurationAction.Undo(position(form.text("curation"))));
              default -> throw PageFault.notThere("decision " + action);
            });
    Outcome.Curated outcome = submit(planned.action(), by);
    if (planned.a() != null && planned.b() != null) {
      Judgement.Answer answer = planned.same() ? Judgement.Answer.SAME : Judgement.Answer.DIFFERENT;
      note(planned.a(), planned.b(), answer, by, outcome.position());
    }
  }

  /** Submits an action. */
  Outcome.Curated submit(CurationAction action, Signature by) {
    return commands.decide(new LogCommand.Curate(action, by.author(), by.reason()));
  }

  /** Keeps what was said of a pair. */
  Judgement note(
      ArticleId a, ArticleId b, Judgement.Answer answer, Signature by, @Nullable Long curation) {
    return add(number ->
        new Judgement(number, shown.now(), by.author(), by.reason(), a, b, answer, curation, null));
  }

  /** Keeps that something said before is taken back. */
  Judgement takeBack(Judgement before, Signature by) {
    return add(number ->
        new Judgement(
            number,
            shown.now(),
            by.author(),
            by.reason(),
            before.a(),
            before.b(),
            before.answer(),
            null,
            before.number()));
  }

  private Judgement add(java.util.function.LongFunction<Judgement> made) {
    try {
      return judgements.add(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Planned mergeGroups(Archive archive, Form form) throws IOException {
    StoredGroup into = group(archive, form.text("into"));
    StoredGroup from = group(archive, form.text("from"));
    if (into.number() == from.number()) {
      throw PageFault.refused("Name two different groups.");
    }
    return new Planned(
        new CurationAction.MergeGroups(
            first(archive, into).number(), first(archive, from).number()),
        id(archive, into.canonical()),
        id(archive, from.canonical()),
        true);
  }

  private static Planned splitGroup(Archive archive, Form form) throws IOException {
    StoredGroup group = group(archive, form.text("group"));
    List<Integer> articles = numbers(form.texts("article"));
    int with = form.text("with").isEmpty() ? group.canonical() : form.number("with");
    return new Planned(
        new CurationAction.SplitGroup(articles),
        id(archive, articles.contains(with) ? group.canonical() : with),
        id(archive, articles.getFirst()),
        false);
  }

  private static Planned splitStory(Archive archive, Form form) throws IOException {
    TreeSet<Integer> articles = new TreeSet<>();
    for (String id : form.texts("group")) {
      articles.add(first(archive, group(archive, id)).number());
    }
    if (articles.isEmpty()) {
      throw PageFault.refused("Choose at least one text. Go back and tick it.");
    }
    return Planned.of(new CurationAction.SplitStory(List.copyOf(articles)));
  }

  private static List<Integer> numbers(List<String> texts) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String each : texts) {
      try {
        numbers.add(Integer.valueOf(each));
      } catch (NumberFormatException e) {
        throw PageFault.refused("The form names no article. Go back and load the page again.");
      }
    }
    if (numbers.isEmpty()) {
      throw PageFault.refused("Choose at least one article. Go back and tick it.");
    }
    return List.copyOf(numbers);
  }

  private static @Nullable ArticleId id(Archive archive, int number) throws IOException {
    StoredArticle article = number < 0 ? null : archive.article(number);
    return article == null ? null : article.article().id();
  }

  private static StoredGroup group(Archive archive, String id) throws IOException {
    StoredGroup group = archive.group(id.strip());
    if (group == null) {
      throw PageFault.refused("There is no group %s. Copy its id from its page.".formatted(id));
    }
    return group;
  }

  private static int ofStory(Archive archive, String id) throws IOException {
    StoredStory story = archive.story(id.strip());
    List<StoredGroup> groups = story == null ? List.of() : archive.groups(story.number(), -1, 1);
    if (groups.isEmpty()) {
      throw PageFault.refused("There is no story %s. Copy its id from its page.".formatted(id));
    }
    return first(archive, groups.getFirst()).number();
  }

  private static StoredArticle first(Archive archive, StoredGroup group) throws IOException {
    List<StoredArticle> members = archive.members(group.number(), -1, 1);
    if (members.isEmpty()) {
      throw PageFault.refused(
          group.mergedInto() == null
              ? "Group %s has no articles any more.".formatted(group.id())
              : "Group %s was merged into %s. Name that."
                  .formatted(group.id(), group.mergedInto()));
    }
    return members.getFirst();
  }

  private static long position(String curation) {
    try {
      return Long.parseLong(curation.startsWith("c-") ? curation.substring(2) : curation);
    } catch (NumberFormatException e) {
      throw PageFault.refused("There is no decision %s.".formatted(curation));
    }
  }
}
