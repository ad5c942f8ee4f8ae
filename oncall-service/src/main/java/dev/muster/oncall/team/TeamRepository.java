package dev.muster.oncall.team;

import dev.muster.oncall.catalogue.NamedRepository;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Teams that were not deleted. */
@ApplicationScoped
class TeamRepository extends NamedRepository<Team> {

  Optional<Team> live(UUID id) {
    return find("id = ?1 and deletedAt is null", id).firstResultOptional();
  }

  Optional<Team> bySlug(String slug) {
    return find("slug = ?1 and deletedAt is null", slug).firstResultOptional();
  }

  Page<Team> page(PageRequest wanted) {
    return page(wanted, "deletedAt is null", new Parameters());
  }
}
