package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends articles to a topic as fast as it takes them: JSON lines from stdin, each under its source
 * and id. Beside every n-th goes one that is no article. What is measured is who reads the topic.
 */
public final class TopicLoad {

  private static final JsonFactory JSON = new JsonFactory();

  private TopicLoad() {}

  /**
   * @param args the broker, the topic, and beside which articles a bad record goes: 0 for none
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: TopicLoad BROKER TOPIC POISON-EVERY < ARTICLES");
      System.exit(2);
    }
    int every = Integer.parseInt(args[2]);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            args[0],
            "acks",
            "all",
            "linger.ms",
            "20",
            "batch.size",
            "262144",
            "max.request.size",
            "4194304");
    int good = 0;
    int bad = 0;
    try (KafkaProducer<String, String> producer =
            new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        var _ = producer.send(new ProducerRecord<>(args[1], key(line), line));
        good++;
        if (every > 0 && good % every == 0) {
          var _ = producer.send(new ProducerRecord<>(args[1], "bad/" + good, "no article"));
          bad++;
        }
      }
    }
    System.out.println(good + " " + bad);
  }

  private static String key(String line) throws IOException {
    Map<String, String> found = new HashMap<>(Map.of("source", "", "id", ""));
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        found.replace(name, parser.getText());
        parser.skipChildren();
      }
    }
    String source = String.valueOf(found.get("source"));
    return source.replace("%", "%25").replace("/", "%2F") + "/" + found.get("id");
  }
}
