package dev.muster.postmortem.action;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PolicyVersion;
import dev.muster.postmortem.reminder.DueRows;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells of action items that are due or late. The scheduler only wakes. */
@ApplicationScoped
public class Reminders implements DueRows.Source<ActionItem> {
  private final DueRows rows;
  private final ActionItemRepository items;
  private final Policies policies;
  private final Catalog catalog;
  private final Outbox outbox;

  Reminders(
      DueRows rows, ActionItemRepository items, Policies policies, Catalog catalog, Outbox outbox) {
    this.rows = rows;
    this.items = items;
    this.policies = policies;
    this.catalog = catalog;
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
  public Optional<ActionItem> claim(Instant now) {
    return items.claimDue(now);
  }

  @Override
  public UUID id(ActionItem item) {
    return item.id();
  }

  @Override
  public void tell(ActionItem item, Instant now) {
    PolicyVersion policy = policies.version(item.clock().policyVersion());
    outbox.record(item.remind(policy, managerOf(item.ownerId()), now));
  }

  @Override
  public void putOff(UUID id, Instant until) {
    items.putOff(id, until);
  }

  private UUID managerOf(UUID person) {
    return catalog.person(person).map(CatalogPerson::managerId).orElse(null);
  }
}
