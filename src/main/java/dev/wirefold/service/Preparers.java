package dev.wirefold.service;

import dev.wirefold.article.Article;
import dev.wirefold.engine.PreparedArticle;
import dev.wirefold.engine.Preparer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Prepares articles in parallel, on threads of its own. */
final class Preparers implements AutoCloseable {

  private final ExecutorService threads;
  private final ThreadLocal<Preparer> preparer;

  Preparers(Supplier<Preparer> preparers, int count) {
    this.preparer = ThreadLocal.withInitial(preparers);
    this.threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().name("wirefold-prepare-", 0).daemon().factory());
  }

  CompletableFuture<PreparedArticle> prepare(Article article) {
    return CompletableFuture.supplyAsync(() -> preparer.get().prepare(article), threads);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
