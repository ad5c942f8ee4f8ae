package dev.muster.incident.timeline;

import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Reads timelines for those who may see their incidents. */
@ApplicationScoped
@Transactional
public class Timelines {
  private final IncidentStore store;
  private final EntryRepository entries;
  private final Sql sql;

  Timelines(IncidentStore store, EntryRepository entries, Sql sql) {
    this.store = store;
    this.entries = entries;
    this.sql = sql;
  }

  /** Entries with a number above {@code after}, the oldest first. */
  public List<Entry> after(
      UUID incidentId, Caller caller, long after, EntryFilter filter, int limit) {
    return entries.after(store.forReading(incidentId, caller).id(), after, filter, limit);
  }

  /** Entries with a number below {@code before}, the newest first. */
  public List<Entry> before(
      UUID incidentId, Caller caller, long before, EntryFilter filter, int limit) {
    return entries.before(store.forReading(incidentId, caller).id(), before, filter, limit);
  }

  /** Passes when the incident exists for the caller, else answers 404. */
  public void requireReadable(UUID incidentId, Caller caller) {
    store.forReading(incidentId, caller);
  }

  /**
   * Follows the chain of a timeline from its first entry to its last, as of one moment, whatever is
   * written meanwhile.
   */
  @Transactional(TxType.REQUIRES_NEW)
  ChainCheck walk(UUID incidentId, Caller caller) {
    sql.update("set transaction isolation level repeatable read");
    var incident = store.forReading(incidentId, caller);
    var check = new ChainCheck();
    entries.all(incidentId).forEach(check::next);
    check.end(incident.entries(), incident.chainHead());
    return check;
  }

  /** The whole timeline as a file. */
  public TimelineExport export(UUID incidentId, Caller caller, Locale locale) {
    var incident = store.forReading(incidentId, caller);
    return new TimelineExport(
        incident.reference(), incident.facts().title(), entries.all(incidentId), locale);
  }
}
