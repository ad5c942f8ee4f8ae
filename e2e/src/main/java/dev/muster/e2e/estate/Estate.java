package dev.muster.e2e.estate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.e2e.client.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A number of services that page people, made through the public API.
 *
 * @param addresses where pages arrive, one for each person
 * @param routingKeys one integration key for each service, in order
 */
public record Estate(List<String> addresses, List<UUID> serviceIds, List<String> routingKeys) {

  public Estate {
    addresses = List.copyOf(addresses);
    serviceIds = List.copyOf(serviceIds);
    routingKeys = List.copyOf(routingKeys);
  }

  /**
   * Services that page at once, each a person of its own.
   *
   * @param oncall base URL of oncall-service
   * @param tag part of every name, so that several estates can live in one installation
   */
  public static Estate build(Api manager, String oncall, String tag, int services) {
    return build(manager, oncall, tag, services, services, Duration.ZERO);
  }

  /**
   * @param people how many share the services, in turn
   * @param delay how long each service waits before it pages
   */
  public static Estate build(
      Api manager, String oncall, String tag, int services, int people, Duration delay) {
    List<String> addresses = new ArrayList<>();
    List<String> pagers = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      var address = "pager-%s-%d@example.org".formatted(tag, i);
      var person =
          manager.post(
              oncall + "/api/oncall/v1/people",
              Map.of("name", "Pager of " + tag + " " + i, "email", address));
      addresses.add(address);
      pagers.add(id(person).toString());
    }
    List<UUID> ids = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < services; i++) {
      var target =
          serviceThatPages(
              manager, oncall, "Service " + tag + " " + i, pagers.get(i % people), delay);
      ids.add(UUID.fromString(target.serviceId()));
      keys.add(target.key());
    }
    return new Estate(addresses, ids, keys);
  }

  /** A tier 1 service that pages one person at once. */
  public static Target serviceThatPages(Api manager, String oncall, String name, String person) {
    return serviceThatPages(manager, oncall, name, person, Duration.ZERO);
  }

  private static Target serviceThatPages(
      Api manager, String oncall, String name, String person, Duration delay) {
    var base = oncall + "/api/oncall/v1";
    var policy =
        manager.post(
            base + "/escalation-policies",
            Map.of(
                "name",
                name,
                "levels",
                List.of(
                    Map.of(
                        "delaySeconds",
                        delay.toSeconds(),
                        "targets",
                        List.of(Map.of("kind", "PERSON", "id", person))))));
    var service =
        manager.post(base + "/services", Map.of("name", name, "tier", 1, "policyId", id(policy)));
    var integration =
        manager.post(
            base + "/services/" + id(service) + "/integrations",
            Map.of("name", "Monitoring", "kind", "PAGERDUTY_V2"));
    return new Target(id(service).toString(), integration.get("key").asText());
  }

  /** Where to send alerts of one service. */
  public record Target(String serviceId, String key) {}

  /** A PagerDuty Events v2 trigger. */
  public static Map<String, Object> trigger(String routingKey, String dedupKey, String severity) {
    return Map.of(
        "routing_key",
        routingKey,
        "event_action",
        "trigger",
        "dedup_key",
        dedupKey,
        "payload",
        Map.of("summary", "Alert " + dedupKey, "source", "e2e", "severity", severity));
  }

  private static UUID id(JsonNode created) {
    return UUID.fromString(created.get("id").asText());
  }
}
