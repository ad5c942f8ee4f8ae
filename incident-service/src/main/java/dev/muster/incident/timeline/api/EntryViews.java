package dev.muster.incident.timeline.api;

import dev.muster.incident.timeline.Entry;
import dev.muster.incident.timeline.EntryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Shows entries with what puts them right. */
@ApplicationScoped
public class EntryViews {
  private final EntryRepository entries;

  EntryViews(EntryRepository entries) {
    this.entries = entries;
  }

  /** Entries of one incident, in the order given. */
  public List<EntryView> of(UUID incidentId, List<Entry> shown, Locale locale) {
    var corrections = entries.corrections(incidentId, shown.stream().map(Entry::number).toList());
    return shown.stream()
        .map(entry -> EntryView.from(entry, corrections.get(entry.number()), locale))
        .toList();
  }
}
