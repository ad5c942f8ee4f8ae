package dev.muster.platform.delivery.api;

import java.util.List;

/**
 * A delivery with what became of each attempt, the first one first.
 *
 * @param reports what providers said afterwards, by time
 */
public record DeliveryDetails(
    DeliveryView delivery, List<AttemptView> attempts, List<ReportView> reports) {
  public DeliveryDetails {
    attempts = List.copyOf(attempts);
    reports = List.copyOf(reports);
  }
}
