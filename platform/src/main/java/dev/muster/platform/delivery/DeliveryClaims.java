package dev.muster.platform.delivery;

import dev.muster.platform.database.DatabaseFailures;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
  private final ProviderThrottle throttle;
  private final DeliveryMetrics metrics;
  private final DeliveryConfig config;
  private final InstantSource time;
  private final UUID me = Ids.next();

  DeliveryClaims(
      DeliveryTable table,
      DeliveryChannels channels,
      DeliveryListeners listeners,
      ProviderThrottle throttle,
      DeliveryMetrics metrics,
      DeliveryConfig config,
      InstantSource time) {
    this.table = table;
    this.channels = channels;
    this.listeners = listeners;
    this.throttle = throttle;
    this.metrics = metrics;
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
    return take((now, most) -> lockDue(now, Math.min(room, most), Math.min(roomForOthers, most)));
  }

  /** Takes what crashed dispatchers left behind. */
  Taken abandoned(Collection<UUID> inFlightHere, int room) {
    return take(
        (now, most) -> {
          var found = table.lockAbandoned(inFlightHere, Math.min(room, most));
          found.forEach(claim -> LOG.warnf("delivery was abandoned id=%s", claim.id()));
          return new Taken(found, found.size() == room);
        });
  }

  /** Finds and locks rows, in the transaction that takes them. */
  private interface Search {
    Taken at(Instant now, int most);
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

  /** When a listener fails for several, one alone: so the others go on, and the one is found. */
  private Taken take(Search search) {
    try {
      return take(search, Integer.MAX_VALUE);
    } catch (ListenerException failed) {
      return failed.isOfOne() ? putOff(failed) : takeOne(search);
    }
  }

  private Taken takeOne(Search search) {
    try {
      return new Taken(take(search, 1).claims(), true);
    } catch (ListenerException failed) {
      return putOff(failed);
    }
  }

  private Taken take(Search search, int most) {
    return Transactions.call(() -> decide(search.at(time.instant(), most)));
  }

  private Taken putOff(ListenerException failed) {
    LOG.errorf(failed, "delivery is put off id=%s", failed.deliveryId());
    var now = time.instant();
    var pause = DatabaseFailures.isTransient(failed) ? CONFLICT_BACK_OFF : LISTENER_BACK_OFF;
    Transactions.run(
        () -> table.defer(failed.deliveryId(), now.plus(pause), failed.getMessage(), now));
    return new Taken(List.of(), true);
  }

  private Taken decide(Taken locked) {
    var now = time.instant();
    try {
      var going =
          wanted(locked.claims(), now).stream()
              .flatMap(claim -> admitted(claim, now).stream())
              .toList();
      listeners
          .of(going, claim -> claim)
          .forEach((listener, claims) -> listener.onAttempts(attempts(claims, now)));
      table.start(me, config.lease(), going, now);
      return new Taken(going, locked.more());
    } catch (RuntimeException e) {
      throw locked.claims().isEmpty() ? e : new ListenerException(locked.claims(), e);
    }
  }

  /** Drops what its owner does not want any more. */
  private List<Claim> wanted(List<Claim> claims, Instant now) {
    var unwanted = new HashSet<UUID>();
    listeners
        .of(claims, claim -> claim)
        .forEach(
            (listener, theirs) -> {
              theirs.forEach(claim -> unwanted.add(claim.id()));
              listener
                  .wanted(attempts(theirs, now))
                  .forEach(attempt -> unwanted.remove(attempt.deliveryId()));
            });
    unwanted.forEach(id -> table.drop(id, now));
    return claims.stream().filter(claim -> !unwanted.contains(claim.id())).toList();
  }

  /**
   * The claim with a provider that may be called now; puts it off, without counting an attempt,
   * while its destination or every provider wants a pause.
   */
  private Optional<Claim> admitted(Claim claim, Instant now) {
    var pause = channels.pause(claim.channel(), claim.destination());
    var turn =
        pause.isZero()
            ? throttle.next(channels.providers(claim.channel()), claim.provider(), claim.priority())
            : new ProviderThrottle.Turn(claim.provider(), pause);
    if (turn.pause().isZero()) {
      return Optional.of(claim.by(turn.provider()));
    }
    if (pause.isZero()) {
      channels.giveBack(claim.channel(), claim.destination());
      metrics.throttled(claim.channel());
    }
    table.defer(claim.id(), now.plus(turn.pause()), null, now);
    return Optional.empty();
  }

  private List<DeliveryAttempt> attempts(List<Claim> claims, Instant now) {
    return claims.stream().map(claim -> attempt(claim, now)).toList();
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
