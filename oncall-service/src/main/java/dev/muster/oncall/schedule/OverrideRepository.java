package dev.muster.oncall.schedule;

import dev.muster.platform.paging.Cursor;
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

  /** Those that end after {@code since}, by their start. */
  Page<ScheduleOverride> page(UUID scheduleId, Instant since, PageRequest wanted) {
    var parameters = Parameters.with("schedule", scheduleId).and("since", since);
    var condition = "scheduleId = :schedule and endsAt > :since";
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
