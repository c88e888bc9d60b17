package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.app.WireItem.ItemKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A client that writes whatever a newsroom writes, as its seed has it, and keeps a ledger of what
 * it was told. What it got no answer for it sends again, as long as it takes.
 */
final class WireClient {

  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String name;
  private final Habits habits;
  private final Ledger ledger;
  private final SplittableRandom random;
  private final int firstReport;
  private final List<WireItem> latest = new ArrayList<>();
  private final List<WireItem> lone = new ArrayList<>();
  private int items;
  private int reports;
  private final AtomicInteger refusals = new AtomicInteger();
  private @Nullable Step unanswered;

  /**
   * What a client does beside sending articles.
   *
   * @param edits whether it decides as an editor
   * @param deletes whether it takes articles down
   */
  record Habits(boolean edits, boolean deletes) {}

  /**
   * @param number another for each client of a service
   */
  WireClient(int number, long seed, Ledger ledger, Habits habits) {
    this.name = "Desk" + number;
    this.habits = habits;
    this.ledger = ledger;
    this.random = new SplittableRandom(seed + number);
    this.firstReport = number * 1_000_000;
  }

  /** One request. */
  private sealed interface Step {

    record Put(WireItem item) implements Step {}

    record Bulk(List<WireItem> items) implements Step {}

    record Merge(String into, String from) implements Step {}

    record Pin(ItemKey key) implements Step {}

    record Delete(ItemKey key) implements Step {}
  }

  /** A connection to one run of the service. */
  private record Line(HttpClient client, URI address) {

