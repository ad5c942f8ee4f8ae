package dev.muster.incident.incident;

import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.incident.severity.SeverityDecision;
import dev.muster.incident.timeline.Entry;
import dev.muster.incident.update.IncidentUpdate;
import java.util.ArrayList;
import java.util.List;

/** What a command did to an incident: to be stored, and told, in one transaction with it. */
public final class Changes {
  private final List<IncidentEvent> events = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<IncidentUpdate> updates = new ArrayList<>();
  private final List<SeverityDecision> decisions = new ArrayList<>();

  void add(IncidentEvent event) {
    events.add(event);
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  void add(IncidentUpdate update) {
    updates.add(update);
  }

  void add(SeverityDecision decision) {
    decisions.add(decision);
  }

  /** These changes followed by {@code later} ones of the same incident. */
  public Changes and(Changes later) {
    events.addAll(later.events);
    entries.addAll(later.entries);
    updates.addAll(later.updates);
    decisions.addAll(later.decisions);
    return this;
  }

  /** In the order of their sequence numbers. */
  public List<IncidentEvent> events() {
    return List.copyOf(events);
  }

  /** In the order of their numbers. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  public List<IncidentUpdate> updates() {
    return List.copyOf(updates);
  }

  public List<SeverityDecision> decisions() {
    return List.copyOf(decisions);
  }
}
