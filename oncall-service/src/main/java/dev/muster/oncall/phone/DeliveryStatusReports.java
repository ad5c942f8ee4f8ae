package dev.muster.oncall.phone;

import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryReport;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores what providers say of messages and calls that they took. */
@ApplicationScoped
public class DeliveryStatusReports {
  private final Deliveries deliveries;

  DeliveryStatusReports(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** Whether it was news. */
  public boolean take(DeliveryReport report) {
    return QuarkusTransaction.requiringNew().call(() -> deliveries.report(report));
  }
}
