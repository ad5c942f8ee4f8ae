package dev.muster.incident.stream;

import dev.muster.incident.access.Caller;
import dev.muster.platform.database.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The open event streams of this replica. */
@ApplicationScoped
public class StreamHub {
  private static final int MOST_WAITING = 1_000;

  private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
  private final Sql sql;

  StreamHub(Sql sql, MeterRegistry metrics) {
    this.sql = sql;
    metrics.gaugeCollectionSize("muster.incident.streams", Tags.empty(), subscribers);
  }

  /**
   * The signals that {@code caller} may see, beginning with {@link Signal.Resync}; fails when the
   * listener is too slow to take them, who then comes back and reads again.
   */
  public Multi<Signal> open(Caller caller) {
    return Multi.createFrom()
        .<Signal>emitter(
            emitter -> {
              var subscriber = new Subscriber(caller, emitter);
              emitter.onTermination(() -> subscribers.remove(subscriber));
              subscribers.add(subscriber);
              emitter.emit(new Signal.Resync());
            },
            MOST_WAITING);
  }

  void changed(Signal.Changed change) {
    var members = members(change.incidentId());
    subscribers.stream()
        .filter(subscriber -> sees(subscriber.caller(), members))
        .forEach(subscriber -> subscriber.emitter().emit(change));
  }

  /** Ends every stream, so that listeners turn to another replica; used when this one stops. */
  void end() {
    subscribers.forEach(subscriber -> subscriber.emitter().emit(new Signal.End()));
  }

  void resync() {
    subscribers.forEach(subscriber -> subscriber.emitter().emit(new Signal.Resync()));
  }

  private static boolean sees(Caller caller, Collection<UUID> members) {
    return members == null || caller.admin() || members.stream().anyMatch(caller::is);
  }

  /** Who may see a restricted incident; null when everybody may. */
  private Collection<UUID> members(UUID incidentId) {
    var restricted =
        sql.query(
            "select restricted from incident where id = ?", row -> row.getBoolean(1), incidentId);
    if (restricted.isEmpty() || !restricted.get(0)) {
      return null;
    }
    return sql.query(
        "select person_id from incident_member where incident_id = ?",
        row -> row.getObject(1, UUID.class),
        incidentId);
  }
}
