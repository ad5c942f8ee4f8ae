package dev.muster.testkit.phone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JVM's one provider of messages and calls; called through JvmWide only. */
final class TwilioServer {
  private static final Pattern PATH =
      Pattern.compile("/2010-04-01/Accounts/([^/]+)/(Messages|Calls)\\.json");
  private static final List<Object[]> TAKEN = new CopyOnWriteArrayList<>();

  /** Status and error code by account, or by telephone number. */
  private static final Map<String, int[]> REFUSALS = new ConcurrentHashMap<>();

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static HttpServer server;

  private TwilioServer() {}

  static synchronized int port() throws IOException {
    if (server == null) {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", TwilioServer::handle);
      server.setExecutor(
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work, "fake-twilio");
                thread.setDaemon(true);
                return thread;
              }));
      server.start();
    }
    return server.getAddress().getPort();
  }

  static void refuse(String accountOrNumber, int status, int code) {
    REFUSALS.put(accountOrNumber, new int[] {status, code});
  }

  static void clear() {
    REFUSALS.clear();
    TAKEN.clear();
  }

  static void accept(String accountOrNumber) {
    REFUSALS.remove(accountOrNumber);
  }

  /** Account, resource, sid and fields of each. */
  static List<Object[]> taken() {
    return List.copyOf(TAKEN);
  }

  private static void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
      Map<String, String> form = parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      if (!path.matches() || !exchange.getRequestMethod().equals("POST")) {
        answer(exchange, 404, error(404, 20404));
        return;
      }
      String account = path.group(1);
      String login = account + ":" + FakeTwilio.token(account);
      String expected = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
      if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        answer(exchange, 401, error(401, 20003));
        return;
      }
      int[] refusal = REFUSALS.getOrDefault(account, REFUSALS.get(String.valueOf(form.get("To"))));
      if (refusal != null) {
        answer(exchange, refusal[0], error(refusal[0], refusal[1]));
        return;
      }
      boolean isCall = path.group(2).equals("Calls");
      String sid =
          (isCall ? "CA" : "SM") + "%032x".formatted(System.nanoTime() + COUNT.incrementAndGet());
      TAKEN.add(new Object[] {account, path.group(2), sid, form});
      answer(
          exchange,
          201,
          "{\"sid\":\"%s\",\"status\":\"queued\",\"num_segments\":\"1\",\"from\":\"%s\"}"
              .formatted(sid, form.get("From")));
    }
  }

  private static String error(int status, int code) {
    return "{\"code\":%d,\"message\":\"refused by the test\",\"status\":%d}"
        .formatted(code, status);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> parse(String form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(
            URLDecoder.decode(pair.substring(0, equals), UTF_8),
            URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return fields;
  }
}
