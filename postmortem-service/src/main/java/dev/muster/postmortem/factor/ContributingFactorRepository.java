package dev.muster.postmortem.factor;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored factors; the lock on their post-mortem guards changes. */
@ApplicationScoped
public class ContributingFactorRepository
    implements PanacheRepositoryBase<ContributingFactor, UUID> {

  /** The factors of a post-mortem, the oldest first. */
  List<ContributingFactor> of(UUID postmortemId) {
    return list("postmortemId = ?1 order by id", postmortemId);
  }

  /** The main factor of a post-mortem. */
  Optional<ContributingFactor> main(UUID postmortemId) {
    return find("postmortemId = ?1 and main", postmortemId).firstResultOptional();
  }

  /**
   * A factor of a post-mortem.
   *
   * @throws ProblemException 404 when it has none of that id
   */
  ContributingFactor required(UUID postmortemId, UUID id) {
    return find("postmortemId = ?1 and id = ?2", postmortemId, id)
        .firstResultOptional()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("factor.not-found", "There is no such factor")));
  }
}
