package dev.wirefold.http;

import dev.wirefold.service.Spelling;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a query that asks for what a call doesn't have: a wish that is passed over without a word
 * looks as if it were granted. What a call has is what its description says.
 */
@ServerFilter("/v1/**")
@Order(QueryFilter.ORDER)
final class QueryFilter {

  static final int ORDER = AccessFilter.ORDER + 10;

  private final Map<String, List<String>> known = new HashMap<>();

  QueryFilter() {
    byte[] description = StaticContent.read(OpenApiController.DESCRIPTION);
    object(JsonTree.object(description, 0, description.length).get("paths"))
        .forEach((path, calls) ->
            object(calls)
                .forEach((method, call) ->
                    known.put(method.toUpperCase(Locale.ROOT) + " " + path, parameters(call))));
  }

  /** Ends the request if its query is none, or has more than the call takes. */
  @RequestFilter
  void check(HttpRequest<?> request) {
    String query = request.getUri().getRawQuery();
    if (query == null || query.isEmpty()) {
      return;
    }
    requireUtf8(query);
    String method =
        request.getMethod() == HttpMethod.HEAD ? HttpMethod.GET.name() : request.getMethodName();
    List<String> names =
        known.get(method + " " + BasicHttpAttributes.getUriTemplate(request).orElse(""));
    if (names != null) {
      request.getParameters().forEach((name, values) -> check(name, values, names));
    }
  }

  private static void requireUtf8(String query) {
    for (String part : query.split("[&=]", -1)) {
      if (ArticlePath.decoded(part) == null) {
        throw Parameters.refused(
            "query", part, "is not percent-encoded UTF-8; encode the query so");
      }
    }
  }

  private static void check(String name, List<String> values, List<String> known) {
    if (!known.contains(name)) {
      throw Parameters.refused(name, values.isEmpty() ? null : values.getFirst(), fix(name, known));
    }
    if (values.size() > 1) {
      throw Parameters.refused(name, String.join(", ", values), "is given twice; give it once");
    }
  }

  private static String fix(String name, List<String> known) {
    if (known.isEmpty()) {
      return "is not known; this call has no parameters in its query";
    }
    String near = Spelling.near(name, known);
    return "is not known; this call has "
        + String.join(", ", known)
        + (near == null ? "" : "; did you mean " + near + "?");
  }

  private static List<String> parameters(@Nullable Object call) {
    List<String> names = new ArrayList<>();
    if (object(call).get("parameters") instanceof List<?> list) {
      for (Object parameter : list) {
        if ("query".equals(object(parameter).get("in"))) {
          names.add(String.valueOf(object(parameter).get("name")));
        }
      }
    }
    return names;
  }

  @SuppressWarnings("unchecked") // objects that were read have names as keys
  private static Map<String, @Nullable Object> object(@Nullable Object json) {
    return json instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
  }
}
