package dev.muster.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.muster.local.LocalException;
import dev.muster.local.net.Http;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A service's public interface as one person uses it: JSON in, JSON out. */
final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 5;

  private final String baseUrl;
  private final AccessToken token;

  /**
   * @param token null for addresses that everybody may call
   */
  Api(String baseUrl, AccessToken token) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  JsonNode get(String path) {
    return json(send("GET", path, null, Map.of()));
  }

  JsonNode post(String path, Map<String, ?> body) {
    return json(send("POST", path, body, Map.of()));
  }

  /** A POST without a body. */
  JsonNode post(String path) {
    return json(send("POST", path, null, Map.of()));
  }

  JsonNode put(String path, Map<String, ?> body) {
    return json(send("PUT", path, body, Map.of()));
  }

  /** Changes what GET shows now; fails when somebody else changed it in between. */
  JsonNode change(String path, Map<String, ?> body) {
    String version = send("GET", path, null, Map.of()).headers().firstValue("ETag").orElse("*");
    return json(send("PUT", path, body, Map.of("If-Match", version)));
  }

  /** The first item of a paged list that fits, looked for on every page. */
  Optional<JsonNode> find(String path, Predicate<JsonNode> fits) {
    return all(path).stream().filter(fits).findFirst();
  }

  List<JsonNode> all(String path) {
    List<JsonNode> items = new ArrayList<>();
    String separator = path.contains("?") ? "&" : "?";
    String cursor = "";
    while (cursor != null) {
      JsonNode page = get(path + separator + "limit=200" + cursor);
      page.get("items").forEach(items::add);
      cursor = page.hasNonNull("next") ? "&cursor=" + Http.encode(page.get("next").asText()) : null;
    }
    return items;
  }

  /** Sends a form; the answer may be anything but an error. */
  void form(String path, Map<String, String> fields) {
    exchange(
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Http.form(fields))),
        "POST " + path);
  }

  private HttpResponse<String> send(
      String method, String path, Map<String, ?> body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Accept", "application/json")
            .header("Accept-Language", "en")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.valueToTree(body).toString()));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token.value());
    }
    headers.forEach(request::header);
    return exchange(request, method + " " + path);
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request, String what) {
    try {
      HttpResponse<String> answer = Http.send(request);
      for (int tries = 1; tries < TRIES && isRace(answer); tries++) {
        answer = Http.send(request);
      }
      if (answer.statusCode() >= 400) {
        throw new LocalException(
            "%s%s answered %d: %s"
                .formatted(baseUrl, " " + what, answer.statusCode(), answer.body()));
      }
      return answer;
    } catch (IOException failed) {
      throw new LocalException(baseUrl + " " + what + " failed: " + failed, failed);
    }
  }

  /** Whether nothing was stored because something else changed at the same moment. */
  private static boolean isRace(HttpResponse<String> answer) {
    return answer.statusCode() == 409 && answer.body().contains("request.concurrent-change");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
    } catch (IOException notJson) {
      throw new LocalException(answer.uri() + " did not answer with JSON", notJson);
    }
  }
}
