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
  private static final int STRIDE = 500;

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

  /** Passes when the incident exists for the caller, else answers 404. */
  public void requireReadable(UUID incidentId, Caller caller) {
    store.forReading(incidentId, caller);
  }

  /** Follows the chain of a timeline from its first entry to its last. */
  ChainCheck walk(UUID incidentId, Caller caller) {
    var incident = store.forReading(incidentId, caller);
    var check = new ChainCheck();
    long last = 0;
    List<Entry> found;
    do {
      found = entries.after(incidentId, last, STRIDE);
      found.forEach(check::next);
      last = found.isEmpty() ? last : found.get(found.size() - 1).number();
    } while (found.size() == STRIDE);
    check.end(incident.entries(), incident.chainHead());
    return check;
  }
}
