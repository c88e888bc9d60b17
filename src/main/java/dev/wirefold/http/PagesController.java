package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/** Pages about the calls: which there are, and what a problem means. */
@Controller
@Hidden
final class PagesController {

  private static final String FOLDER = "/dev/wirefold/http/";

  @Get("/docs")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> docs() {
    return StaticContent.ok(StaticContent.read(FOLDER + "docs.html"), MediaType.TEXT_HTML);
  }

  @Get("/docs/docs.js")
  @Produces("text/javascript")
  HttpResponse<byte[]> script() {
    return StaticContent.ok(StaticContent.read(FOLDER + "docs.js"), "text/javascript");
  }

  @Get("/docs/docs.css")
  @Produces("text/css")
  HttpResponse<byte[]> style() {
    return StaticContent.ok(StaticContent.read(FOLDER + "docs.css"), "text/css");
  }

  @Get("/problems")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> problems() {
    StringBuilder list = new StringBuilder("<ul>\n");
    for (ProblemType type : ProblemType.values()) {
      list.append(
          "<li><a href=\"%s\">%s</a> (%d): %s</li>\n"
              .formatted(type.uri(), type.code(), type.status(), type.title()));
    }
    return page("Problems", list.append("</ul>\n").toString());
  }

  /** Explains one type of problem; its address is the type's name. */
  @Get("/problems/{code}")
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> problem(@PathVariable String code) {
    ProblemType type = ProblemType.ofCode(code);
    if (type == null) {
      throw ProblemException.of(ProblemType.NOT_FOUND, "There is no such type of problem.");
    }
    return page(
        type.title(),
        "<p>Status %d, type <code>%s</code></p>\n<p>%s</p>\n<p><a href=\"/problems\">All types of problem</a></p>\n"
            .formatted(type.status(), type.uri(), type.remedy()));
  }

  /** The texts are the program's own: nothing that a caller sent stands in a page. */
  private static HttpResponse<byte[]> page(String title, String body) {
    String page =
        new String(StaticContent.read(FOLDER + "page.html"), UTF_8)
            .replace("{title}", title)
            .replace("{body}", body);
    return StaticContent.ok(page.getBytes(UTF_8), MediaType.TEXT_HTML);
  }
}
