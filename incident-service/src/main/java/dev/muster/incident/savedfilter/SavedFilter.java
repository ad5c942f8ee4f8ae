package dev.muster.incident.savedfilter;

import dev.muster.incident.access.Caller;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A filter of the list of incidents that somebody keeps, for themselves or for everybody. */
@Entity
public class SavedFilter {
  @Id private UUID id;
  private UUID ownerId;
  private String name;
  private boolean shared;

  @JdbcTypeCode(SqlTypes.JSON)
  private SavedQuery query;

  private Instant changedAt;

  protected SavedFilter() {}

  SavedFilter(UUID ownerId, NewFilter wanted, Instant now) {
    this.id = Ids.next();
    this.ownerId = ownerId;
    change(wanted, now);
  }

  /**
   * What somebody wants to keep.
   *
   * @param shared whether everybody gets it
   */
  public record NewFilter(String name, boolean shared, SavedQuery query) {}

  final void change(NewFilter wanted, Instant now) {
    name = wanted.name();
    shared = wanted.shared();
    query = wanted.query();
    changedAt = now;
  }

  /**
   * Passes for its owner, and for administrators when everybody has it.
   *
   * @throws ProblemException 404 when it does not exist for the caller, 403 when it is another's
   */
  void requireChangeableBy(Caller caller) {
    if (caller.is(ownerId) || (shared && caller.admin())) {
      return;
    }
    throw new ProblemException(
        shared
            ? Problem.forbidden("saved-filter.owner-only", "Only its owner changes a saved filter")
            : missing());
  }

  static Problem missing() {
    return Problem.notFound("saved-filter.not-found", "There is no such saved filter");
  }

  public UUID id() {
    return id;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public String name() {
    return name;
  }

  public boolean isShared() {
    return shared;
  }

  public SavedQuery query() {
    return query;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
