package dev.muster.oncall.page;

import dev.muster.oncall.chat.SlackMessages;
import dev.muster.platform.delivery.DeliveryAttempt;
import dev.muster.platform.delivery.DeliveryListener;
import dev.muster.platform.delivery.DeliveryOutcome;
import dev.muster.platform.delivery.DeliveryStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes into the ledger what became of each post. */
@ApplicationScoped
class PostOutcomes implements DeliveryListener {
  /** The owner kind of post deliveries; the owner is the post. */
  static final String DELIVERY_KIND = "post";

  private static final Set<DeliveryStatus> OUT =
      EnumSet.of(DeliveryStatus.SENT, DeliveryStatus.DELIVERED);
  private static final Set<DeliveryStatus> GIVEN_UP = EnumSet.of(DeliveryStatus.FAILED);

  private final PostTable table;
  private final SlackMessages slack;

  PostOutcomes(PostTable table, SlackMessages slack) {
    this.table = table;
    this.slack = slack;
  }

  @Override
  public String kind() {
    return DELIVERY_KIND;
  }

  @Override
  public List<DeliveryAttempt> wanted(List<DeliveryAttempt> attempts) {
    var wanted = table.wanted(attempts.stream().map(DeliveryAttempt::ownerId).toList());
    return attempts.stream().filter(attempt -> wanted.contains(attempt.ownerId())).toList();
  }

  @Override
  public void onAttempts(List<DeliveryAttempt> attempts) {
    table.attempted(attempts);
  }

  @Override
  public void onOutcomes(List<DeliveryOutcome> outcomes) {
    table.lockAlerts(outcomes.stream().map(DeliveryOutcome::ownerId).toList());
    table.ended(outcomes);
    table.status(those(outcomes, OUT), PostStatus.SENT);
    slack.sent(outcomes);
    table.status(those(outcomes, GIVEN_UP), PostStatus.FAILED);
  }

  private static List<UUID> those(List<DeliveryOutcome> outcomes, Set<DeliveryStatus> statuses) {
    return outcomes.stream()
        .filter(outcome -> statuses.contains(outcome.status()))
        .map(DeliveryOutcome::ownerId)
        .toList();
  }
}
