package dev.muster.incident.task;

import dev.muster.incident.access.Caller;
import dev.muster.incident.incident.IncidentStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Reads tasks for those who may see their incidents. */
@ApplicationScoped
@Transactional
public class Tasks {
  private final IncidentStore store;
  private final TaskRepository tasks;

  Tasks(IncidentStore store, TaskRepository tasks) {
    this.store = store;
    this.tasks = tasks;
  }

  /** Those of an incident in the order in which they were added. */
  public List<Task> of(UUID incidentId, Caller caller) {
    return tasks.of(store.forReading(incidentId, caller).id());
  }
}
