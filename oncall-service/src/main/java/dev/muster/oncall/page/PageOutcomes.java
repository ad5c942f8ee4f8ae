package dev.muster.oncall.page;

import dev.muster.contracts.page.PageSent;
import dev.muster.oncall.chat.SlackMessages;
import dev.muster.oncall.person.GoneMethods;
import dev.muster.platform.delivery.DeliveryAttempt;
import dev.muster.platform.delivery.DeliveryListener;
import dev.muster.platform.delivery.DeliveryNews;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.platform.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Writes into the ledger what became of each message of a page. */
@ApplicationScoped
class PageOutcomes implements DeliveryListener {
  private final PageTable table;
  private final PageLedger ledger;
  private final NextMessage next;
  private final GoneMethods gone;
  private final SlackMessages slack;
  private final Outbox outbox;
  private final MeterRegistry metrics;

  PageOutcomes(
      PageTable table,
      PageLedger ledger,
      NextMessage next,
      GoneMethods gone,
      SlackMessages slack,
      Outbox outbox,
      MeterRegistry metrics) {
    this.table = table;
    this.ledger = ledger;
    this.next = next;
    this.gone = gone;
    this.slack = slack;
    this.outbox = outbox;
    this.metrics = metrics;
  }

  @Override
  public String kind() {
    return Pager.DELIVERY_KIND;
  }

  @Override
  public List<DeliveryAttempt> wanted(List<DeliveryAttempt> attempts) {
    var wanted = table.wanted(attempts.stream().map(DeliveryAttempt::ownerId).toList());
    return attempts.stream().filter(attempt -> wanted.contains(attempt.ownerId())).toList();
  }

  @Override
  public void onAttempts(List<DeliveryAttempt> attempts) {
    ledger.attempted(attempts);
  }

  @Override
  public void onOutcomes(List<DeliveryOutcome> outcomes) {
    outcomes.forEach(this::count);
    store(outcomes);
    slack.sent(outcomes);
  }

  /** Stores of steps how their messages went. */
  void store(List<DeliveryOutcome> outcomes) {
    ledger.ended(outcomes);
    var sent = new LinkedHashMap<UUID, DeliveryOutcome>();
    for (var outcome : outcomes) {
      switch (outcome.status()) {
        case SENT, DELIVERED -> sent.put(outcome.ownerId(), outcome);
        case FAILED -> {
          table.givenUp(outcome.ownerId());
          gone.pageFailed(outcome);
          next.advance(outcome.ownerId(), outcome.at());
        }
        case CANCELLED -> table.givenUp(outcome.ownerId());
        case BLOCKED -> next.advance(outcome.ownerId(), outcome.at());
        case PENDING, SENDING -> {}
      }
    }
    outbox.record(
        table.sent(sent.keySet()).stream().map(step -> told(step, sent.get(step.id()))).toList());
  }

  /** A message that will not arrive lets the person's next one go out at once. */
  @Override
  public void onNews(List<DeliveryNews> news) {
    ledger.told(news);
    for (var each : news) {
      if (each.status() == DeliveryStatus.FAILED && table.lost(each.ownerId())) {
        next.advance(each.ownerId(), each.at());
      }
    }
  }

  void count(DeliveryOutcome outcome) {
    metrics
        .counter(
            "muster.pages.attempts",
            "channel",
            outcome.channel(),
            "status",
            outcome.status().name())
        .increment();
  }

  private static PageSent told(PageTable.SentStep step, DeliveryOutcome outcome) {
    return new PageSent(
        step.alertId(),
        step.sequence(),
        outcome.at(),
        step.pageId(),
        step.personId(),
        step.personName(),
        step.level(),
        outcome.channel(),
        step.incidentId());
  }
}
