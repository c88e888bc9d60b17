package dev.wirefold.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.wirefold.canonical.Publishers;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.format.ArticleParser;
import dev.wirefold.format.FieldMap;
import dev.wirefold.format.JsonArticles;
import dev.wirefold.service.Stateless;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A service at a free port with small limits, and a client of it. */
final class TestServer implements AutoCloseable {

  static final HttpLimits LIMITS =
      new HttpLimits(64, 4096, 1024, 1 << 20, 4 << 20, 100, 1 << 14, 2, 100);
  static final HttpTimes TIMES =
      new HttpTimes(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofSeconds(20),
          Duration.ofSeconds(10));

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(HttpServer server) {
    this.server = server;
  }

  static TestServer start(Object... ports) throws IOException {
    return start(settings(LIMITS, TIMES), ports);
  }

  static TestServer start(HttpSettings settings, Object... ports) throws IOException {
    List<Object> all =
        new ArrayList<>(
            List.of(
                new JsonArticles(
                    new ArticleParser(FieldMap.PLAIN, ArticleParser.DEFAULT_MAX_CHARS)),
                new Stateless(EngineSettings.DEFAULT),
                Publishers.NONE));
    all.addAll(List.of(ports));
    return new TestServer(HttpServer.start(settings, all));
  }

  static HttpSettings settings(HttpLimits limits, HttpTimes times, String... tokens) {
    return new HttpSettings("127.0.0.1", 0, List.of(tokens), limits, times);
  }

  HttpServer server() {
    return server;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send(request(path, headers).GET().build());
  }

  HttpResponse<String> postJson(String path, String body) throws Exception {
    return post(path, body.getBytes(UTF_8), "Content-Type", "application/json");
  }

  HttpResponse<String> post(String path, byte[] body, String... headers) throws Exception {
    return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)).build());
  }

  HttpResponse<String> send(String method, String path, String... headers) throws Exception {
    return send(request(path, headers).method(method, BodyPublishers.noBody()).build());
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofMinutes(1));
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** Returns the head of a request as it goes over the wire; every caller is this machine. */
  static String head(String firstLine, String... headers) {
    return firstLine + "\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
  }

  /** Opens a connection for bytes that no client would send. */
  Socket socket() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(60_000);
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** Sends bytes and returns everything that comes until the server ends the connection. */
  String exchange(String bytes) throws IOException {
    try (Socket socket = socket()) {
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      return rest(socket);
    }
  }

  /** Returns everything that comes until the server ends the connection. */
  static String rest(Socket socket) throws IOException {
    StringBuilder all = new StringBuilder();
    byte[] buffer = new byte[1024];
    InputStream in = socket.getInputStream();
    try {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        all.append(new String(buffer, 0, read, UTF_8));
      }
    } catch (SocketException e) {
      return all.toString(); // reset: what was sent on was not read any more
    }
    return all.toString();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
