package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.service.ServiceClock;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that comes again under the same {@code Idempotency-Key} as before, without
 * doing anything again. It remembers for a day, bounded in number and memory, and not across a
 * restart: then, too, a repetition changes nothing, because the article is known to be the same.
 */
@Singleton
@Requires(beans = ServiceClock.class)
final class IdempotencyKeys {

  static final String HEADER = "Idempotency-Key";

  private static final int MOST = 100_000;
  private static final long MOST_CHARACTERS = 16L << 20;
  private static final int LONGEST = 255;
  private static final Duration AGE = Duration.ofDays(1);

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Known> keys = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  IdempotencyKeys(ServiceClock clock) {
    this.clock = clock.source();
  }

  /** A request that came before, or is under way. */
  @SuppressWarnings("ArrayRecordComponent") // a hash, compared by its content
  private record Known(
      byte[] request, Instant at, CompletableFuture<Object> answer, int characters) {}

  /**
   * Returns what the work gives, or gave when the request's key came before. Without a key the work
   * is done in any case.
   *
   * @param body the body of the request, of which the whole is known again
   * @param type what the work gives
   * @throws ProblemException if the key came with another request, or the work ends so
   */
  <T> T answer(HttpRequest<?> request, WholeBody body, Class<T> type, Supplier<T> work) {
    String key = request.getHeaders().get(HEADER);
    if (key == null) {
      return work.get();
    }
    check(key);
    return type.cast(answer(key, hash(request, body), work));
  }

  private Object answer(String key, byte[] hash, Supplier<?> work) {
    Known mine = new Known(hash, clock.instant(), new CompletableFuture<>(), weight(key));
    Known known = putIfAbsent(key, mine);
    if (known == null) {
      return work(key, mine, work);
    }
    if (!Arrays.equals(known.request, hash)) {
      throw ProblemException.of(
          ProblemType.IDEMPOTENCY_KEY_REUSED, "The key " + key + " came with another request.");
    }
    return await(known, key, hash, work);
  }

  private Object work(String key, Known mine, Supplier<?> work) {
    boolean done = false;
    try {
      Object answer = work.get();
      mine.answer.complete(answer);
      done = true;
      return answer;
    } finally {
      if (!done) {
        forget(key, mine);
        mine.answer.cancel(false);
      }
    }
  }

  private Object await(Known known, String key, byte[] hash, Supplier<?> work) {
    try {
      return known.answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.of(ProblemType.NOT_READY, "The service is stopping.");
    } catch (ExecutionException | java.util.concurrent.CancellationException e) {
      return answer(key, hash, work); // it failed, which a repetition is for
    }
  }

  private @Nullable Known putIfAbsent(String key, Known mine) {
    lock.lock();
    try {
      Known known = keys.get(key);
      if (known != null && known.at.plus(AGE).isAfter(mine.at)) {
        return known;
      }
      Known before = keys.put(key, mine);
      characters += mine.characters - (before == null ? 0 : before.characters);
      Iterator<Known> eldest = keys.values().iterator();
      while (keys.size() > MOST || characters > MOST_CHARACTERS) {
        characters -= eldest.next().characters;
        eldest.remove();
      }
      return null;
    } finally {
      lock.unlock();
    }
  }

  private void forget(String key, Known mine) {
    lock.lock();
    try {
      if (keys.remove(key, mine)) {
        characters -= mine.characters;
      }
    } finally {
      lock.unlock();
    }
  }

  /** An answer's ids are bounded by what a request's head and line may have; this is the usual. */
  private static int weight(String key) {
    return key.length() + 128;
  }

  private static void check(String key) {
    if (key.isBlank() || key.length() > LONGEST) {
      throw ProblemException.of(
          ProblemType.BAD_PARAMETER,
          "The header %s is wrong.".formatted(HEADER),
          List.of(
              new Problem.Mistake(
                  null, null, HEADER, key, "must have 1 to %d characters".formatted(LONGEST))));
    }
  }

  /** The path is part of what is asked for. */
  private static byte[] hash(HttpRequest<?> request, WholeBody body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String path = request.getMethodName() + " " + request.getUri().getRawPath() + "\n";
      digest.update(path.getBytes(UTF_8));
      digest.update(body.bytes(), 0, body.length());
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
