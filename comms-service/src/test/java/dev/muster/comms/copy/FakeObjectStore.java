package dev.muster.comms.copy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An S3-compatible store with one key: keeps what is put, and refuses a request whose signature
 * (AWS Signature Version 4) is not the one that follows from it.
 */
final class FakeObjectStore implements AutoCloseable {
  static final String ACCESS_KEY = "AKIATEST";
  static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)/s3/aws4_request,"
              + " ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})");

  /** What was put, by path, such as {@code /bucket/key}. */
  final Map<String, Stored> objects = new ConcurrentHashMap<>();

  private final HttpServer server;
  private volatile boolean away;

  record Stored(String body, Map<String, String> headers) {}

  FakeObjectStore() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on every request fails with 503, or no longer. */
  void away(boolean value) {
    away = value;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange call) throws IOException {
    byte[] body = call.getRequestBody().readAllBytes();
    String path = call.getRequestURI().getPath();
    if (away) {
      send(call, 503, "<Error><Code>SlowDown</Code></Error>");
    } else if (!signed(call, body)) {
      send(call, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
    } else {
      switch (call.getRequestMethod()) {
        case "PUT" -> {
          objects.put(path, new Stored(new String(body, StandardCharsets.UTF_8), headers(call)));
          send(call, 200, "");
        }
        case "DELETE" -> {
          objects.remove(path);
          send(call, 204, "");
        }
        default -> {
          Stored found = objects.get(path);
          send(
              call,
              found == null ? 404 : 200,
              found == null ? "<Error><Code>NoSuchKey</Code></Error>" : found.body());
        }
      }
    }
  }

  private static void send(HttpExchange call, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/xml");
    call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  private static Map<String, String> headers(HttpExchange call) {
    return call.getRequestHeaders().entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().toLowerCase(), entry -> entry.getValue().get(0)));
  }

  private static boolean signed(HttpExchange call, byte[] body) {
    Map<String, String> headers = headers(call);
    Matcher given = AUTHORIZATION.matcher(headers.getOrDefault("authorization", ""));
    String hash = headers.getOrDefault("x-amz-content-sha256", "");
    if (!given.matches() || !given.group(1).equals(ACCESS_KEY) || !covers(hash, body)) {
      return false;
    }
    String names = given.group(4);
    String canonical =
        String.join(
            "\n",
            call.getRequestMethod(),
            call.getRequestURI().getRawPath(),
            query(call.getRequestURI().getRawQuery()),
            Arrays.stream(names.split(";"))
                .map(name -> name + ":" + headers.get(name).trim() + "\n")
                .collect(Collectors.joining()),
            names,
            hash);
    String scope = given.group(2) + "/" + given.group(3) + "/s3/aws4_request";
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            headers.get("x-amz-date"),
            scope,
            sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    byte[] key = ("AWS4" + SECRET_KEY).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, toSign)).equals(given.group(5));
  }

  /** What is put must be signed; what is only asked for has nothing to sign. */
  private static boolean covers(String hash, byte[] body) {
    return hash.equals(sha256(body)) || body.length == 0 && hash.equals("UNSIGNED-PAYLOAD");
  }

  private static String query(String raw) {
    return raw == null
        ? ""
        : Arrays.stream(raw.split("&"))
            .map(pair -> pair.contains("=") ? pair : pair + "=")
            .sorted()
            .collect(Collectors.joining("&"));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
