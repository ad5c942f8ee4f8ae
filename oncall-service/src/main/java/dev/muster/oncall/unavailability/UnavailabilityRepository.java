package dev.muster.oncall.unavailability;

import dev.muster.oncall.catalogue.StartOrder;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Time off. */
@ApplicationScoped
class UnavailabilityRepository implements PanacheRepositoryBase<Unavailability, UUID> {

  Optional<Unavailability> of(UUID personId, UUID id) {
    return find("personId = ?1 and id = ?2", personId, id).firstResultOptional();
  }

  /** That of these people which touches {@code [since, until)}. */
  List<Unavailability> touching(Collection<UUID> people, Instant since, Instant until) {
    return people.isEmpty()
        ? List.of()
        : list(
            "personId in ?1 and endsAt > ?2 and startsAt < ?3 order by startsAt, id",
            people,
            since,
            until);
  }

  /** That of a person which ends after {@code since}, by start. */
  Page<Unavailability> page(UUID personId, Instant since, PageRequest wanted) {
    return StartOrder.page(
        this,
        "personId = :person and endsAt > :since",
        Parameters.with("person", personId).and("since", since),
        wanted,
        Unavailability::startsAt,
        Unavailability::id);
  }
}
