package dev.muster.oncall.page;

import dev.muster.contracts.Who;
import dev.muster.oncall.alert.Alert;
import dev.muster.oncall.escalation.Escalated;
import dev.muster.oncall.escalation.TargetResolver;
import dev.muster.oncall.storm.StormGate;
import dev.muster.platform.delivery.Deliveries;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Makes the pages and posts of an alert and stops them; every method needs the caller's
 * transaction.
 */
@ApplicationScoped
public class Pager {
  /** The owner kind of page deliveries; the owner is the page step. */
  static final String DELIVERY_KIND = "page";

  private final PageTable table;
  private final PageLedger ledger;
  private final PostTable posts;
  private final PageMessages messages;
  private final PostMessages postMessages;
  private final StormGate gate;
  private final Deliveries deliveries;
  private final MeterRegistry metrics;

  Pager(
      PageTable table,
      PageLedger ledger,
      PostTable posts,
      PageMessages messages,
      PostMessages postMessages,
      StormGate gate,
      Deliveries deliveries,
      MeterRegistry metrics) {
    this.table = table;
    this.ledger = ledger;
    this.posts = posts;
    this.messages = messages;
    this.postMessages = postMessages;
    this.gate = gate;
    this.deliveries = deliveries;
    this.metrics = metrics;
  }

  /** Pages everybody and tells every place that the levels reached, and notes what they did not. */
  public void page(List<Escalated> escalated, Instant now) {
    var batch = new PageBatch(now);
    for (var each : escalated) {
      if (each.advance().exhausted()) {
        metrics.counter("muster.escalation.exhausted").increment();
      }
      batch.add(each);
    }
    write(batch, now);
  }

  /** Pages people and tells places beside the escalation. */
  public void pageByHand(
      Alert alert, TargetResolver.Resolution resolution, PageByHand how, Instant now) {
    var round = table.newRound(alert.id());
    write(new PageBatch(now).addByHand(alert, round, resolution, how), now);
  }

  /** The number of a new round of pages of an alert. */
  public int newRound(UUID alertId) {
    return table.newRound(alertId);
  }

  private void write(PageBatch batch, Instant now) {
    if (batch.isEmpty()) {
      return;
    }
    table.write(batch.through(gate).json(), now);
    if (!batch.messages().isEmpty()) {
      deliveries.enqueueAll(messages.requests(batch.messages()));
    }
    if (!batch.duePosts().isEmpty()) {
      deliveries.enqueueAll(postMessages.requests(batch.duePosts()));
    }
  }

  /**
   * Ends all open pages of an alert and cancels what has not gone out.
   *
   * @param by who took the alert; null when nobody did because it is over
   * @return the pages that {@code by} has answered thereby
   */
  public List<AnsweredPage> stop(Alert alert, Who by, String via, Instant now) {
    var answered =
        by == null || by.id() == null
            ? List.<AnsweredPage>of()
            : table.answer(alert.id(), by, via, now);
    cancel(table.stop(alert.id(), PageBatch.BY_HAND, now));
    posts
        .stop(alert.id(), now)
        .forEach(post -> deliveries.cancel(PostOutcomes.DELIVERY_KIND, post));
    return answered;
  }

  /** Ends the open pages that the levels of a policy made; those by hand go on. */
  public void stopLevels(Alert alert, Instant now) {
    cancel(table.stop(alert.id(), 0, now));
  }

  /**
   * Ends the open pages of a person who answers for an alert that is taken; others are still asked.
   *
   * @return the pages that {@code by} has answered thereby
   */
  public List<AnsweredPage> answer(Alert alert, Who by, String via, Instant now) {
    if (by.id() == null) {
      return List.of();
    }
    var answered = table.answer(alert.id(), by, via, now);
    cancel(table.cancel(answered.stream().map(AnsweredPage::id).toList(), now));
    return answered;
  }

  private void cancel(List<UUID> steps) {
    steps.forEach(step -> deliveries.cancel(DELIVERY_KIND, step));
  }

  /** Notes that a person did something else than taking the alert of their page. */
  public void did(UUID pageId, String action, String via, Instant now) {
    ledger.did(pageId, action, via, now);
  }

  /** Notes an answer to pages that were over already. */
  public void answeredLate(Alert alert, Who by, String via, Instant now) {
    if (by.id() != null) {
      ledger.answerLate(alert.id(), by, via, now);
    }
  }
}
