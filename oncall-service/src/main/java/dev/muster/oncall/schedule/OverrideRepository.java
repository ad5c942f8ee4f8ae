package dev.muster.oncall.schedule;

import dev.muster.oncall.catalogue.StartOrder;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Overrides. */
@ApplicationScoped
class OverrideRepository implements PanacheRepositoryBase<ScheduleOverride, UUID> {

  Optional<ScheduleOverride> of(UUID scheduleId, UUID id) {
    return find("scheduleId = ?1 and id = ?2", scheduleId, id).firstResultOptional();
  }

  /** Those that touch {@code [since, until)}. */
  List<ScheduleOverride> touching(UUID scheduleId, Instant since, Instant until) {
    return list(
        "scheduleId = ?1 and endsAt > ?2 and startsAt < ?3 order by position",
        scheduleId,
        since,
        until);
  }

  /** Those about a person that are not over. */
  List<ScheduleOverride> naming(UUID scheduleId, UUID personId, Instant now) {
    return list(
        "scheduleId = ?1 and (personId = ?2 or originalId = ?2) and endsAt > ?3 order by position",
        scheduleId,
        personId,
        now);
  }

  /** Those that end after {@code since}, by their start. */
  Page<ScheduleOverride> page(UUID scheduleId, Instant since, PageRequest wanted) {
    return StartOrder.page(
        this,
        "scheduleId = :schedule and endsAt > :since",
        Parameters.with("schedule", scheduleId).and("since", since),
        wanted,
        ScheduleOverride::startsAt,
        ScheduleOverride::id);
  }
}
