package dev.wirefold.http;

import dev.wirefold.article.ArticleId;
import dev.wirefold.engine.Archive;
import dev.wirefold.engine.Store;
import dev.wirefold.engine.TakedownReceipt;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers for articles that are not there: gone for good, with a receipt, or never seen. */
@Singleton
@Requires(beans = Store.class)
final class TakedownReceipts {

  private final Store store;

  TakedownReceipts(Store store) {
    this.store = store;
  }

  /**
   * Returns the answer for an article that was taken down.
   *
   * @throws ProblemException if there was none
   */
  HttpResponse<?> notFound(ArticleId id, HttpRequest<?> request) {
    TakedownReceipt receipt = latest(id);
    if (receipt == null) {
      throw ProblemException.of(
          ProblemType.UNKNOWN_ID, "There is no article %s.".formatted(ArticlePath.to(id)));
    }
    return HttpResponse.status(ProblemType.TAKEN_DOWN.status(), ProblemType.TAKEN_DOWN.phrase())
        .contentType(ProblemWriter.MEDIA_TYPE)
        .body(TakenDownProblemJson.of(TakedownJson.of(receipt), request.getPath()));
  }

  /**
   * Answers, and if one of these articles was not found because it was taken down, with its
   * receipt.
   */
  HttpResponse<?> answer(
      HttpRequest<?> request, List<ArticleId> named, Supplier<HttpResponse<?>> answer) {
    try {
      return answer.get();
    } catch (ProblemException e) {
      for (ArticleId id : named) {
        if (e.problem().type() == ProblemType.UNKNOWN_ID && latest(id) != null) {
          return notFound(id, request);
        }
      }
      throw e;
    }
  }

  private @Nullable TakedownReceipt latest(ArticleId id) {
    try (Archive archive = store.read()) {
      List<String> names = archive.blobNames(TakedownReceipt.prefix(id));
      for (String name : names.reversed()) {
        byte[] bytes = archive.blob(name);
        TakedownReceipt receipt = bytes == null ? null : TakedownReceipt.of(bytes);
        if (receipt != null && receipt.id().equals(id)) {
          return receipt;
        }
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
