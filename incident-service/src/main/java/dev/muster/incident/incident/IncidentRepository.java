package dev.muster.incident.incident;

import dev.muster.platform.database.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The incidents. */
@ApplicationScoped
public class IncidentRepository implements PanacheRepositoryBase<Incident, UUID> {
  private final Sql sql;

  IncidentRepository(Sql sql) {
    this.sql = sql;
  }

  /** The incident with its row locked to the end of the transaction. */
  public Optional<Incident> locked(UUID id) {
    return Optional.ofNullable(
        getEntityManager().find(Incident.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Incidents that alerts of the service join, the worst and newest first. Drills and restricted
   * incidents are not among them: an alert must not vanish into something others cannot see.
   */
  public List<UUID> open(UUID serviceId) {
    return sql.query(
        """
        select i.id from incident i
        join incident_service s on s.incident_id = i.id
        where s.service_id = ? and not i.drill and not i.restricted
          and i.state not in ('RESOLVED', 'CLOSED', 'CANCELLED')
        order by i.severity, i.number desc
        """,
        row -> row.getObject("id", UUID.class),
        serviceId);
  }

  /** The services that an incident concerns, read without a lock. */
  public List<UUID> services(UUID id) {
    return sql.query(
        "select service_id from incident_service where incident_id = ?",
        row -> row.getObject("service_id", UUID.class),
        id);
  }

  public long nextNumber() {
    return sql.query("select nextval('incident_number')", row -> row.getLong(1)).get(0);
  }
}
