package dev.wirefold.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;

/** Answers that show a state, and no more than its tag to a caller who has it. */
final class Tagged {

  private Tagged() {}

  /** Makes the body of an answer. */
  interface Body {
    Object make() throws IOException;
  }

  /** Answers with a body, or with 304 if the caller has it. */
  static MutableHttpResponse<?> answer(HttpRequest<?> request, EntityTag tag, Body body)
      throws IOException {
    return tag.isKnownTo(request) ? tag.notModified() : tag.on(HttpResponse.ok(body.make()));
  }
}
