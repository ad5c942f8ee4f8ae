package dev.muster.oncall.page;

import dev.muster.contracts.AlertSeverity;
import dev.muster.oncall.alert.Alert;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The {@code data} of a webhook that tells of several alerts.
 *
 * @param severity the highest
 * @param alerts the worst first; all of them
 */
record BundleWebhook(
    UUID bundleId,
    UUID personId,
    String personName,
    int count,
    AlertSeverity severity,
    List<String> services,
    List<Item> alerts,
    String acknowledgeUrl,
    String consoleUrl) {

  /** One of the alerts. */
  record Item(
      UUID alertId,
      long alertNumber,
      AlertSeverity severity,
      UUID serviceId,
      String serviceName,
      String summary,
      Instant openedAt,
      boolean test) {
    private static Item from(Alert alert) {
      return new Item(
          alert.id(),
          alert.number(),
          alert.severity(),
          alert.service().id(),
          alert.service().name(),
          alert.summary(),
          alert.openedAt(),
          alert.test());
    }
  }

  static BundleWebhook from(BundleFacts facts) {
    return new BundleWebhook(
        facts.bundle().id(),
        facts.person().id(),
        facts.person().name(),
        facts.alerts().size(),
        facts.worst().severity(),
        facts.services(),
        facts.alerts().stream().map(Item::from).toList(),
        facts.acknowledgeUrl(),
        facts.consoleUrl());
  }
}
