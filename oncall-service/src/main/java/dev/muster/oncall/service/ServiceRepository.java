package dev.muster.oncall.service;

import dev.muster.oncall.catalogue.NamedRepository;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Services that were not deleted. */
@ApplicationScoped
class ServiceRepository extends NamedRepository<MonitoredService> {

  Optional<MonitoredService> live(UUID id) {
    return find("id = ?1 and deletedAt is null", id).firstResultOptional();
  }

  Optional<MonitoredService> bySlug(String slug) {
    return find("slug = ?1 and deletedAt is null", slug).firstResultOptional();
  }

  long countLive(Collection<UUID> ids) {
    return ids.isEmpty() ? 0 : count("id in ?1 and deletedAt is null", ids);
  }

  List<MonitoredService> first(int most) {
    return find("deletedAt is null order by tier, lower(name), id").page(0, most).list();
  }

  Page<MonitoredService> page(PageRequest wanted, UUID teamId) {
    return teamId == null
        ? page(wanted, "deletedAt is null", new Parameters())
        : page(wanted, "deletedAt is null and teamId = :teamId", Parameters.with("teamId", teamId));
  }
}
