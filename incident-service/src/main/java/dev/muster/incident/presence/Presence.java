package dev.muster.incident.presence;

import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Who is here and watching. A console that shows a war room says so every few seconds; one that
 * falls silent is gone after half a minute.
 */
@ApplicationScoped
@Transactional
public class Presence {
  private static final Duration GONE_AFTER = Duration.ofSeconds(30);

  private final IncidentStore store;
  private final PresenceTable table;
  private final InstantSource time;

  Presence(IncidentStore store, PresenceTable table, InstantSource time) {
    this.store = store;
    this.table = table;
    this.time = time;
  }

  /** The caller is here; answers who is. A machine is never here. */
  public List<Present> here(UUID incidentId, Caller caller) {
    store.forReading(incidentId, caller);
    var now = time.instant();
    var gone = now.minus(GONE_AFTER);
    if (caller.personId() != null) {
      table.seen(incidentId, caller.personId(), now, gone);
    }
    return table.after(incidentId, gone);
  }

  public List<Present> of(UUID incidentId, Caller caller) {
    store.forReading(incidentId, caller);
    return table.after(incidentId, time.instant().minus(GONE_AFTER));
  }

  /** The caller has gone, and need not be waited for. */
  public void leave(UUID incidentId, Caller caller) {
    store.forReading(incidentId, caller);
    if (caller.personId() != null) {
      table.left(incidentId, caller.personId());
    }
  }
}
