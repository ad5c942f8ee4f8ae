package dev.muster.testkit.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Sends requests that a well-behaved client library would not send. */
final class RawHttp {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration STREAM_PATIENCE = Duration.ofSeconds(2);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;

  RawHttp(String base) {
    this.base = base;
  }

  /**
   * Sends a request; {@code stream} says that the answer may be a stream that is silent for now.
   */
  RawResponse send(RawRequest request, boolean stream) throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(base + request.url()))
            .timeout(stream ? STREAM_PATIENCE : PATIENCE)
            .method(
                request.method(),
                request.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(builder::header);
    HttpResponse<InputStream> response;
    try {
      response = client.send(builder.build(), BodyHandlers.ofInputStream());
    } catch (HttpTimeoutException e) {
      if (stream) {
        return RawResponse.SILENT_STREAM;
      }
      throw e;
    }
    try (InputStream body = response.body()) {
      boolean refused = response.statusCode() >= 400;
      return new RawResponse(
          response.statusCode(),
          response.headers().firstValue("content-type").orElse(""),
          refused ? new String(body.readAllBytes(), StandardCharsets.UTF_8) : "");
    }
  }

  /** Announces a body of {@code length} bytes, sends none of it, and reads the answer. */
  RawResponse announce(RawRequest request, long length) throws IOException {
    URI target = URI.create(base);
    try (Socket socket = new Socket(target.getHost(), target.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      StringBuilder head = new StringBuilder();
      head.append(request.method() + " " + request.url() + " HTTP/1.1\r\n");
      head.append("Host: " + target.getAuthority() + "\r\nConnection: close\r\n");
      head.append("Content-Length: " + length + "\r\n");
      request.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
      OutputStream out = socket.getOutputStream();
      out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return read(socket.getInputStream());
    }
  }

  private static RawResponse read(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("No HTTP answer: " + head);
      }
      head.append((char) next);
    }
    int length = Integer.parseInt(header(head.toString(), "content-length").orElse("0"));
    return new RawResponse(
        Integer.parseInt(head.substring(9, 12)),
        header(head.toString(), "content-type").orElse(""),
        new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static Optional<String> header(String head, String name) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).trim())
        .findFirst();
  }
}