    HttpRequest.Builder to(String path) {
      return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
      return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
        throws IOException {
      try {
        return client.send(request.build(), handler);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  /** Sends until it is to stop, or the service is gone. */
  void run(URI address, BooleanSupplier go) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Line line = new Line(client, address);
      while (go.getAsBoolean()) {
        boolean again = unanswered != null;
        Step step = unanswered == null ? next() : unanswered;
        unanswered = step;
        if (send(line, step, again)) {
          unanswered = null;
        } else {
          refusals.incrementAndGet();
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
    } catch (IOException e) {
      // the service is gone; what is unanswered is sent to the next
    }
  }

  /** Sends what got no answer. */
  void settle(URI address) {
    run(address, () -> unanswered != null);
    assertThat(unanswered).as("what got no answer").isNull();
  }

  /** Returns how often the service said that it can't take something now. */
  int refusals() {
    return refusals.get();
  }

  private Step next() {
    int dice = random.nextInt(100);
    if (dice < 12 && !latest.isEmpty()) {
      WireItem before = pick(latest);
      return new Step.Put(
          new WireItem(before.source(), before.id(), before.report(), before.revision() + 1));
    }
    if (dice < 20 && !latest.isEmpty()) {
      return new Step.Put(pick(latest));
    }
    if (dice < 30) {
      return new Step.Bulk(Stream.generate(this::newItem).limit(random.nextInt(2, 40)).toList());
    }
    if (dice < 33 && habits.edits() && lone.size() > 1) {
      String into = ledger.groupOf(pick(lone).key());
      String from = ledger.groupOf(lone.remove(random.nextInt(lone.size())).key());
      return into.equals(from) ? new Step.Put(newItem()) : new Step.Merge(into, from);
    }
    if (dice < 35 && habits.edits() && !latest.isEmpty()) {
      return new Step.Pin(pick(latest).key());
    }
    if (dice < 38 && habits.deletes() && lone.size() > 1) {
      return new Step.Delete(lone.remove(random.nextInt(lone.size())).key());
    }
    return new Step.Put(newItem());
  }

  /** A report that nobody had, or now and then one that somebody else brought. */
  private WireItem newItem() {
    boolean copy = reports > 0 && random.nextInt(4) == 0;
    int report = copy ? random.nextInt(reports) : reports++;
    return new WireItem(name, "a-" + items++, firstReport + report, 0);
  }

  private WireItem pick(List<WireItem> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Sends a step; false if the service can't take it now. */
  private boolean send(Line line, Step step, boolean again) throws IOException {
    return switch (step) {
      case Step.Put put -> put(line, put.item(), again);
      case Step.Bulk bulk -> bulk(line, bulk.items(), again);
      case Step.Merge merge -> merge(line, merge, again);
      case Step.Pin pin -> pin(line, pin.key());
      case Step.Delete delete -> delete(line, delete.key(), again);
    };
  }

  private boolean put(Line line, WireItem item, boolean again) throws IOException {
    HttpResponse<String> answer =
        line.send(
            line.to(item.key().path())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(item.line())));
    if (isRefused(answer.statusCode(), answer.body())) {
      return false;
    }
    taken(item, answer.body(), again);
    return true;
  }

  private boolean bulk(Line line, List<WireItem> sent, boolean again) throws IOException {
    String body = sent.stream().map(WireItem::line).collect(Collectors.joining("\n", "", "\n"));
    HttpResponse<Stream<String>> answer =
        line.send(
            line.to("/v1/articles/bulk")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(body)),
            BodyHandlers.ofLines());
    boolean complete = true;
    int answered = 0;
    try (Stream<String> lines = answer.body()) {
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        String result = each.next();
        if (answer.statusCode() != 207) {
          assertThat(isRefused(answer.statusCode(), result)).as(result).isTrue();
          return false;
        }
        if (result.startsWith("{\"summary\"")) {
          assertThat(answered).isEqualTo(sent.size());
          return complete;
        }
        WireItem item = sent.get(answered++);
        int status = Integer.parseInt(result.replaceFirst(".*?\"status\":(\\d+).*", "$1"));
        if (isRefused(status, result)) {
          complete = false;
        } else {
          assertThat(result).contains("\"id\":\"" + item.id() + "\"");
          taken(item, result, again);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    throw new IOException("the answer broke off");
  }

  private void taken(WireItem item, String answer, boolean again) {
    ledger.taken(item, answer, again);
    latest.removeIf(each -> each.key().equals(item.key()));
    lone.removeIf(each -> each.report() == item.report());
    latest.add(item);
    if (latest.stream().filter(each -> each.report() == item.report()).count() == 1) {
      lone.add(item);
    }
  }

  private boolean merge(Line line, Step.Merge merge, boolean again) throws IOException {
    HttpResponse<String> answer =
        curate(
            line,
            "\"action\":\"merge-groups\",\"into\":\"%s\",\"from\":\"%s\""
                .formatted(merge.into(), merge.from()));
    boolean done = again && answer.body().contains("was merged into " + merge.into());
    if (!done && isRefused(answer.statusCode(), answer.body())) {
      return false;
    }
    ledger.merged(merge.into(), merge.from());
    lone.removeIf(each -> ledger.groupOf(each.key()).equals(merge.into()));
    return true;
  }

  private static boolean pin(Line line, ItemKey key) throws IOException {
    HttpResponse<String> answer =
        curate(
            line,
            "\"action\":\"pin-canonical\",\"article\":{\"source\":\"%s\",\"id\":\"%s\"}"
                .formatted(key.source(), key.id()));
    return !isRefused(answer.statusCode(), answer.body());
  }

  private static HttpResponse<String> curate(Line line, String members) throws IOException {
    return line.send(
        line.to("/v1/curation")
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"author\":\"N. Okafor\",\"reason\":\"seen by eye\"," + members + "}")));
  }

  private boolean delete(Line line, ItemKey key, boolean again) throws IOException {
    HttpResponse<String> answer = line.send(line.to(key.path() + "?reason=court-order").DELETE());
    boolean done = again && answer.statusCode() == 410;
    if (!done && isRefused(answer.statusCode(), answer.body())) {
      return false;
    }
    ledger.takenDown(key);
    latest.removeIf(each -> each.key().equals(key));
    return true;
  }

  /** Tells a service that can't take something now from one that took it; all else is wrong. */
  private static boolean isRefused(int status, String body) {
    if (status == 429 || status == 503 || status == 507) {
      assertThat(body).contains("/problems/");
      return true;
    }
    assertThat(status).as(body).isBetween(200, 207);
    return false;
  }
}
