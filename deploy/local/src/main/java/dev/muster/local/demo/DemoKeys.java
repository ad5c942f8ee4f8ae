package dev.muster.local.demo;

import static dev.muster.local.demo.DemoWorld.ADA;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.local.LocalException;
import dev.muster.local.Secrets;
import java.util.Map;
import java.util.Optional;

/**
 * Integrations of the demonstration and their keys, which a service shows once only: they are kept
 * beside the other secrets, so that each start can print them again.
 */
final class DemoKeys {
  private static final String EVENTS = "PAGERDUTY_V2";
  private static final String ALERTMANAGER = "ALERTMANAGER";

  private final Api oncall;
  private final Secrets secrets;

  DemoKeys(DemoWorld world, Secrets secrets) {
    this.oncall = world.oncall(ADA);
    this.secrets = secrets;
  }

  /** Routing key of the service for {@code POST /v2/enqueue}. */
  String events(String serviceId) {
    return key(serviceId, EVENTS, "Events API v2");
  }

  /** Key of the service's Alertmanager webhook. */
  String alertmanager(String serviceId) {
    return key(serviceId, ALERTMANAGER, "Alertmanager");
  }

  private String key(String serviceId, String kind, String name) {
    String path = "/api/oncall/v1/services/" + serviceId + "/integrations";
    Optional<JsonNode> existing =
        oncall.find(path, integration -> integration.get("name").asText().equals(name));
    if (existing.isEmpty()) {
      return keep(serviceId, kind, oncall.post(path, Map.of("kind", kind, "name", name)));
    }
    return secrets
        .kept(secretName(serviceId, kind))
        .orElseGet(() -> keep(serviceId, kind, rotate(path, existing.get())));
  }

  private JsonNode rotate(String path, JsonNode integration) {
    return oncall.post(
        path + "/" + integration.get("id").asText() + "/rotate", Map.of("graceSeconds", 0));
  }

  private String keep(String serviceId, String kind, JsonNode integration) {
    if (!integration.hasNonNull("key")) {
      throw new LocalException("The integration came without a key: " + integration);
    }
    return secrets.keep(secretName(serviceId, kind), integration.get("key").asText());
  }

  private static String secretName(String serviceId, String kind) {
    return "demo-key-" + serviceId + "-" + kind;
  }
}
