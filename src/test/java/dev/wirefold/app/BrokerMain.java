package dev.wirefold.app;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** A Kafka broker as a process of its own, from a file of its settings. */
final class BrokerMain {

  private BrokerMain() {}

  /**
   * Formats the folder if it is new, and runs until the process is ended.
   *
   * @param arguments the settings' file, the folder, the cluster's id, a user with a password
   */
  public static void main(String... arguments) {
    if (!Files.exists(Path.of(arguments[1], "meta.properties"))) {
      String[] format = {
        "format", "-t", arguments[2], "-c", arguments[0], "--add-scram", arguments[3]
      };
      if (StorageTool.execute(format, System.out) != 0) {
        throw new IllegalStateException("the folder could not be formatted");
      }
    }
    Kafka.main(new String[] {arguments[0]});
  }
}
