package dev.muster.testkit.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The JVM's one Slack; called through JvmWide only. */
final class SlackServer {
  private static final List<Object[]> TAKEN = new CopyOnWriteArrayList<>();

  /** What is answered instead of success, by channel: an error code, or seconds to wait. */
  private static final Map<String, String> REFUSALS = new ConcurrentHashMap<>();

  private static final Map<String, String> EMAILS_BY_MEMBER = new ConcurrentHashMap<>();

  /** Ids by name. */
  private static final Map<String, String> CHANNELS = new ConcurrentHashMap<>();

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static HttpServer server;

  private SlackServer() {}

  static synchronized int port() throws IOException {
    if (server == null) {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/api/", SlackServer::api);
      server.createContext("/respond/", SlackServer::response);
      server.setExecutor(
          Executors.newCachedThreadPool(
              work -> {
                Thread thread = new Thread(work, "fake-slack");
                thread.setDaemon(true);
                return thread;
              }));
      server.start();
    }
    return server.getAddress().getPort();
  }

  static void refuse(String channel, String error) {
    REFUSALS.put(channel, error);
  }

  static void accept(String channel) {
    REFUSALS.remove(channel);
  }

  static void member(String id, String email) {
    EMAILS_BY_MEMBER.put(id, email);
  }

  /** Method, ts and fields of each. */
  static List<Object[]> taken() {
    return List.copyOf(TAKEN);
  }

  private static void response(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      TAKEN.add(
          new Object[] {
            "respond", "", Map.of("channel", exchange.getRequestURI().getPath(), "body", body)
          });
      answer(exchange, 200, "ok");
    }
  }

  private static void api(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestURI().getPath().substring("/api/".length());
      Map<String, String> form = parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      String login = exchange.getRequestHeaders().getFirst("Authorization");
      if (!("Bearer " + FakeSlack.TOKEN).equals(login)) {
        answer(exchange, 200, error("invalid_auth"));
        return;
      }
      String refusal = REFUSALS.get(subject(form));
      if (refusal != null && refusal.matches("\\d+")) {
        exchange.getResponseHeaders().set("Retry-After", refusal);
        answer(exchange, 429, error("ratelimited"));
      } else if (refusal != null) {
        answer(exchange, 200, error(refusal));
      } else {
        answer(exchange, 200, answer(method, form));
      }
    }
  }

  private static String answer(String method, Map<String, String> form) {
    return switch (method) {
      case "chat.postMessage" -> posted(method, form, "1700000000.%06d");
      case "chat.update" -> posted(method, form, form.get("ts"));
      case "auth.test" ->
          "{\"ok\":true,\"url\":\"https://muster.example/\",\"team\":\"Muster\",\"user_id\":\"UMUSTER\"}";
      case "conversations.create" -> created(form);
      case "conversations.history" -> "{\"ok\":true,\"messages\":[]}";
      case "conversations.setTopic",
          "conversations.setPurpose",
          "conversations.invite",
          "conversations.kick",
          "conversations.archive",
          "conversations.unarchive",
          "pins.add",
          "bookmarks.add" ->
          kept(method, form);
      case "users.lookupByEmail" ->
          EMAILS_BY_MEMBER.entrySet().stream()
              .filter(member -> member.getValue().equals(form.get("email")))
              .map(member -> user(member.getKey(), member.getValue()))
              .findFirst()
              .orElse(error("users_not_found"));
      case "users.info" -> {
        String email = EMAILS_BY_MEMBER.get(form.get("user"));
        yield email == null ? error("user_not_found") : user(form.get("user"), email);
      }
      default -> error("unknown_method");
    };
  }

  /** What a call is about: a channel by its id or the name that it is to have, or a member. */
  private static String subject(Map<String, String> form) {
    return String.valueOf(
        form.getOrDefault(
            "channel",
            form.getOrDefault("channel_id", form.getOrDefault("name", form.get("user")))));
  }

  private static String created(Map<String, String> form) {
    String id = "C" + "%09d".formatted(COUNT.incrementAndGet());
    if (CHANNELS.putIfAbsent(form.get("name"), id) != null) {
      return error("name_taken");
    }
    kept("conversations.create", form);
    return "{\"ok\":true,\"channel\":{\"id\":\"%s\",\"name\":\"%s\",\"creator\":\"UMUSTER\"}}"
        .formatted(id, form.get("name"));
  }

  private static String kept(String method, Map<String, String> form) {
    TAKEN.add(new Object[] {method, "", form});
    return "{\"ok\":true}";
  }

  private static String posted(String method, Map<String, String> form, String ts) {
    String stamp = ts.formatted(COUNT.incrementAndGet());
    TAKEN.add(new Object[] {method, stamp, form});
    return "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}".formatted(form.get("channel"), stamp);
  }

  private static String user(String id, String email) {
    return "{\"ok\":true,\"user\":{\"id\":\"%s\",\"profile\":{\"email\":\"%s\"}}}"
        .formatted(id, email);
  }

  private static String error(String code) {
    return "{\"ok\":false,\"error\":\"%s\"}".formatted(code);
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
