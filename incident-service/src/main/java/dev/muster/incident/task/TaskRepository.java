package dev.muster.incident.task;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The tasks of all incidents; the incident's lock guards their numbers. */
@ApplicationScoped
public class TaskRepository implements PanacheRepositoryBase<Task, UUID> {

  /** Those of an incident in the order in which they were added. */
  public List<Task> of(UUID incidentId) {
    return list("incidentId = ?1 order by number", incidentId);
  }

  /**
   * The one with that number.
   *
   * @throws ProblemException 404 when there is none
   */
  Task numbered(UUID incidentId, int number) {
    return find("incidentId = ?1 and number = ?2", incidentId, number)
        .firstResultOptional()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("task.not-found", "There is no task " + number)));
  }
}
