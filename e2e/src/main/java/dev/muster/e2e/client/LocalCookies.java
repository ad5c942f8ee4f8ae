package dev.muster.e2e.client;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cookies of one host. As browsers do on {@code localhost}, and Java's own cookie manager does not,
 * it sends secure cookies without TLS.
 */
final class LocalCookies extends CookieHandler {
  private final Map<String, String> values = new ConcurrentHashMap<>();

  @Override
  public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) {
    var cookies =
        values.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .toList();
    return cookies.isEmpty() ? Map.of() : Map.of("Cookie", List.of(String.join("; ", cookies)));
  }

  @Override
  public void put(URI uri, Map<String, List<String>> responseHeaders) {
    responseHeaders.forEach(
        (header, lines) -> {
          if ("Set-Cookie".equalsIgnoreCase(header)) {
            lines.stream().map(HttpCookie::parse).forEach(cookies -> cookies.forEach(this::keep));
          }
        });
  }

  private void keep(HttpCookie cookie) {
    if (cookie.getMaxAge() == 0) {
      values.remove(cookie.getName());
    } else {
      values.put(cookie.getName(), cookie.getValue());
    }
  }
}
