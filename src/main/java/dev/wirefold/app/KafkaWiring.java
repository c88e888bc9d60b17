package dev.wirefold.app;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.format.ArticleJsonCodec;
import dev.wirefold.format.JsonArticles;
import dev.wirefold.format.JsonCommands;
import dev.wirefold.format.StoryStateCodec;
import dev.wirefold.kafka.KafkaLink;
import dev.wirefold.kafka.KafkaSettings;
import dev.wirefold.kafka.Moment;
import dev.wirefold.service.CommandReader;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Binds a service to Kafka. */
final class KafkaWiring {

  /** {@code MOMENT:N} ends the process at the n-th such moment: for tests of crashes. */
  private static final String HALT = "wirefold.kafka.halt";

  private static final int KILLED = 137;

  private KafkaWiring() {}

  static KafkaLink open(
      KafkaSettings settings, LocalService service, JsonArticles articles, InstantSource clock)
      throws IOException {
    return open(
        settings,
        service,
        new JsonCommands(articles),
        new KafkaLink.Surroundings(clock, KafkaWiring::end, moments()));
  }

  static KafkaLink open(
      KafkaSettings settings,
      LocalService service,
      CommandReader reader,
      KafkaLink.Surroundings surroundings)
      throws IOException {
    KafkaLink link =
        KafkaLink.open(
            settings,
            new KafkaLink.Bound(
                service.folder().id().toString(),
                service.journal(),
                service.store(),
                service.pipeline()),
            new KafkaLink.Forms(
                reader,
                LocalService.commands(),
                new ArticleJsonCodec(),
                HttpService.events(),
                new StoryStateCodec()),
            surroundings);
    service.closesBeforeStores(link::close);
    return link;
  }

  /** At once: what is not committed is in the log, and the other process must not be waited for. */
  private static void end(String because) {
    System.err.println("wirefold: " + because);
    Runtime.getRuntime().halt(ExitCode.SUPERSEDED);
  }

  private static Consumer<Moment> moments() {
    String halt = System.getProperty(HALT);
    if (halt == null) {
      return moment -> {};
    }
    String[] parts = halt.split(":", -1);
    Moment at = Moment.valueOf(parts[0]);
    AtomicInteger left = new AtomicInteger(Integer.parseInt(parts[1]));
    return moment -> {
      if (moment == at && left.decrementAndGet() == 0) {
        Runtime.getRuntime().halt(KILLED);
      }
    };
  }
}
