package dev.muster.postmortem.people;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes sure that work is given to people who are there. */
@ApplicationScoped
public class KnownPeople {
  private final Catalog catalog;

  KnownPeople(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Passes when {@code person} is null or an active person of the catalogue.
   *
   * @param field where the request named the person
   * @throws ProblemException 422 otherwise
   */
  public void require(UUID person, String field) {
    if (person != null && catalog.person(person).filter(CatalogPerson::active).isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "person.unknown",
              "There is no such active person in the catalogue",
              new FieldError(field, "known", "Choose an active person")));
    }
  }
}
