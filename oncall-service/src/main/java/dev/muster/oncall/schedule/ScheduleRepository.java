package dev.muster.oncall.schedule;

import dev.muster.oncall.catalogue.NamedRepository;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Schedules that were not deleted. */
@ApplicationScoped
class ScheduleRepository extends NamedRepository<Schedule> {

  Optional<Schedule> live(UUID id) {
    return find("id = ?1 and deletedAt is null", id).firstResultOptional();
  }

  Page<Schedule> page(PageRequest wanted) {
    return page(wanted, "deletedAt is null", new Parameters());
  }

  /** Lets one writer at a time decide about a schedule. */
  void lock(Schedule schedule) {
    getEntityManager().lock(schedule, LockModeType.PESSIMISTIC_WRITE);
  }
}
