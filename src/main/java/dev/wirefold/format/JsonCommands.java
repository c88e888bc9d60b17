package dev.wirefold.format;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.WireStatus;
import dev.wirefold.engine.LogCommand;
import dev.wirefold.format.wire.WireReader;
import dev.wirefold.service.ArticleLine;
import dev.wirefold.service.ArticleLines;
import dev.wirefold.service.ArticleReader;
import dev.wirefold.service.CommandReader;
import dev.wirefold.service.DocumentForm;
import dev.wirefold.service.Fault;
import dev.wirefold.service.ReadArticle;
import dev.wirefold.service.ReadCommand;
import dev.wirefold.service.Warning;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the JSON of an article asks for, with the reader of the articles themselves. */
public final class JsonCommands implements CommandReader {

  private static final String CONTROL = "has a control character; leave it out";
  private static final String LONG =
      "has more than " + ArticleId.MOST_CHARACTERS + " characters; give a shorter one";
  private static final int SHOWN = 80;

  private final ArticleReader reader;
  private final JsonDocuments documents = new JsonDocuments(new WireReader());

  /** Reads articles with this reader. */
  public JsonCommands(ArticleReader reader) {
    this.reader = reader;
  }

  @Override
  public ArticleLines open(DocumentForm form, InputStream stream, int mostBytes)
      throws IOException {
    return documents.open(form, stream, mostBytes);
  }

  @Override
  public ReadCommand read(
      DocumentForm form, byte[] bytes, int from, int to, @Nullable ArticleId id) {
    return switch (documents.single(form, bytes, from, to)) {
      case JsonDocuments.Single.None none -> new ReadCommand.Unreadable(none.fault());
      case JsonDocuments.Single.Line single -> read(single.line(), id);
    };
  }

  /** Documents name their provider in many ways; a key that is given names the article. */
  private ReadCommand read(ArticleLine.Whole line, @Nullable ArticleId id) {
    byte[] json = line.bytes();
    ReadCommand read = id == null ? read(json, 0, json.length) : plain(json, 0, json.length);
    if (!(read instanceof ReadCommand.Good good)) {
      return read;
    }
    List<Warning> warnings = new ArrayList<>(line.warnings());
    warnings.addAll(good.warnings());
    ArticleId key = id == null ? good.id() : id;
    return named(new ReadCommand.Good(named(good.command(), key), key, warnings));
  }

  @Override
  public ReadCommand read(byte[] json, int from, int to) {
    return named(plain(json, from, to));
  }

  /** An id stands in paths, lines, logs and events. */
  private static ReadCommand named(ReadCommand read) {
    if (!(read instanceof ReadCommand.Good good)) {
      return read;
    }
    Fault fault = fault("id", good.id().externalId());
    if (fault == null) {
      fault = fault("source", good.id().source());
    }
    return fault == null ? read : bad(fault);
  }

  private static @Nullable Fault fault(String field, String value) {
    if (value.length() > ArticleId.MOST_CHARACTERS) {
      return new Fault(field, value.substring(0, SHOWN) + "…", LONG);
    }
    return ArticleId.isPlain(value) ? null : new Fault(field, value, CONTROL);
  }

  private ReadCommand plain(byte[] json, int from, int to) {
    return switch (reader.read(json, from, to)) {
      case ReadArticle.Good good ->
          new ReadCommand.Good(
              new LogCommand.PutArticle(good.article()), good.article().id(), good.warnings());
      case ReadArticle.Refused refused -> withdrawalOr(refused.faults(), json, from, to);
      case ReadArticle.Unreadable unreadable -> new ReadCommand.Unreadable(unreadable.fault());
    };
  }

  @Override
  public ReadCommand read(byte[] json, int from, int to, ArticleId id) {
    ReadCommand read = read(json, from, to);
    if (!(read instanceof ReadCommand.Good good) || good.id().equals(id)) {
      return read;
    }
    FlatObject members = members(json, from, to);
    Fault fault = clash("source", members, good.id().source(), id.source());
    if (fault == null) {
      fault = clash("id", members, good.id().externalId(), id.externalId());
    }
    return fault == null
        ? named(new ReadCommand.Good(named(good.command(), id), id, good.warnings()))
        : bad(fault);
  }

  private static ReadCommand bad(Fault fault) {
    return new ReadCommand.Bad(List.of(fault));
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
      String field, @Nullable FlatObject members, String inBody, String given) {
    String written = members == null ? null : members.text(field);
    if (isBlank(written) || inBody.equals(given) || given.equals(written)) {
      return null; // what is written out as it is needs not be as it would be read
    }
    return new Fault(field, inBody, "is not that of the key, %s; leave it out".formatted(given));
  }

  /** Only what is no article can be a withdrawal, so articles aren't read twice. */
  private static ReadCommand withdrawalOr(List<Fault> faults, byte[] json, int from, int to) {
    FlatObject members = faults.getFirst().field().isEmpty() ? members(json, from, to) : null;
    boolean withdraws =
        members != null
            && isCanceled(members.text("status"))
            && isBlank(members.text("title"))
            && isBlank(members.text("text"));
    if (members == null || !withdraws) {
      return new ReadCommand.Bad(faults);
    }
    // without an id nothing can be found, which the answer then says
    String externalId = isEmpty(members.text("id")) ? "(none)" : String.valueOf(members.text("id"));
    String source = isEmpty(members.text("source")) ? "" : String.valueOf(members.text("source"));
    ArticleId id = new ArticleId(source.strip(), externalId);
    return new ReadCommand.Good(
        new LogCommand.WithdrawArticle(id, "", "canceled by its provider"), id, List.of());
  }

  /** Returns what stands in an object; null if it is none. */
  private static @Nullable FlatObject members(byte[] json, int from, int to) {
    try {
      return FlatObject.read(new Line("", 1, Arrays.copyOfRange(json, from, to)));
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isCanceled(@Nullable String status) {
    try {
      return status != null && WireStatus.ofWireName(status.strip()) == WireStatus.CANCELED;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isEmpty(@Nullable String value) {
    return value == null || value.isEmpty();
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
