package dev.muster.oncall.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the nightly check found of each service. */
@ApplicationScoped
public class SimulationReports {
  private final Sql sql;

  SimulationReports(Sql sql) {
    this.sql = sql;
  }

  /**
   * What was found of a service.
   *
   * @param policyId by which it pages; null for none
   * @param holes by time
   */
  public record Report(
      UUID serviceId,
      String serviceName,
      @Nullable UUID policyId,
      Instant checkedAt,
      List<Hole> holes) {}

  /**
   * What the last check of each service came to.
   *
   * @param services that were checked
   * @param withHoles of those, whose alerts would reach nobody some time
   * @param checkedAt when the last of them was; null before the first night
   */
  public record Summary(long services, long withHoles, @Nullable Instant checkedAt) {}

  public Summary summary() {
    return sql.query(
            """
            select count(*) as services, count(*) filter (where r.holes <> '[]') as with_holes,
                   max(r.checked_at) as checked_at
            from simulation_report r
            join monitored_service s on s.id = r.service_id and s.deleted_at is null
            where r.checked_at is not null
            """,
            row ->
                new Summary(
                    row.getLong("services"),
                    row.getLong("with_holes"),
                    Sql.instant(row, "checked_at")))
        .get(0);
  }

  /** Services with holes, by id. */
  public Page<Report> withHoles(PageRequest wanted) {
    var after = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    var rows =
        sql.query(
            """
            select r.service_id, s.name, s.policy_id, r.checked_at, r.holes::text as holes
            from simulation_report r
            join monitored_service s on s.id = r.service_id and s.deleted_at is null
            where r.checked_at is not null and r.holes <> '[]'
              and (?::uuid is null or r.service_id > ?::uuid)
            order by r.service_id limit ?
            """,
            row ->
                new Report(
                    row.getObject("service_id", UUID.class),
                    row.getString("name"),
                    row.getObject("policy_id", UUID.class),
                    Sql.instant(row, "checked_at"),
                    JsonColumn.read(row.getString("holes"), new TypeReference<>() {})),
            after,
            after,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.serviceId()));
  }

  /** Has services checked that are new. */
  void enrol(Instant now) {
    sql.update(
        """
        insert into simulation_report (service_id, due_at, holes, told)
        select id, ?, '[]', '{}' from monitored_service s
        where deleted_at is null
          and not exists (select 1 from simulation_report r where r.service_id = s.id)
        """,
        now);
  }

  /** Takes a service whose time has come, until that time; replicas share what is due. */
  Optional<UUID> claim(Instant now, Instant until) {
    return sql
        .query(
            """
            update simulation_report set due_at = ?
            where service_id = (
              select service_id from simulation_report where due_at <= ?
              order by due_at limit 1 for update skip locked)
            returning service_id
            """,
            row -> row.getObject(1, UUID.class),
            until,
            now)
        .stream()
        .findFirst();
  }

  /** Stores what was found; returns whether any of it was not told yet. */
  boolean store(UUID serviceId, List<Hole> holes, Instant now, Instant next) {
    var causes = holes.stream().map(Hole::cause).distinct().toArray(String[]::new);
    var told =
        sql.query(
                "select told from simulation_report where service_id = ? for update",
                row -> Set.of((String[]) row.getArray("told").getArray()),
                serviceId)
            .get(0);
    sql.update(
        """
        update simulation_report set checked_at = ?, due_at = ?, holes = ?::jsonb, told = ?
        where service_id = ?
        """,
        now,
        next,
        JsonColumn.write(holes),
        causes,
        serviceId);
    return !told.containsAll(List.of(causes));
  }
}
