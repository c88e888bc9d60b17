package dev.wirefold.page;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.CurationAction;
import dev.wirefold.engine.NewsEvent;
import dev.wirefold.engine.StoredArticle;
import dev.wirefold.service.Judgement;
import dev.wirefold.service.Judgement.Answer;
import dev.wirefold.service.Judgements;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The queue of close calls, and what editors said of them. */
@Singleton
@Requires(beans = {Commands.class, Judgements.class})
final class Review {

  private static final int PAGE = 500;

  private final CloseCalls calls;
  private final Judgements judgements;
  private final Decisions decisions;
  private final Reads reads;

  Review(CloseCalls calls, Judgements judgements, Decisions decisions, Reads reads) {
    this.calls = calls;
    this.judgements = judgements;
    this.decisions = decisions;
    this.reads = reads;
  }

  /** Returns the calls of which nothing was said yet, the closest first. */
  List<CloseCall> open(Archive archive) throws IOException {
    Set<String> said = new HashSet<>();
    standing(archive).forEach(each -> said.add(pair(each.a(), each.b())));
    List<CloseCall> open = new ArrayList<>();
    for (CloseCall call : calls.in(archive)) {
      StoredArticle earlier = archive.article(call.earlier());
      StoredArticle later = archive.article(call.later());
      if (earlier != null
          && later != null
          && !said.contains(pair(earlier.article().id(), later.article().id()))) {
        open.add(call);
      }
      if (open.size() == ReviewPage.MOST_OPEN) {
        break;
      }
    }
    return open;
  }

  /**
   * Takes an answer about two articles, and moves what it says is wrong.
   *
   * @throws PageFault if one of them is not there any more
   */
  void answer(int a, int b, Answer answer, Decisions.Signature by) {
    reads.catchUp();
    record Pair(StoredArticle a, StoredArticle b) {}
    Pair pair =
        reads.latest(archive -> {
          StoredArticle first = archive.article(a);
          StoredArticle second = archive.article(b);
          if (first == null || second == null) {
            throw PageFault.notThere("article of this pair any more");
          }
          return new Pair(first, second);
        });
    boolean together = pair.a().group() == pair.b().group();
    Long curation = null;
    if (answer == Answer.SAME && !together) {
      curation = decisions.submit(new CurationAction.MergeGroups(a, b), by).position();
    } else if (answer == Answer.DIFFERENT && together) {
      curation =
          decisions.submit(new CurationAction.SplitGroup(List.of(Math.max(a, b))), by).position();
    }
    Judgement _ =
        decisions.note(pair.a().article().id(), pair.b().article().id(), answer, by, curation);
  }

  /** Takes back the last answer that somebody gave; null if there is none. */
  @Nullable Judgement undo(Decisions.Signature by) {
    List<Judgement> all = reads.latest(this::standing);
    for (Judgement each : all.reversed()) {
      if (each.author().equals(by.author())) {
        if (each.curation() != null) {
          var _ = decisions.submit(new CurationAction.Undo(each.curation()), by);
        }
        return decisions.takeBack(each, by);
      }
    }
    return null;
  }

  /** Returns what was said and not taken back, here or as a decision of the log. */
  List<Judgement> standing(Archive archive) throws IOException {
    Set<Long> undone = new HashSet<>();
    List<Judgement> all = judgements.all();
    for (Judgement each : all) {
      if (each.undoes() != null) {
        undone.add(each.undoes());
      }
    }
    Set<Long> positions = new HashSet<>();
    for (NewsEvent.Curated each : curated(archive)) {
      if (each.undoes() != null) {
        positions.add(Long.parseLong(each.undoes().substring(2)));
      }
    }
    return all.stream()
        .filter(each ->
            each.undoes() == null
                && !undone.contains(each.number())
                && (each.curation() == null || !positions.contains(each.curation())))
        .toList();
  }

  /** Returns all judgements, those that were taken back included. */
  List<Judgement> said() {
    return judgements.all();
  }

  /** Returns the editors' decisions of the log, the oldest first, as far back as they are kept. */
  static List<NewsEvent.Curated> curated(Archive archive) throws IOException {
    List<NewsEvent.Curated> curated = new ArrayList<>();
    long from = 0;
    List<NewsEvent> page = archive.eventsAbout(NewsEvent.Curated.TYPE, from, PAGE);
    while (!page.isEmpty()) {
      for (NewsEvent event : page) {
        if (event instanceof NewsEvent.Curated each) {
          curated.add(each);
        }
      }
      from = page.getLast().seq() + 1;
      page = archive.eventsAbout(NewsEvent.Curated.TYPE, from, PAGE);
    }
    return curated;
  }

  private static String pair(ArticleId a, ArticleId b) {
    return a.compareTo(b) < 0 ? a + "\n" + b : b + "\n" + a;
  }
}
