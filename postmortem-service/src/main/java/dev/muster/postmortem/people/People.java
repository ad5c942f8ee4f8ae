package dev.muster.postmortem.people;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The names of the people that one answer shows, read at once. */
public final class People {
  private final Map<UUID, String> names;

  private People(Map<UUID, String> names) {
    this.names = Map.copyOf(names);
  }

  /** Reads the names of {@code ids}; nulls among them are skipped. */
  public static People of(Catalog catalog, Collection<UUID> ids) {
    List<UUID> wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
    Map<UUID, String> names = new HashMap<>();
    if (!wanted.isEmpty()) {
      for (CatalogPerson person : catalog.people(wanted)) {
        names.put(person.id(), person.name());
      }
    }
    return new People(names);
  }

  /** The person with the name; null for null. */
  public PersonRef ref(UUID id) {
    return id == null ? null : new PersonRef(id, names.get(id));
  }

  /** The name; empty for null and for people whom the catalogue does not know. */
  public Optional<String> name(UUID id) {
    return id == null ? Optional.empty() : Optional.ofNullable(names.get(id));
  }
}
