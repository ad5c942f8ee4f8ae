package dev.muster.oncall.page;

import dev.muster.platform.delivery.DeliveryAttempt;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.delivery.DeliveryStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A line of the ledger about a message.
 *
 * @param ownerId the step of a page, or the post
 */
record LedgerNote(UUID ownerId, LedgerKind kind, Map<String, Object> detail, Instant at) {

  static LedgerNote of(DeliveryAttempt attempt) {
    return new LedgerNote(
        attempt.ownerId(),
        LedgerKind.ATTEMPT,
        Map.of(
            "delivery", attempt.deliveryId(),
            "attempt", attempt.attempt(),
            "provider", attempt.provider(),
            "address", attempt.destination()),
        attempt.at());
  }

  /** How an attempt ended. */
  static LedgerNote of(DeliveryOutcome outcome) {
    var isSent =
        outcome.status() == DeliveryStatus.SENT || outcome.status() == DeliveryStatus.DELIVERED;
    var detail = new LinkedHashMap<String, Object>();
    detail.put("delivery", outcome.deliveryId());
    detail.put("attempt", outcome.attempt());
    detail.put("provider", outcome.provider());
    detail.put("status", outcome.status());
    if (isSent) {
      detail.put("receipt", outcome.receipt() == null ? Map.of() : outcome.receipt());
    } else {
      detail.put("error", String.valueOf(outcome.error()));
    }
    return new LedgerNote(
        outcome.ownerId(), isSent ? LedgerKind.RECEIPT : LedgerKind.FAILURE, detail, outcome.at());
  }
}
