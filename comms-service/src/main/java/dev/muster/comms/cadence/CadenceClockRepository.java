package dev.muster.comms.cadence;

import dev.muster.comms.query.Conditions;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CadenceClockRepository implements PanacheRepositoryBase<CadenceClock, UUID> {
  Optional<CadenceClock> find(UUID incidentId, Audience audience) {
    return find("incidentId = ?1 and audience = ?2", incidentId, audience).firstResultOptional();
  }

  List<CadenceClock> ofIncident(UUID incidentId) {
    return list("incidentId = ?1 order by audience", incidentId);
  }

  /**
   * One clock whose alarm or reminder is due, locked; others that are being rung are passed over.
   */
  Optional<CadenceClock> claimDue(Instant now) {
    return getEntityManager()
        .createNativeQuery(
            """
            select * from cadence_clock
            where state = 'RUNNING' and (alarm_at <= ?1 or remind_at <= ?1)
            order by alarm_at
            limit 1
            for update skip locked
            """,
            CadenceClock.class)
        .setParameter(1, now)
        .getResultStream()
        .map(CadenceClock.class::cast)
        .findFirst();
  }

  /** The ones due first; those that owe nothing stand where they began. */
  List<CadenceClock> list(Conditions conditions, int count) {
    return find(conditions.hql() + " order by coalesce(dueAt, openedAt), id", conditions.values())
        .page(0, count)
        .list();
  }
}
