package dev.wirefold.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the files that pages load. Their addresses name the content, so browsers keep them. */
@Controller("/assets")
@Hidden
final class AssetsController {

  private final Map<String, Assets.File> files = Assets.files();

  @Get("/{version}/{name}")
  HttpResponse<byte[]> file(@PathVariable String version, @PathVariable String name) {
    Assets.@Nullable File file = files.get(name);
    if (file == null) {
      throw PageFault.notThere("file " + name);
    }
    return HttpResponse.ok(file.bytes())
        .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
        .header(
            HttpHeaders.CACHE_CONTROL,
            version.equals(Assets.version()) ? "public, max-age=31536000, immutable" : "no-cache");
  }
}
