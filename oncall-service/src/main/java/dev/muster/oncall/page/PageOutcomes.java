package dev.muster.oncall.page;

import dev.muster.contracts.page.PageSent;
import dev.muster.platform.delivery.DeliveryAttempt;
import dev.muster.platform.delivery.DeliveryListener;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes into the ledger what became of each message of a page. */
@ApplicationScoped
class PageOutcomes implements DeliveryListener {
  private final PageTable table;
  private final Outbox outbox;
  private final MeterRegistry metrics;

  PageOutcomes(PageTable table, Outbox outbox, MeterRegistry metrics) {
    this.table = table;
    this.outbox = outbox;
    this.metrics = metrics;
  }

  @Override
  public String kind() {
    return Pager.DELIVERY_KIND;
  }

  @Override
  public boolean wants(DeliveryAttempt attempt) {
    return table.isWanted(attempt.ownerId());
  }

  @Override
  public void onAttempt(DeliveryAttempt attempt) {
    table.attempted(attempt);
  }

  @Override
  public void onOutcome(DeliveryOutcome outcome) {
    metrics
        .counter(
            "muster.pages.attempts",
            "channel",
            outcome.channel(),
            "status",
            outcome.status().name())
        .increment();
    switch (outcome.status()) {
      case SENT, DELIVERED -> table.sent(outcome).ifPresent(step -> tell(step, outcome));
      case FAILED, CANCELLED -> table.failed(outcome, true);
      case PENDING, SENDING, BLOCKED -> table.failed(outcome, false);
    }
  }

  private void tell(PageTable.SentStep step, DeliveryOutcome outcome) {
    outbox.record(
        new PageSent(
            step.alertId(),
            step.sequence(),
            outcome.at(),
            step.pageId(),
            step.personId(),
            step.personName(),
            step.level(),
            outcome.channel(),
            step.incidentId()));
  }
}
