package dev.muster.incident.hypothesis;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The hypotheses of all incidents; the incident's lock guards its numbers. */
@ApplicationScoped
public class HypothesisRepository implements PanacheRepositoryBase<Hypothesis, UUID> {

  /** Those of an incident in the order in which they were proposed. */
  public List<Hypothesis> of(UUID incidentId) {
    return list("incidentId = ?1 order by number", incidentId);
  }

  /**
   * The one with that number.
   *
   * @throws ProblemException 404 when there is none
   */
  Hypothesis numbered(UUID incidentId, int number) {
    return find("incidentId = ?1 and number = ?2", incidentId, number)
        .firstResultOptional()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("hypothesis.not-found", "There is no hypothesis " + number)));
  }
}
