package dev.muster.oncall.schedule;

import dev.muster.oncall.catalogue.NamedRepository;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Schedules that were not deleted. */
@ApplicationScoped
class ScheduleRepository extends NamedRepository<Schedule> {
  private static final String FITTING =
      """
      deletedAt is null and (:anyTeam = true or teamId in :teams)
      and (:search = '' or locate(lower(:search), lower(name)) > 0)
      """;

  Optional<Schedule> live(UUID id) {
    return find("id = ?1 and deletedAt is null", id).firstResultOptional();
  }

  Page<Schedule> page(PageRequest wanted) {
    return page(wanted, "deletedAt is null", new Parameters());
  }

  List<Schedule> find(String search, Collection<UUID> teamIds, int offset, int limit) {
    return find(FITTING + " order by lower(name), id", fitting(search, teamIds))
        .range(offset, offset + limit - 1)
        .list();
  }

  long count(String search, Collection<UUID> teamIds) {
    return count(FITTING, fitting(search, teamIds));
  }

  private static Parameters fitting(String search, Collection<UUID> teamIds) {
    return Parameters.with("search", search == null ? "" : search.strip())
        .and("anyTeam", teamIds.isEmpty())
        .and("teams", teamIds.isEmpty() ? List.of(new UUID(0, 0)) : teamIds);
  }

  /** Those that mention a person in what they say from now on, in overrides or fixed shifts. */
  List<Schedule> naming(UUID personId, Instant now) {
    return getEntityManager()
        .createNativeQuery(
            """
            select s.* from schedule s where s.deleted_at is null and (
              exists (
                select 1 from schedule_revision r where r.schedule_id = s.id
                  and r.definition @> cast(?1 as jsonb)
                  and not exists (
                    select 1 from schedule_revision n
                    where n.schedule_id = s.id and n.number > r.number and n.effective_from <= ?2))
              or exists (
                select 1 from schedule_override o where o.schedule_id = s.id and o.ends_at > ?2
                  and (o.person_id = ?3 or o.original_id = ?3))
              or exists (
                select 1 from temporary_schedule t where t.schedule_id = s.id and t.ends_at > ?2
                  and t.shifts @> cast(?4 as jsonb)))
            order by lower(s.name), s.id
            """,
            Schedule.class)
        .setParameter(
            1, "{\"layers\":[{\"slots\":[{\"personIds\":[\"%s\"]}]}]}".formatted(personId))
        .setParameter(2, now)
        .setParameter(3, personId)
        .setParameter(4, "[{\"personId\":\"%s\"}]".formatted(personId))
        .getResultList()
        .stream()
        .map(Schedule.class::cast)
        .toList();
  }

  /** As {@link #lock}, and counts as a change although only what it says changes. */
  void lockToChange(Schedule schedule) {
    getEntityManager().lock(schedule, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
  }

  /** Lets one writer at a time decide about a schedule. */
  void lock(Schedule schedule) {
    getEntityManager().lock(schedule, LockModeType.PESSIMISTIC_WRITE);
  }
}
