package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Gives the description of all calls, which the build makes from the controllers. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Wirefold",
            version = "1",
            description =
                "Groups the versions and copies of news texts, picks the one to show, and gathers"
                    + " the texts about one event.\n\nA call that fails answers with a problem"
                    + " (RFC 9457), whose type is an address on this service that explains it.",
            license =
                @License(
                    name = "GPL-3.0-or-later",
                    url = "https://www.gnu.org/licenses/gpl-3.0.html")),
    servers = @Server(url = "/"),
    security = {@SecurityRequirement(name = "token"), @SecurityRequirement(name = "")},
    tags = {
      @Tag(name = "Articles", description = "Articles in, decisions out"),
      @Tag(name = "Curation", description = "Decisions of editors"),
      @Tag(name = "Events", description = "What is decided, as it is decided"),
      @Tag(name = "Reading", description = "Calls that read what is stored"),
      @Tag(name = "Stateless", description = "Calls that keep nothing of what they are given"),
      @Tag(name = "Operation", description = "Calls for those who run the service")
    })
@SecurityScheme(
    name = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A token from the service's token file. Without such a file none is needed.")
@Controller
final class OpenApiController {

  static final String DESCRIPTION = "/META-INF/swagger/openapi.json";

  @Get("/openapi.json")
  @Hidden
  HttpResponse<byte[]> json() {
    return StaticContent.ok(JsonTree.write(description()), "application/json");
  }

  @Get("/openapi.yml")
  @Produces("application/yaml")
  @Hidden
  HttpResponse<byte[]> yaml() {
    return StaticContent.ok(yaml(description()), "application/yaml");
  }

  private static Map<String, @Nullable Object> description() {
    byte[] built = StaticContent.read(DESCRIPTION);
    Map<String, @Nullable Object> description = JsonTree.object(built, 0, built.length);
    CallProblems.describe(description);
    return description;
  }

  private static byte[] yaml(Map<String, @Nullable Object> description) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    return new Yaml(options).dump(description).getBytes(UTF_8);
  }
}
