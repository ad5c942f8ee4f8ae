package dev.muster.postmortem.analysis;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The stored analyses; the lock on their post-mortem guards changes. */
@ApplicationScoped
public class AnalysisRepository implements PanacheRepositoryBase<Analysis, UUID> {

  /** The analyses of a post-mortem, the oldest first. */
  List<Analysis> of(UUID postmortemId) {
    return list("postmortemId = ?1 order by id", postmortemId);
  }

  /**
   * An analysis of a post-mortem.
   *
   * @throws ProblemException 404 when it has none of that id
   */
  Analysis required(AnalysisKey key) {
    return find("postmortemId = ?1 and id = ?2", key.postmortemId(), key.id())
        .firstResultOptional()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("analysis.not-found", "There is no such analysis")));
  }
}
