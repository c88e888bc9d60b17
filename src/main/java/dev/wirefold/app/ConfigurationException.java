package dev.wirefold.app;

import java.util.List;

/** Says what is wrong with the configuration, one message a mistake. */
final class ConfigurationException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> messages;

  ConfigurationException(List<String> messages) {
    super(String.join("; ", messages));
    this.messages = List.copyOf(messages);
  }

  List<String> messages() {
    return messages;
  }
}
