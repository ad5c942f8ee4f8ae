package dev.muster.postmortem.document;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The stored post-mortems. */
@ApplicationScoped
public class PostmortemRepository implements PanacheRepositoryBase<Postmortem, UUID> {

  /** The post-mortem of an incident. */
  public Optional<Postmortem> ofIncident(UUID incidentId) {
    return find("incidentId", incidentId).firstResultOptional();
  }

  /** The post-mortem of an incident, to change; others who want to change it wait. */
  public Optional<Postmortem> lockedOfIncident(UUID incidentId) {
    return find("incidentId", incidentId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * The post-mortem, to read.
   *
   * @throws ProblemException 404 when there is none
   */
  public Postmortem required(UUID id) {
    return findByIdOptional(id).orElseThrow(PostmortemRepository::notFound);
  }

  /**
   * The post-mortem, to change; others who want to change it wait.
   *
   * @throws ProblemException 404 when there is none
   */
  public Postmortem locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(PostmortemRepository::notFound);
  }

  /** What a caller is told who asks for a post-mortem that is not there, or not theirs to see. */
  static ProblemException notFound() {
    return new ProblemException(
        Problem.notFound("postmortem.not-found", "There is no such post-mortem"));
  }
}
