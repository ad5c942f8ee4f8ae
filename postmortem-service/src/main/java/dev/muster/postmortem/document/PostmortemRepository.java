package dev.muster.postmortem.document;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored post-mortems. */
@ApplicationScoped
public class PostmortemRepository implements PanacheRepositoryBase<Postmortem, UUID> {

  /** The post-mortem of an incident. */
  public Optional<Postmortem> ofIncident(UUID incidentId) {
    return find("incidentId", incidentId).firstResultOptional();
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

  /** The draft whose review is due first, locked; one that somebody works on is passed over. */
  Optional<Postmortem> claimReviewDue(Instant now) {
    List<Postmortem> due =
        getEntityManager()
            .createNativeQuery(
                """
                select * from postmortem where reminder_at <= :now
                order by reminder_at limit 1 for update skip locked
                """,
                Postmortem.class)
            .setParameter("now", now)
            .getResultList();
    return due.stream().findFirst();
  }

  /** Moves the reminder of a review, without counting it as sent. */
  void putOff(UUID id, Instant until) {
    getEntityManager()
        .createNativeQuery("update postmortem set reminder_at = :until where id = :id")
        .setParameter("until", until)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** What a caller is told who asks for a post-mortem that is not there, or not theirs to see. */
  static ProblemException notFound() {
    return new ProblemException(
        Problem.notFound("postmortem.not-found", "There is no such post-mortem"));
  }
}
