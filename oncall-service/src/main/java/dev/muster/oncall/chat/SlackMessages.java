package dev.muster.oncall.chat;

import dev.muster.oncall.page.ConsoleLinks;
import dev.muster.oncall.page.PageSituation;
import dev.muster.oncall.page.PageSituations;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryAttempt;
import dev.muster.platform.delivery.DeliveryListener;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.DeliveryStatus;
import dev.muster.platform.delivery.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the messages that are in Slack as their alerts stand. Changes of one message go out one
 * after the other, so that the last one stays; older ones that have not gone out are left out.
 */
@ApplicationScoped
public class SlackMessages implements DeliveryListener {
  private static final String DELIVERY_KIND = "slack-change";

  private final SlackMessageTable table;
  private final PageSituations situations;
  private final Deliveries deliveries;
  private final ConsoleLinks links;

  SlackMessages(
      SlackMessageTable table,
      PageSituations situations,
      Deliveries deliveries,
      ConsoleLinks links) {
    this.table = table;
    this.situations = situations;
    this.deliveries = deliveries;
    this.links = links;
  }

  /** An alert was taken, given back or ended; needs the caller's transaction. */
  public void changed(UUID alertId) {
    change(table.ofAlert(alertId));
  }

  /**
   * Remembers those of the messages that went out to Slack, and changes those whose alert somebody
   * took meanwhile; needs a transaction that locked the alerts.
   */
  public void sent(List<DeliveryOutcome> outcomes) {
    var ours =
        outcomes.stream()
            .filter(outcome -> outcome.channel().equals(DeliveryRequest.SLACK))
            .filter(outcome -> outcome.status() == DeliveryStatus.DELIVERED)
            .toList();
    if (!ours.isEmpty()) {
      table.add(ours);
      change(table.outdated(ours.stream().map(DeliveryOutcome::ownerId).toList()));
    }
  }

  private void change(List<SlackMessageTable.Shown> messages) {
    var around =
        situations.of(messages.stream().map(each -> each.alert().id()).distinct().toList());
    messages.forEach(each -> change(each, around.get(each.alert().id())));
  }

  private void change(SlackMessageTable.Shown message, PageSituation situation) {
    var alert = message.alert();
    var shown = SlackAlert.of(alert, situation, message.language(), links.to(alert));
    deliveries.cancel(DELIVERY_KIND, message.id());
    table.newest(
        message.id(),
        deliveries.enqueue(
            DeliveryRequest.slackUpdate(
                    message.channel(), message.ts(), shown.text(), shown.blocks())
                .about(DELIVERY_KIND, message.id())
                .ordered()
                .priority(Priority.NORMAL)
                .idempotencyKey(
                    "slack-change/%s/%s/%d"
                        .formatted(message.id(), message.ts(), alert.sequence()))));
  }

  @Override
  public String kind() {
    return DELIVERY_KIND;
  }

  @Override
  public List<DeliveryAttempt> wanted(List<DeliveryAttempt> attempts) {
    var newest = table.newest(attempts.stream().map(DeliveryAttempt::deliveryId).toList());
    return attempts.stream().filter(attempt -> newest.contains(attempt.deliveryId())).toList();
  }

  @Override
  public void onOutcomes(List<DeliveryOutcome> outcomes) {}
}
