package dev.wirefold.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.CRC32C;

/** The files that pages load: all of them come with the program. */
final class Assets {

  private static final String STYLE = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final String OWN = "/dev/wirefold/page/";

  private static final Map<String, File> FILES = read();
  private static final String VERSION = version(FILES);

  private Assets() {}

  /** A file. */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record File(byte[] bytes, String mediaType) {}

  static Map<String, File> files() {
    return FILES;
  }

  /** Returns a name for the content of all of them. */
  static String version() {
    return VERSION;
  }

  /** Returns the address of a file. */
  static String path(String name) {
    return "/assets/" + VERSION + "/" + name;
  }

  private static Map<String, File> read() {
    Map<String, File> files = new LinkedHashMap<>();
    files.put("pico.css", library("org.webjars.npm", "picocss__pico", "css/pico.min.css", STYLE));
    files.put("page.css", new File(resource(OWN + "page.css"), STYLE));
    files.put("htmx.js", library("org.webjars.npm", "htmx.org", "dist/htmx.min.js", SCRIPT));
    files.put("page.js", new File(resource(OWN + "page.js"), SCRIPT));
    files.put("icon.svg", new File(resource(OWN + "icon.svg"), "image/svg+xml"));
    return files;
  }

  /** A library's files stand under its version, which its description knows. */
  private static File library(String group, String name, String file, String mediaType) {
    Properties description = new Properties();
    try {
      description.load(
          new java.io.StringReader(
              new String(
                  resource("/META-INF/maven/%s/%s/pom.properties".formatted(group, name)), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = Objects.requireNonNull(description.getProperty("version"));
    return new File(
        resource("/META-INF/resources/webjars/%s/%s/%s".formatted(name, version, file)), mediaType);
  }

  private static byte[] resource(String path) {
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(Map<String, File> files) {
    CRC32C crc = new CRC32C();
    files.values().forEach(file -> crc.update(file.bytes()));
    return "%08x".formatted(crc.getValue());
  }
}
