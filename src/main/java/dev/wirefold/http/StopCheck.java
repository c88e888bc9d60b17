package dev.wirefold.http;

import dev.wirefold.service.ReadinessCheck;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Is not ready from the moment on at which the service is told to stop. */
@Singleton
final class StopCheck implements ReadinessCheck {

  private volatile boolean stopping;

  void stopping() {
    stopping = true;
  }

  @Override
  public String name() {
    return "stop";
  }

  @Override
  public Optional<String> obstacle() {
    return stopping ? Optional.of("the service is stopping") : Optional.empty();
  }
}
