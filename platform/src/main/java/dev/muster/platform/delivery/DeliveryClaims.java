package dev.muster.platform.delivery;

import dev.muster.platform.database.DatabaseFailures;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes deliveries for this process, each batch in one transaction with what listeners write. */
@ApplicationScoped
class DeliveryClaims {
  private static final Logger LOG = Logger.getLogger(DeliveryClaims.class);
  private static final Duration LISTENER_BACK_OFF = Duration.ofSeconds(30);
  private static final Duration CROWDED_BACK_OFF = Duration.ofMillis(500);
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

  /**
   * How much may be taken.
   *
   * @param pages in all, as pages may use all of it
   * @param others of anything else
   * @param bulk of these
   * @param bulkOf of these, by channels that have a bound of their own
   */
  record Room(int pages, int others, int bulk, Map<String, Integer> bulkOf) {
    Room atMost(int most) {
      return new Room(Math.min(pages, most), Math.min(others, most), Math.min(bulk, most), bulkOf);
    }

    List<String> full() {
      return bulkOf.keySet().stream().filter(channel -> bulkOf.get(channel) <= 0).toList();
    }
  }

  /** Takes what is due, the most urgent first. */
  Taken due(Room room) {
    return take((now, most) -> lockDue(now, room.atMost(most)));
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

  private Taken lockDue(Instant now, Room room) {
    var found = new ArrayList<>(lockDue(Priority.PAGE, now, room.pages(), List.of()));
    var more = found.size() >= room.pages();
    int left = Math.min(room.others(), room.pages() - found.size());
    var normal = lockDue(Priority.NORMAL, now, left, List.of());
    more |= normal.size() >= left;
    found.addAll(normal);
    int lane = Math.min(left - normal.size(), room.bulk());
    var bulk = lockDue(Priority.BULK, now, lane, room.full());
    more |= bulk.size() >= lane;
    found.addAll(fitting(bulk, room, now));
    return new Taken(found, more);
  }

  private List<Claim> lockDue(Priority priority, Instant now, int room, List<String> without) {
    return room <= 0 ? List.of() : table.lockDue(priority, now, room, without);
  }

  /** Puts off what a channel has no room for. */
  private List<Claim> fitting(List<Claim> bulk, Room room, Instant now) {
    var left = new HashMap<>(room.bulkOf());
    var fitting = new ArrayList<Claim>();
    for (var claim : bulk) {
      var after = left.computeIfPresent(claim.channel(), (channel, free) -> free - 1);
      if (after == null || after >= 0) {
        fitting.add(claim);
      } else {
        table.defer(claim.id(), now.plus(CROWDED_BACK_OFF), null, now);
      }
    }
    return fitting;
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
