package dev.muster.platform.catalog;

import dev.muster.platform.security.PersonDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Finds the person behind a login in the catalogue. */
@ApplicationScoped
class CatalogIdentities implements PersonDirectory {
  private final Catalog catalog;

  CatalogIdentities(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Optional<UUID> personIdOf(String subject) {
    return catalog.personBySubject(subject).map(CatalogPerson::id);
  }
}
