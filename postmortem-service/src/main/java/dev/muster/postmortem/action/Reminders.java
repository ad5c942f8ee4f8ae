package dev.muster.postmortem.action;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.policy.Policies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Tells of action items that are due or late. The scheduler only wakes; what is due stands in the
 * rows, so any number of replicas may run and one that was away catches up.
 */
@ApplicationScoped
public class Reminders {
  private static final int AT_ONCE = 50;

  private final ActionItemRepository items;
  private final Policies policies;
  private final Catalog catalog;
  private final Outbox outbox;
  private final Migrations migrations;
  private final InstantSource time;

  Reminders(
      ActionItemRepository items,
      Policies policies,
      Catalog catalog,
      Outbox outbox,
      Migrations migrations,
      InstantSource time) {
    this.items = items;
    this.policies = policies;
    this.catalog = catalog;
    this.outbox = outbox;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      every = "1s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "action-item-reminders")
  void wake() {
    if (!migrations.isDone()) {
      return;
    }
    while (QuarkusTransaction.requiringNew().call(this::sendDue) == AT_ONCE) {
      // There may be more.
    }
  }

  private int sendDue() {
    Instant now = time.instant();
    List<ActionItem> due = items.claimDue(now, AT_ONCE);
    for (ActionItem item : due) {
      outbox.record(
          item.remind(
              policies.version(item.clock().policyVersion()), managerOf(item.ownerId()), now));
    }
    return due.size();
  }

  private UUID managerOf(UUID person) {
    return catalog.person(person).map(CatalogPerson::managerId).orElse(null);
  }
}
