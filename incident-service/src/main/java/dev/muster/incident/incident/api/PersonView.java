package dev.muster.incident.incident.api;

import dev.muster.platform.catalog.CatalogPerson;
import java.util.UUID;

/** A person by name; the name is the id where the catalogue does not know them. */
public record PersonView(UUID id, String name) {
  static PersonView from(CatalogPerson person) {
    return new PersonView(person.id(), person.name());
  }

  static PersonView unknown(UUID id) {
    return new PersonView(id, id.toString());
  }
}
