package dev.muster.oncall.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What schedules said, say and will say. */
@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<ScheduleRevision, UUID> {

  /** All of a schedule, the oldest first. */
  List<ScheduleRevision> of(UUID scheduleId) {
    return list("scheduleId = ?1 order by number", scheduleId);
  }

  /** What each of the schedules says at an instant; what it said first also counts before it. */
  List<ScheduleRevision> at(Collection<UUID> scheduleIds, Instant at) {
    return scheduleIds.isEmpty()
        ? List.of()
        : list(
            """
            from ScheduleRevision r where r.scheduleId in ?1 and r.number = (
              select max(o.number) from ScheduleRevision o
              where o.scheduleId = r.scheduleId and (o.effectiveFrom <= ?2 or o.number = 1))
            """,
            scheduleIds,
            at);
  }

  /** What a schedule will say later. */
  Optional<ScheduleRevision> planned(UUID scheduleId, Instant now) {
    return find("scheduleId = ?1 and effectiveFrom > ?2", scheduleId, now).firstResultOptional();
  }
}
