package dev.muster.incident.incident.api;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Names of many people in one query. */
@ApplicationScoped
public class People {
  private final Catalog catalog;

  People(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A view of each id; nulls among the ids are skipped. */
  public Map<UUID, PersonView> of(Collection<UUID> ids) {
    var wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
    var people = new HashMap<UUID, PersonView>();
    wanted.forEach(id -> people.put(id, PersonView.unknown(id)));
    if (!wanted.isEmpty()) {
      for (CatalogPerson person : catalog.people(wanted)) {
        people.put(person.id(), PersonView.from(person));
      }
    }
    return people;
  }
}
