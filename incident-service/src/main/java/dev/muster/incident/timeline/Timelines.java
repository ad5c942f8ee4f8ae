package dev.muster.incident.timeline;

import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads timelines for those who may see their incidents. */
@ApplicationScoped
@Transactional
public class Timelines {
  private final IncidentStore store;
  private final EntryRepository entries;

  Timelines(IncidentStore store, EntryRepository entries) {
    this.store = store;
    this.entries = entries;
  }

  /** Entries with a number above {@code after}, the oldest first. */
  public List<Entry> after(UUID incidentId, Caller caller, long after, int limit) {
    return entries.after(store.forReading(incidentId, caller).id(), after, limit);
  }

  /** Entries with a number below {@code before}, the newest first. */
  public List<Entry> before(UUID incidentId, Caller caller, long before, int limit) {
    return entries.before(store.forReading(incidentId, caller).id(), before, limit);
  }
}
