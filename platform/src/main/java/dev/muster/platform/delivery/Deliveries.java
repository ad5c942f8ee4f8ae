package dev.muster.platform.delivery;

import dev.muster.platform.database.AfterCommit;
import dev.muster.platform.id.Ids;
import dev.muster.platform.security.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The way to send anything: a row in the caller's transaction, sent after commit by {@link
 * DeliveryDispatcher}, at least once, always with the same idempotency key.
 */
@ApplicationScoped
public class Deliveries {
  private final DeliveryTable table;
  private final DeliveryDispatcher dispatcher;
  private final DeliveryChannels channels;
  private final DeliveryReports reports;
  private final AfterCommit afterCommit;
  private final SecretBox secrets;
  private final InstantSource time;

  Deliveries(
      DeliveryTable table,
      DeliveryDispatcher dispatcher,
      DeliveryChannels channels,
      DeliveryReports reports,
      AfterCommit afterCommit,
      SecretBox secrets,
      InstantSource time) {
    this.table = table;
    this.dispatcher = dispatcher;
    this.channels = channels;
    this.reports = reports;
    this.afterCommit = afterCommit;
    this.secrets = secrets;
    this.time = time;
  }

  /**
   * Accepts a delivery.
   *
   * @return its id, or that of the earlier one with the same idempotency key
   * @throws IllegalStateException when no transaction is active
   */
  public UUID enqueue(DeliveryRequest request) {
    afterCommit.requireActive();
    var now = time.instant();
    var id = Ids.next();
    if (!table.insert(NewDelivery.of(id, request, now, secrets))) {
      return table.idOf(request.idempotencyKey());
    }
    wake(List.of(request), now);
    return id;
  }

  /**
   * Accepts many deliveries in one round trip; those whose idempotency key is known are left out.
   *
   * @throws IllegalStateException when no transaction is active
   */
  public void enqueueAll(Collection<DeliveryRequest> requests) {
    afterCommit.requireActive();
    var now = time.instant();
    table.insertAll(
        requests.stream()
            .map(request -> NewDelivery.of(Ids.next(), request, now, secrets))
            .toList());
    wake(requests, now);
  }

  /**
   * Cancels what still waits for this owner; what is being sent now is not called back, but not
   * repeated if {@link DeliveryListener#wanted} leaves it out. Returns how many were cancelled.
   *
   * @throws IllegalStateException when no transaction is active
   */
  public int cancel(String kind, UUID ownerId) {
    afterCommit.requireActive();
    return table.cancel(kind, ownerId, time.instant());
  }

  /** Whether a channel has a provider as things are configured. */
  public boolean canSend(String channel) {
    return !channels.providers(channel).isEmpty();
  }

  /**
   * Whether so many deliveries are due and not sent yet, for whoever has many more to send: what
   * waits for another attempt later does not count.
   */
  public boolean isBacklog(Priority priority, int count) {
    return table.isBacklog(priority, count, time.instant());
  }

  /**
   * Takes what a provider says of a message that it has or will have taken. Reports may come twice,
   * in any order, and before the provider's own answer is stored.
   *
   * @return false for what is no news, and for unknown deliveries
   * @throws IllegalStateException when no transaction is active
   */
  public boolean report(DeliveryReport report) {
    afterCommit.requireActive();
    return reports.take(report, time.instant());
  }

  /**
   * The recipient's side confirmed what was SENT.
   *
   * @return false when the delivery is unknown or not SENT
   */
  public boolean confirm(UUID id) {
    return table.confirm(id, time.instant());
  }

  /**
   * Puts a failed or blocked delivery back in line, with all its attempts again.
   *
   * @return false when it is unknown or in another state
   * @throws IllegalStateException when no transaction is active
   */
  public boolean release(UUID id) {
    afterCommit.requireActive();
    var released = table.release(id, time.instant());
    if (released) {
      afterCommit.once(DeliveryDispatcher.class, dispatcher::poke);
    }
    return released;
  }

  private void wake(Collection<DeliveryRequest> requests, Instant now) {
    if (requests.stream().anyMatch(r -> r.notBefore() == null || !r.notBefore().isAfter(now))) {
      afterCommit.once(DeliveryDispatcher.class, dispatcher::poke);
    }
  }
}
