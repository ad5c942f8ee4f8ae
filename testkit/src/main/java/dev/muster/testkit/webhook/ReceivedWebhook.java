package dev.muster.testkit.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request as it came; header names ignore case. */
public record ReceivedWebhook(
    String method, URI uri, Map<String, List<String>> headers, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public ReceivedWebhook {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = Collections.unmodifiableMap(copy);
  }

  /** The header's first value; null when it is missing. */
  public String header(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.get(0);
  }

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + body, e);
    }
  }

  /**
   * Fails unless the Standard Webhooks signature fits {@code secret} ({@code whsec_...}) and the
   * timestamp is within 5 min of real time; the judge is the reference library.
   */
  public void assertSigned(String secret) {
    Map<String, List<String>> lower = new TreeMap<>();
    headers.forEach((name, values) -> lower.put(name.toLowerCase(java.util.Locale.ROOT), values));
    try {
      new Webhook(secret).verify(body, lower);
    } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
      throw new AssertionError("Signature does not fit: " + headers, e);
    }
  }
}
