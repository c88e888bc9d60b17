package dev.wirefold.page;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.net.URI;
import java.time.Duration;

/** Answers with a template that was filled in, and with the headers that every page has. */
final class Html {

  /** What a page may load and run: what the service itself gives, and nothing in the page. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final int SEE_OTHER = 303;

  private Html() {}

  /** A template with what it shows. */
  @FunctionalInterface
  interface Template {
    void render(HtmlTemplateOutput out);
  }

  /** Answers a visitor with a page. */
  static MutableHttpResponse<byte[]> ok(Visit visit, Template template) {
    return page(200, visit, template);
  }

  /** Answers a visitor with a page and a status. */
  static MutableHttpResponse<byte[]> page(int status, Visit visit, Template template) {
    return withCookie(
        fragment(template)
            .status(status)
            // without it a browser doesn't say that a form comes from here
            .header("Referrer-Policy", "same-origin")
            .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
            .header("Cross-Origin-Opener-Policy", "same-origin"),
        visit);
  }

  /** Answers with a part of a page, for a script that puts it there. */
  static MutableHttpResponse<byte[]> fragment(Template template) {
    return HttpResponse.ok(bytes(template))
        .header(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .header("Content-Security-Policy", POLICY);
  }

  /** Renders a template. */
  static byte[] bytes(Template template) {
    Utf8ByteOutput bytes = new Utf8ByteOutput();
    template.render(new OwaspHtmlTemplateOutput(bytes));
    return bytes.toByteArray();
  }

  /** Sends a visitor on after a form was taken. */
  static MutableHttpResponse<byte[]> seeOther(Visit visit, String path) {
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>status(SEE_OTHER, "See Other")
            .headers(headers -> headers.location(URI.create(path)));
    return withCookie(response, visit);
  }

  private static MutableHttpResponse<byte[]> withCookie(
      MutableHttpResponse<byte[]> response, Visit visit) {
    return visit.isNew()
        ? response.cookie(
            cookie(Visit.COOKIE, visit.name(), visit.isSecure()).maxAge(Duration.ofDays(30)))
        : response;
  }

  /** Makes a cookie that no script reads, and that no other site's page sends along. */
  static Cookie cookie(String name, String value, boolean secure) {
    return Cookie.of(name, value).path("/").httpOnly(true).secure(secure).sameSite(SameSite.Strict);
  }
}
