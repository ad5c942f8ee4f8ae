package dev.muster.incident.person;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The people who can be given something to do. */
@ApplicationScoped
public class ActivePeople {
  private final Catalog catalog;

  ActivePeople(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The person.
   *
   * @param field of the request that names them
   * @throws ProblemException 422 {@code incident.no-such-person} when there is no active one
   */
  public CatalogPerson required(String field, UUID id) {
    return catalog
        .person(id)
        .filter(CatalogPerson::active)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.unprocessable(
                        "incident.no-such-person",
                        "There is no active person " + id,
                        new FieldError(field, "exists", "is no active person"))));
  }

  /** The name of whoever it is, also of one who has left; the id of somebody unknown. */
  public String name(UUID id) {
    return catalog.person(id).map(CatalogPerson::name).orElseGet(id::toString);
  }
}
