package dev.muster.postmortem.action;

import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PolicyVersion;
import dev.muster.postmortem.reminder.DueRows;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Tells of action items that are due or late, and of proposals that nobody took. The scheduler only
 * wakes.
 */
@ApplicationScoped
public class Reminders implements DueRows.Source<ActionItem> {
  private final DueRows rows;
  private final Policies policies;
  private final ItemOwners owners;
  private final Outbox outbox;

  Reminders(DueRows rows, Policies policies, ItemOwners owners, Outbox outbox) {
    this.rows = rows;
    this.policies = policies;
    this.owners = owners;
    this.outbox = outbox;
  }

  @Scheduled(
      every = "1s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "action-item-reminders")
  void wake() {
    rows.workOff(this);
  }

  @Override
  public Class<ActionItem> type() {
    return ActionItem.class;
  }

  @Override
  public String table() {
    return "action_item";
  }

  @Override
  public UUID id(ActionItem item) {
    return item.id();
  }

  @Override
  public void tell(ActionItem item, Instant now) {
    PolicyVersion policy = policies.version(item.clock().policyVersion());
    item.remind(policy, owners.recipients(item), now).forEach(outbox::record);
  }
}
