package dev.muster.platform.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * People, teams and services as this service knows them. oncall-service answers from its own
 * tables, which are the truth; the others from what {@code muster.catalog} told them.
 */
public interface Catalog {
  Optional<CatalogPerson> person(UUID id);

  /** The person who signs in with this OIDC subject. */
  Optional<CatalogPerson> personBySubject(String subject);

  /** The active person with this address, in whatever case it is written. */
  Optional<CatalogPerson> personByEmail(String email);

  /** Those of the given people who are known, in no order. */
  List<CatalogPerson> people(Collection<UUID> ids);

  Optional<CatalogService> service(UUID id);

  List<CatalogService> services(Collection<UUID> ids);

  /** Services that depend on one of these directly, in no order; none that is deleted. */
  List<CatalogService> dependents(Collection<UUID> ids);

  Optional<CatalogTeam> team(UUID id);

  /** Those of the given teams that are known, in no order. */
  List<CatalogTeam> teams(Collection<UUID> ids);
}
