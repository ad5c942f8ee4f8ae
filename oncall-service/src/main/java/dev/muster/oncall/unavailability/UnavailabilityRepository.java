package dev.muster.oncall.unavailability;

import dev.muster.platform.paging.Cursor;
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
    var parameters = Parameters.with("person", personId).and("since", since);
    var condition = "personId = :person and endsAt > :since";
    var after = wanted.after(2);
    if (after.isPresent()) {
      condition += " and (startsAt > :start or (startsAt = :start and id > :id))";
      parameters.and("start", after.get().instant(0)).and("id", after.get().uuid(1));
    }
    var rows =
        find(condition + " order by startsAt, id", parameters).page(0, wanted.fetchSize()).list();
    return Page.of(rows, wanted, row -> Cursor.encode(row.startsAt(), row.id()));
  }
}
