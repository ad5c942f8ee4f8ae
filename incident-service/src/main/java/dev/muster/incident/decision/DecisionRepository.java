package dev.muster.incident.decision;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The decisions of all incidents; the incident's lock guards its numbers. */
@ApplicationScoped
public class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {

  /** Those of an incident in the order in which they were proposed. */
  public List<Decision> of(UUID incidentId) {
    return list("incidentId = ?1 order by number", incidentId);
  }

  /**
   * The one with that number.
   *
   * @throws ProblemException 404 when there is none
   */
  Decision numbered(UUID incidentId, int number) {
    return find("incidentId = ?1 and number = ?2", incidentId, number)
        .firstResultOptional()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("decision.not-found", "There is no decision " + number)));
  }
}
