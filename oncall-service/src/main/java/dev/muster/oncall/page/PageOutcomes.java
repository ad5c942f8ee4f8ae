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
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes into the ledger what became of each message of a page. */
@ApplicationScoped
class PageOutcomes implements DeliveryListener {
  private static final Set<DeliveryStatus> OUT =
      EnumSet.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED);
  private static final Set<DeliveryStatus> OVER =
      EnumSet.of(DeliveryStatus.FAILED, DeliveryStatus.CANCELLED);

  /** What is blocked may go out one day, but nobody knows when. */
  private static final Set<DeliveryStatus> NOT_ARRIVING =
      EnumSet.of(DeliveryStatus.FAILED, DeliveryStatus.BLOCKED);

  private final StepOutcomeTable table;
  private final PageLedger ledger;
  private final NextMessage next;
  private final GoneMethods gone;
  private final SlackMessages slack;
  private final Outbox outbox;
  private final MeterRegistry metrics;

  PageOutcomes(
      StepOutcomeTable table,
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
    table.givenUp(those(outcomes, OVER).keySet());
    gone.pagesFailed(outcomes);
    next.advance(those(outcomes, NOT_ARRIVING));
    var sent =
        outcomes.stream()
            .filter(outcome -> OUT.contains(outcome.status()))
            .collect(
                Collectors.toMap(
                    DeliveryOutcome::ownerId,
                    outcome -> outcome,
                    (first, again) -> again,
                    LinkedHashMap::new));
    outbox.record(
        table.sent(sent.keySet()).stream().map(step -> told(step, sent.get(step.id()))).toList());
  }

  private static Map<UUID, Instant> those(
      List<DeliveryOutcome> outcomes, Set<DeliveryStatus> statuses) {
    return outcomes.stream()
        .filter(outcome -> statuses.contains(outcome.status()))
        .collect(
            Collectors.toMap(
                DeliveryOutcome::ownerId, DeliveryOutcome::at, (first, again) -> again));
  }

  /** A message that will not arrive lets the person's next one go out at once. */
  @Override
  public void onNews(List<DeliveryNews> news) {
    ledger.told(news);
    var lost =
        news.stream()
            .filter(each -> each.status() == DeliveryStatus.FAILED)
            .collect(
                Collectors.toMap(DeliveryNews::ownerId, DeliveryNews::at, (first, again) -> first));
    lost.keySet().retainAll(table.lost(lost.keySet()));
    next.advance(lost);
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

  private static PageSent told(StepOutcomeTable.SentStep step, DeliveryOutcome outcome) {
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
