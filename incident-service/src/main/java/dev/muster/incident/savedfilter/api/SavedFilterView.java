package dev.muster.incident.savedfilter.api;

import dev.muster.incident.incident.api.PersonView;
import dev.muster.incident.savedfilter.SavedFilter;
import dev.muster.incident.savedfilter.SavedQuery;
import java.time.Instant;
import java.util.UUID;

/**
 * A saved filter.
 *
 * @param shared whether everybody has it
 * @param mine whether the reader keeps it
 */
public record SavedFilterView(
    UUID id,
    String name,
    boolean shared,
    boolean mine,
    PersonView owner,
    SavedQuery query,
    Instant changedAt) {
  static SavedFilterView from(SavedFilter filter, PersonView owner, boolean mine) {
    return new SavedFilterView(
        filter.id(),
        filter.name(),
        filter.isShared(),
        mine,
        owner,
        filter.query(),
        filter.changedAt());
  }
}
