package dev.muster.incident.savedfilter;

import dev.muster.incident.access.Caller;
import dev.muster.incident.savedfilter.SavedFilter.NewFilter;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps filters, and gives them to those who may have them. */
@ApplicationScoped
@Transactional
public class SavedFilters {
  private static final int MOST = 100;
  private static final UUID NONE = new UUID(0, 0);

  private final SavedFilterRepository filters;
  private final InstantSource time;

  SavedFilters(SavedFilterRepository filters, InstantSource time) {
    this.filters = filters;
    this.time = time;
  }

  /** The caller's own and those of everybody behind {@code after}, null for the first. */
  public List<SavedFilter> of(Caller caller, UUID after, int limit) {
    var person = caller.personId() == null ? NONE : caller.personId();
    return filters.of(person, after == null ? NONE : after, limit);
  }

  /**
   * Keeps a filter.
   *
   * @throws ProblemException 403 when the caller is no person, 409 when a filter of theirs is
   *     called so, 422 when they have a hundred
   */
  public SavedFilter add(Caller caller, NewFilter wanted) {
    if (caller.personId() == null) {
      throw new ProblemException(
          Problem.forbidden("saved-filter.person-only", "Only a person keeps filters"));
    }
    requireFree(caller.personId(), wanted.name(), NONE);
    if (filters.countOf(caller.personId()) >= MOST) {
      throw new ProblemException(
          Problem.unprocessable(
              "saved-filter.too-many",
              "A person keeps at most 100 filters",
              new FieldError("name", "most", "delete a filter first")));
    }
    var filter = new SavedFilter(caller.personId(), wanted, time.instant());
    filters.persist(filter);
    return filter;
  }

  /** Renames, shares or replaces a filter. */
  public SavedFilter change(Caller caller, UUID id, NewFilter wanted) {
    var filter = changeable(caller, id);
    requireFree(filter.ownerId(), wanted.name(), id);
    filter.change(wanted, time.instant());
    return filter;
  }

  public void remove(Caller caller, UUID id) {
    filters.delete(changeable(caller, id));
  }

  private SavedFilter changeable(Caller caller, UUID id) {
    var filter =
        filters.findByIdOptional(id).orElseThrow(() -> new ProblemException(SavedFilter.missing()));
    filter.requireChangeableBy(caller);
    return filter;
  }

  private void requireFree(UUID owner, String name, UUID by) {
    if (filters.isTaken(owner, name, by)) {
      throw new ProblemException(
          Problem.conflict("saved-filter.name-taken", "Another filter of yours is called so"));
    }
  }
}
