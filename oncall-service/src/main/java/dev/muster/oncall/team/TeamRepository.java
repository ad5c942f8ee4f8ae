package dev.muster.oncall.team;

import dev.muster.oncall.catalogue.NamedRepository;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Teams that were not deleted. */
@ApplicationScoped
class TeamRepository extends NamedRepository<Team> {

  Optional<Team> live(UUID id) {
    return find("id = ?1 and deletedAt is null", id).firstResultOptional();
  }

  /** Locks it until the transaction ends. */
  Optional<Team> locked(UUID id) {
    return find("id = ?1 and deletedAt is null", id)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  List<UUID> liveIds() {
    return getEntityManager()
        .createQuery("select id from Team where deletedAt is null order by id", UUID.class)
        .getResultList();
  }

  Optional<Team> bySlug(String slug) {
    return find("slug = ?1 and deletedAt is null", slug).firstResultOptional();
  }

  List<Team> of(UUID personId) {
    return getEntityManager()
        .createNativeQuery(
            """
            select * from team where deleted_at is null and ?1 = any (member_ids)
            order by lower(name), id
            """,
            Team.class)
        .setParameter(1, personId)
        .getResultList()
        .stream()
        .map(Team.class::cast)
        .toList();
  }

  Page<Team> page(PageRequest wanted) {
    return page(wanted, "deletedAt is null", new Parameters());
  }
}
