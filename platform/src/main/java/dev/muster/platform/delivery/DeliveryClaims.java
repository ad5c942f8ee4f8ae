package dev.muster.platform.delivery;

import dev.muster.platform.database.DatabaseFailures;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes deliveries for this process, each batch in one transaction with what listeners write. */
@ApplicationScoped
class DeliveryClaims {
  private static final Logger LOG = Logger.getLogger(DeliveryClaims.class);
  private static final Duration LISTENER_BACK_OFF = Duration.ofSeconds(30);
  private static final Duration CONFLICT_BACK_OFF = Duration.ofMillis(200);

  private final DeliveryTable table;
  private final DeliveryChannels channels;
  private final DeliveryListeners listeners;
  private final DeliveryConfig config;
  private final InstantSource time;
  private final UUID me = Ids.next();

  DeliveryClaims(
      DeliveryTable table,
      DeliveryChannels channels,
      DeliveryListeners listeners,
      DeliveryConfig config,
      InstantSource time) {
    this.table = table;
    this.channels = channels;
    this.listeners = listeners;
    this.config = config;
    this.time = time;
  }

  /** The name under which this process holds leases. */
  UUID me() {
    return me;
  }

  /**
   * What was taken.
   *
   * @param claims to be sent now
   * @param more whether more may be due than there was room for
   */
  record Taken(List<Claim> claims, boolean more) {}

  /** Takes what is due: up to {@code room} pages, up to {@code roomForOthers} of anything else. */
  Taken due(int room, int roomForOthers) {
    return take(now -> lockDue(now, room, roomForOthers));
  }

  /** Takes what crashed dispatchers left behind. */
  Taken abandoned(Collection<UUID> inFlightHere, int room) {
    return take(
        now -> {
          var found = table.lockAbandoned(inFlightHere, room);
          found.forEach(claim -> LOG.warnf("delivery was abandoned id=%s", claim.id()));
          return new Taken(found, found.size() == room);
        });
  }

  /** Finds and locks rows, in the transaction that takes them. */
  private interface Search {
    Taken at(Instant now);
  }

  private Taken lockDue(Instant now, int room, int roomForOthers) {
    var found = new ArrayList<>(table.lockDue(Priority.PAGE, now, room));
    var more = found.size() == room;
    int left = Math.min(roomForOthers, room - found.size());
    for (var priority : List.of(Priority.NORMAL, Priority.BULK)) {
      var due = left <= 0 ? List.<Claim>of() : table.lockDue(priority, now, left);
      more |= due.size() >= left;
      left -= due.size();
      found.addAll(due);
    }
    return new Taken(found, more);
  }

  private Taken take(Search search) {
    try {
      return Transactions.call(() -> decide(search.at(time.instant())));
    } catch (ListenerException failed) {
      LOG.errorf(failed, "delivery is put off id=%s", failed.deliveryId());
      var now = time.instant();
      var pause = DatabaseFailures.isTransient(failed) ? CONFLICT_BACK_OFF : LISTENER_BACK_OFF;
      Transactions.run(
          () -> table.defer(failed.deliveryId(), now.plus(pause), failed.getMessage(), now));
      return new Taken(List.of(), true);
    }
  }

  private Taken decide(Taken locked) {
    var now = time.instant();
    var going = new ArrayList<Claim>();
    for (var claim : locked.claims()) {
      var attempt = attempt(claim, now);
      var listener = listeners.of(claim);
      try {
        if (listener.isPresent() && !listener.get().wants(attempt)) {
          table.drop(claim.id(), now);
          continue;
        }
        var pause = channels.pause(claim.channel(), claim.destination());
        if (!pause.isZero()) {
          table.defer(claim.id(), now.plus(pause), null, now);
          continue;
        }
        listener.ifPresent(present -> present.onAttempt(attempt));
      } catch (RuntimeException e) {
        throw new ListenerException(claim.id(), e);
      }
      going.add(claim);
    }
    table.start(me, config.lease(), going, now);
    return new Taken(going, locked.more());
  }

  private DeliveryAttempt attempt(Claim claim, Instant now) {
    var providers = channels.providers(claim.channel());
    var provider =
        providers.isEmpty() ? "none" : providers.get(claim.provider() % providers.size()).name();
    return new DeliveryAttempt(
        claim.id(),
        claim.ownerId(),
        claim.channel(),
        claim.destination(),
        provider,
        claim.attempt(),
        now);
  }
}
