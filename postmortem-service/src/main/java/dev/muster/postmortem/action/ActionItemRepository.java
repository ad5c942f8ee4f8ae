package dev.muster.postmortem.action;

import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The stored action items. */
@ApplicationScoped
public class ActionItemRepository implements PanacheRepositoryBase<ActionItem, UUID> {

  /**
   * The item, to read.
   *
   * @throws ProblemException 404 when there is none
   */
  public ActionItem required(UUID id) {
    return findByIdOptional(id).orElseThrow(ActionItemRepository::notFound);
  }

  /**
   * The item, to change; others who want to change it wait.
   *
   * @throws ProblemException 404 when there is none
   */
  public ActionItem locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(ActionItemRepository::notFound);
  }

  /** The items of a post-mortem, the oldest first. */
  public List<ActionItem> of(UUID postmortemId) {
    return list("postmortemId = ?1 order by id", postmortemId);
  }

  static ProblemException notFound() {
    return new ProblemException(
        Problem.notFound("action-item.not-found", "There is no such action item"));
  }
}
