package dev.muster.oncall.destination;

import dev.muster.oncall.catalogue.NamedRepository;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Destinations that were not deleted. */
@ApplicationScoped
class DestinationRepository extends NamedRepository<Destination> {

  Optional<Destination> live(UUID id) {
    return find("id = ?1 and deletedAt is null", id).firstResultOptional();
  }

  Page<Destination> page(PageRequest wanted) {
    return page(wanted, "deletedAt is null", new Parameters());
  }

  /** The names of the policies that post there. */
  List<String> policiesNaming(UUID id) {
    return getEntityManager()
        .createNativeQuery(
            """
            select name from escalation_policy
            where deleted_at is null and position(?1 in levels::text) > 0 order by lower(name), id
            """,
            String.class)
        .setParameter(1, id.toString())
        .getResultList()
        .stream()
        .map(String.class::cast)
        .toList();
  }

  boolean isLastResort(UUID id) {
    return !getEntityManager()
        .createNativeQuery(
            "select 1 from paging_settings where position(?1 in last_resort::text) > 0")
        .setParameter(1, id.toString())
        .getResultList()
        .isEmpty();
  }
}
