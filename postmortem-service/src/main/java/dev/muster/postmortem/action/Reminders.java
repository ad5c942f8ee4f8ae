package dev.muster.postmortem.action;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.policy.Policies;
import dev.muster.postmortem.policy.PolicyVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Tells of action items that are due or late. The scheduler only wakes; what is due stands in the
 * rows, so any number of replicas may run and one that was away catches up. Each item is told of in
 * a transaction of its own, so that one that fails does not hold up the others.
 */
@ApplicationScoped
public class Reminders {
  private static final Logger LOG = Logger.getLogger(Reminders.class);
  private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

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
    boolean more = migrations.isDone();
    while (more) {
      more = sendNext();
    }
  }

  private boolean sendNext() {
    AtomicReference<UUID> claimed = new AtomicReference<>();
    try {
      return QuarkusTransaction.requiringNew().call(() -> remindOfOne(claimed));
    } catch (RuntimeException e) {
      UUID id = claimed.get();
      if (id == null) {
        throw e;
      }
      LOG.errorf(e, "reminder failed item=%s", id);
      Instant later = time.instant().plus(AFTER_FAILURE);
      QuarkusTransaction.requiringNew().run(() -> items.putOff(id, later));
      return true;
    }
  }

  private boolean remindOfOne(AtomicReference<UUID> claimed) {
    Instant now = time.instant();
    Optional<ActionItem> due = items.claimDue(now);
    due.ifPresent(
        item -> {
          claimed.set(item.id());
          PolicyVersion policy = policies.version(item.clock().policyVersion());
          outbox.record(item.remind(policy, managerOf(item.ownerId()), now));
        });
    return due.isPresent();
  }

  private UUID managerOf(UUID person) {
    return catalog.person(person).map(CatalogPerson::managerId).orElse(null);
  }
}
