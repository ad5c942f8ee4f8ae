package dev.muster.local.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The mail sink over HTTP.
 *
 * <pre>
 * GET    /                            the page
 * GET    /api/messages                ?to= &amp;subject= (contained) &amp;after=id &amp;limit= (200); newest first
 * GET    /api/messages/{id}           with text and html
 * GET    /api/messages/{id}/raw       as it was received
 * DELETE /api/messages                forgets all
 * GET    /messages/{id}/html          the HTML part, in a sandbox
 * </pre>
 */
final class MailPages implements HttpHandler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MESSAGE =
      Pattern.compile("/(?:api/)?messages/(\\d{1,18})(/raw|/html)?");
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String MAIL_POLICY =
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
          + " style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

  private final Mailbox mailbox;

  MailPages(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      route(exchange);
    } catch (MessagingException | IllegalArgumentException failed) {
      answer(exchange, 400, "text/plain", String.valueOf(failed.getMessage()));
    } finally {
      exchange.close();
    }
  }

  private void route(HttpExchange exchange) throws IOException, MessagingException {
    String path = exchange.getRequestURI().getPath();
    String request = exchange.getRequestMethod() + " " + path;
    Matcher message = MESSAGE.matcher(path);
    switch (request) {
      case "GET /" -> resource(exchange, "index.html", "text/html");
      case "GET /mail.css" -> resource(exchange, "mail.css", "text/css");
      case "GET /mail.js" -> resource(exchange, "mail.js", "text/javascript");
      case "GET /api/messages" -> list(exchange);
      case "DELETE /api/messages" -> clear(exchange);
      default -> {
        if (exchange.getRequestMethod().equals("GET") && message.matches()) {
          one(exchange, Long.parseLong(message.group(1)), path);
        } else {
          answer(exchange, 404, "text/plain", "There is nothing here");
        }
      }
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    Map<String, String> query = query(exchange);
    String to = query.getOrDefault("to", "").toLowerCase(Locale.ROOT);
    String subject = query.getOrDefault("subject", "");
    Predicate<MailSummary> filter =
        mail -> (to.isEmpty() || mail.to().equals(to)) && mail.subject().contains(subject);
    long after = Long.parseLong(query.getOrDefault("after", "0"));
    int limit = Integer.parseInt(query.getOrDefault("limit", "200"));
    ObjectNode body = JSON.createObjectNode();
    ArrayNode items = body.putArray("items");
    mailbox.find(filter, after, limit).forEach(mail -> items.add(json(mail)));
    json(exchange, body);
  }

  private void one(HttpExchange exchange, long id, String path)
      throws IOException, MessagingException {
    MailSummary mail = mailbox.get(id).orElse(null);
    if (mail == null) {
      answer(exchange, 404, "text/plain", "There is no message " + id);
    } else if (path.endsWith("/raw")) {
      answer(exchange, 200, "text/plain", new String(mailbox.raw(id), StandardCharsets.UTF_8));
    } else if (path.endsWith("/html")) {
      exchange.getResponseHeaders().set("Content-Security-Policy", MAIL_POLICY);
      String html = mailbox.body(id).html();
      answer(exchange, 200, "text/html", "<base target=\"_blank\">" + (html == null ? "" : html));
    } else {
      MailBody body = mailbox.body(id);
      json(exchange, json(mail).put("text", body.text()).put("html", body.html()));
    }
  }

  private void clear(HttpExchange exchange) throws IOException {
    mailbox.clear();
    exchange.sendResponseHeaders(204, -1);
  }

  private static ObjectNode json(MailSummary mail) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", mail.id());
    node.put("receivedAt", mail.receivedAt().toString());
    node.put("from", mail.from());
    node.put("to", mail.to());
    node.put("subject", mail.subject());
    node.put("messageId", mail.messageId());
    node.set("headers", JSON.valueToTree(mail.headers()));
    return node;
  }

  private static Map<String, String> query(HttpExchange exchange) {
    String raw = exchange.getRequestURI().getRawQuery();
    if (raw == null || raw.isEmpty()) {
      return Map.of();
    }
    return Arrays.stream(raw.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> decode(pair[0]),
                pair -> pair.length > 1 ? decode(pair[1]) : "",
                (first, second) -> first));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void resource(HttpExchange exchange, String name, String type) throws IOException {
    try (InputStream file = MailPages.class.getResourceAsStream(name)) {
      exchange.getResponseHeaders().set("Content-Security-Policy", PAGE_POLICY);
      answer(exchange, 200, type, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static void json(HttpExchange exchange, ObjectNode body) throws IOException {
    answer(exchange, 200, "application/json", body.toString());
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
