package dev.wirefold.http;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireStatus;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.service.ArticleReader;
import dev.wirefold.service.Fault;
import dev.wirefold.service.ReadArticle;
import dev.wirefold.service.Warning;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the JSON of an article asks for: to take it in; or, if it has nothing but its key and
 * the status {@code canceled}, to withdraw it.
 */
@Singleton
final class CommandReader {

  private static final String CONTROL = "has a control character; leave it out";

  private final ArticleReader reader;

  CommandReader(ArticleReader reader) {
    this.reader = reader;
  }

  /** What was read. */
  sealed interface Read {

    /**
     * A command, and the article that it is about.
     *
     * @param warnings what could not be understood
     */
    record Good(LogCommand command, ArticleId id, List<Warning> warnings) implements Read {}

    /** Nothing that makes sense, and why, field by field. */
    record Bad(List<Fault> faults) implements Read {}

    /** No JSON object at all. */
    record Unreadable(Fault fault) implements Read {}
  }

  /**
   * Reads the JSON object that stands in {@code json} from {@code from} until before {@code to}.
   */
  Read read(byte[] json, int from, int to) {
    return named(plain(json, from, to));
  }

  /** An id stands in paths, lines and logs, where a control character would do harm. */
  private static Read named(Read read) {
    if (read instanceof Read.Good good) {
      if (hasControl(good.id().externalId())) {
        return bad(new Fault("id", good.id().externalId(), CONTROL));
      }
      if (hasControl(good.id().source())) {
        return bad(new Fault("source", good.id().source(), CONTROL));
      }
    }
    return read;
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  private Read plain(byte[] json, int from, int to) {
    return switch (reader.read(json, from, to)) {
      case ReadArticle.Good good ->
          new Read.Good(
              new LogCommand.PutArticle(good.article()), good.article().id(), good.warnings());
      case ReadArticle.Refused refused -> withdrawalOr(refused.faults(), json, from, to);
      case ReadArticle.Unreadable unreadable -> new Read.Unreadable(unreadable.fault());
    };
  }

  /** Reads the JSON of an article whose key is given already: what the JSON says must be that. */
  Read read(byte[] json, int from, int to, ArticleId id) {
    Read read = read(json, from, to);
    if (!(read instanceof Read.Good good)) {
      return read;
    }
    Map<String, @Nullable Object> members = JsonTree.object(json, from, to);
    Fault fault = clash("source", members, good.id().source(), id.source());
    if (fault == null) {
      fault = clash("id", members, good.id().externalId(), id.externalId());
    }
    return fault == null
        ? named(new Read.Good(named(good.command(), id), id, good.warnings()))
        : bad(fault);
  }

  private static Read bad(Fault fault) {
    return new Read.Bad(List.of(fault));
  }

  private static LogCommand named(LogCommand command, ArticleId id) {
    return switch (command) {
      case LogCommand.PutArticle put -> new LogCommand.PutArticle(named(put.article(), id));
      case LogCommand.WithdrawArticle it ->
          new LogCommand.WithdrawArticle(id, it.author(), it.reason());
      case LogCommand.DeleteArticle _, LogCommand.Curate _, LogCommand.RedactedArticle _ -> command;
    };
  }

  private static Article named(Article article, ArticleId id) {
    return new Article(
        id,
        article.title(),
        article.text(),
        article.url(),
        article.published(),
        article.language(),
        article.wire());
  }

  private static @Nullable Fault clash(
      String field, Map<String, @Nullable Object> members, String inBody, String inPath) {
    if (isBlank(members.get(field)) || inBody.equals(inPath)) {
      return null;
    }
    return new Fault(
        field, inBody, "is not the one in the path, %s; leave it out".formatted(inPath));
  }

  /** Only what is no article can be a withdrawal, so articles aren't read twice. */
  private static Read withdrawalOr(List<Fault> faults, byte[] json, int from, int to) {
    if (!faults.getFirst().field().isEmpty()) {
      return new Read.Bad(faults);
    }
    Map<String, @Nullable Object> members = JsonTree.object(json, from, to);
    boolean withdraws =
        isCanceled(members.get("status"))
            && isBlank(members.get("title"))
            && isBlank(members.get("text"));
    if (!withdraws) {
      return new Read.Bad(faults);
    }
    ArticleId id = new ArticleId(text(members.get("source")).strip(), idOrUnnamed(members));
    return new Read.Good(
        new LogCommand.WithdrawArticle(id, "", "canceled by its provider"), id, List.of());
  }

  private static boolean isCanceled(@Nullable Object status) {
    try {
      return status instanceof String name
          && WireStatus.ofWireName(name.strip()) == WireStatus.CANCELED;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Without an id nothing can be found, which the answer then says. */
  private static String idOrUnnamed(Map<String, @Nullable Object> members) {
    String id = text(members.get("id"));
    return id.isEmpty() ? "(none)" : id;
  }

  private static boolean isBlank(@Nullable Object value) {
    return value == null || (value instanceof String text && text.isBlank());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
