package dev.muster.postmortem.measure;

import dev.muster.contracts.Topics;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.postmortem.action.Effectiveness;
import dev.muster.postmortem.action.ItemIncidents;
import dev.muster.postmortem.eventlog.History;
import dev.muster.postmortem.eventlog.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps what the figures need of each incident in step with its events and its main cause. */
@ApplicationScoped
public class Measures implements Projection {
  private final MeasureTable table;
  private final Recurrences recurrences;
  private final Effectiveness effectiveness;
  private final ItemIncidents items;

  Measures(
      MeasureTable table,
      Recurrences recurrences,
      Effectiveness effectiveness,
      ItemIncidents items) {
    this.table = table;
    this.recurrences = recurrences;
    this.effectiveness = effectiveness;
    this.items = items;
  }

  /** Takes in an event, in the caller's transaction; one that is not newer is ignored. */
  public void follow(IncidentEvent event) {
    UUID id = event.incident().incidentId();
    recurrences.lock(id, event.incident().serviceIds());
    Course before = table.course(id).orElse(Course.NONE);
    if (event.sequence() > before.sequence()) {
      table.save(List.of(Measure.after(before, event)));
      items.refreshOf(id);
      tell(recurrences.refresh(id));
    }
  }

  /**
   * The main factor of an incident was written, changed or taken away: whether it came back is
   * another question now. To be called in the transaction of that change, after it.
   */
  public void causeChanged(UUID incidentId) {
    recurrences.lock(incidentId, List.of());
    table.refreshCause(incidentId);
    tell(recurrences.refresh(incidentId));
  }

  /**
   * The incidents that {@code incidentId} repeats (MET-05), the latest first.
   *
   * @param most how many at most
   */
  public List<UUID> repeated(UUID incidentId, int most) {
    return recurrences.earlier(incidentId, most);
  }

  private void tell(Recurrences.Refreshed refreshed) {
    recurrences.announce(refreshed.found());
    effectiveness.refresh(refreshed.concerned());
  }

  @Override
  public String name() {
    return "measures";
  }

  @Override
  public String topic() {
    return Topics.INCIDENTS;
  }

  @Override
  public boolean canBeMadeFrom(History history) {
    return history.beginsWith(IncidentDeclared.class);
  }

  @Override
  public void rebuild(List<History> histories) {
    recurrences.lockAll();
    table.save(histories.stream().map(history -> Measure.of(history.events())).toList());
  }

  @Override
  public void finish() {
    recurrences.refreshAll();
    effectiveness.refreshAll();
    items.refreshAll();
  }
}
