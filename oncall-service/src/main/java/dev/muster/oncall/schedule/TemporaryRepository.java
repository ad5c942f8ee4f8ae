package dev.muster.oncall.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Temporary schedules. */
@ApplicationScoped
class TemporaryRepository implements PanacheRepositoryBase<TemporarySchedule, UUID> {

  Optional<TemporarySchedule> of(UUID scheduleId, UUID id) {
    return find("scheduleId = ?1 and id = ?2", scheduleId, id).firstResultOptional();
  }

  /** Those that touch {@code [since, until)}, by start. */
  List<TemporarySchedule> touching(UUID scheduleId, Instant since, Instant until) {
    return list(
        "scheduleId = ?1 and endsAt > ?2 and startsAt < ?3 order by startsAt",
        scheduleId,
        since,
        until);
  }
}
