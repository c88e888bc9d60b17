package dev.wirefold.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.engine.Archive;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words that stand only in articles which must not be shown are on no page, in no search and in no
 * stream. A page that answers a search may say what was searched for, and no more.
 */
class PageSecretsTest {

  private static final Instant NOON = Instant.parse("2001-05-07T12:00:00Z");
  private static final String EMBARGO = "2001-05-08T00:00:00Z";

  private static final String WITHHELD = "quorvenith";
  private static final String UNDER_EMBARGO = "malbrixane";
  private static final String KILLED = "tessaruvik";
  private static final String NEXT = "ondrephale";
  private static final String WITHDRAWN = "yurbanteck";
  private static final List<String> SECRETS =
      List.of(WITHHELD, UNDER_EMBARGO, KILLED, NEXT, WITHDRAWN);

  private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"]*)\"");
  private static final Pattern ASKED =
      Pattern.compile("(?:value|href|hx-get)=\"[^\"]*\"|<p class=\"count\"[^>]*>[^<]*</p>");
  private static final int ARTICLES = 16;
  private static final int MOST_PAGES = 800;

  @TempDir Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private RunningService service;

  @BeforeEach
  void start() throws Exception {
    service = RunningService.start(folder.resolve("data"), () -> now.get());
    put("north/o-1", title("Ropeway", ""), text("ropeway", ""), "");
    put("south/o-2", title("Ropeway", ""), text("ropeway", ""), "");
    put("east/o-3", title("Ropeway", WITHHELD), text("ropeway", WITHHELD), status("withheld"));
    put("east/o-4", title("Foundry", WITHHELD), text("foundry", WITHHELD), status("withheld"));
    String until = ",\"embargoed\":\"" + EMBARGO + "\"";
    put("west/o-5", title("Ropeway", UNDER_EMBARGO), text("ropeway", UNDER_EMBARGO), until);
    put("west/o-6", title("Granary", UNDER_EMBARGO), text("granary", UNDER_EMBARGO), until);
    put("east/o-7", title("Ropeway", KILLED), text("ropeway", KILLED), "");
    put("east/o-8", title("Tannery", KILLED), text("tannery", KILLED), "");
    put("west/o-9", title("Chandlery", WITHDRAWN), text("chandlery", WITHDRAWN), "");
    put("north/o-10", title("Chandlery", ""), text("chandlery", ""), "");
    get("/"); // what pages remember must be forgotten too
    put("east/o-7", "", "", status("canceled"));
    put("east/o-8", "", "", status("canceled"));
    put("east/o-11", title("Smithy", ""), text("smithy", ""), "");
    put("east/o-11", title("Smithy", NEXT), text("smithy", NEXT), status("withheld"));
    assertThat(service.delete("/v1/articles/west/o-9?reason=wrong").statusCode()).isLessThan(300);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void hiddenArticles_standOnNoPageAndInNoSearchOrStream() throws Exception {
    Map<String, String> pages = crawl();

    assertThat(pages.keySet())
        .anyMatch(path -> path.startsWith("/stories/"))
        .anyMatch(path -> path.startsWith("/groups/"))
        .anyMatch(path -> path.startsWith("/pair"))
        .contains("/", "/review", "/decisions", "/status", "/try", "/map", "/fresh?seen=0");
    assertThat(pages.values()).anyMatch(body -> body.contains("Not to be shown"));
    for (String secret : SECRETS) {
      pages.forEach((path, body) ->
          assertThat(ASKED.matcher(body).replaceAll("").toLowerCase(Locale.ROOT))
              .as("%s on %s", secret, path)
              .doesNotContain(secret));
      assertThat(get("/?q=" + secret)).doesNotContain("href=\"/stories/");
      assertThat(get("/v1/search?q=" + secret)).doesNotContain("o-");
      assertThat(events().toLowerCase(Locale.ROOT)).doesNotContain(secret);
    }
  }

  @Test
  void embargo_ends_andTheArticleIsShown() throws Exception {
    now.set(Instant.parse(EMBARGO).plusSeconds(120));
    put("north/o-12", title("Cooperage", ""), text("cooperage", ""), "");

    assertThat(crawl().values())
        .anyMatch(body -> body.toLowerCase(Locale.ROOT).contains(UNDER_EMBARGO));
  }

  private Map<String, String> crawl() throws Exception {
    ArrayDeque<String> open = new ArrayDeque<>();
    open.addAll(
        List.of("/", "/?sort=largest", "/fresh?seen=0", "/review", "/decisions", "/status"));
    open.addAll(List.of("/decisions/pairs.jsonl", "/try", "/map", "/map?days=7", "/login"));
    for (String secret : SECRETS) {
      open.add("/?q=" + secret);
    }
    for (String source : List.of("east", "west")) {
      for (int i = 0; i < ARTICLES; i++) {
        String group =
            String.valueOf(
                RunningService.json(get("/v1/articles/" + source + "/o-" + i)).get("group"));
        open.add("/groups/" + group);
      }
    }
    for (int a = 0; a < ARTICLES; a++) {
      for (int b = a + 1; b < ARTICLES; b++) {
        open.add("/pair?a=%d&b=%d".formatted(a, b));
      }
    }
    Map<String, String> seen = new LinkedHashMap<>();
    while (!open.isEmpty() && seen.size() < MOST_PAGES) {
      String path = open.removeFirst();
      if (seen.containsKey(path) || path.startsWith("/docs") || path.startsWith("/openapi")) {
        continue;
      }
      String body = get(path);
      seen.put(path, body);
      LINK.matcher(body).results().forEach(link -> open.add(link.group(1).replace("&amp;", "&")));
      if (path.startsWith("/stories/") && !path.contains("?")) {
        open.add(path + "?at=2001-05-07T12:00");
      }
    }
    assertThat(seen.size()).as("pages").isLessThan(MOST_PAGES);
    return seen;
  }

  private String events() throws Exception {
    long last;
    try (Archive archive = service.local().store().read()) {
      last = archive.cursor().nextSeq() - 1;
    }
    HttpResponse<InputStream> answer =
        service
            .client()
            .send(
                service.request("/v1/events?after=0").GET().build(), BodyHandlers.ofInputStream());
    List<String> lines = new ArrayList<>();
    try (BufferedReader in = new BufferedReader(new InputStreamReader(answer.body(), UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
        if (line.startsWith("data: {\"seq\":" + last + ",")) {
          break;
        }
      }
    }
    assertThat(lines).hasSizeGreaterThan(20);
    return String.join("\n", lines);
  }

  private String get(String path) throws Exception {
    return service.get(path, "Accept", path.startsWith("/v1/") ? "*/*" : "text/html").body();
  }

  private static String status(String status) {
    return ",\"status\":\"" + status + "\"";
  }

  private static String title(String place, String secret) {
    return place + " at Kettle Fold burns" + (secret.isEmpty() ? "" : ", says " + capital(secret));
  }

  private static String text(String place, String secret) {
    String told =
        "The %s at Kettle Fold burned to the ground on Monday and 12 men were led out by a cellar"
                .formatted(place)
            + " door, the fire brigade said. The cause isn't known, and the owner was abroad. The"
            + " road stays closed until the walls are pulled down.";
    return secret.isEmpty()
        ? told
        : told
            + " \\\"We were warned of it by %s,\\\" said a foreman. The warden %s said nothing."
                .formatted(secret, capital(secret));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private void put(String path, String title, String text, String more) throws Exception {
    HttpResponse<String> answer =
        service.putJson(
            "/v1/articles/" + path + "?wait=searchable",
            "{\"title\":\"%s\",\"text\":\"%s\",\"lang\":\"en\"%s}".formatted(title, text, more));
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }
}
