package dev.muster.postmortem.library;

import dev.muster.contracts.Who;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemStatus;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * The learning of a month (LRN-01): what a manager chose, or else what a rule picks among those
 * published in it. Drills and restricted incidents are left out; months are those of UTC.
 */
@ApplicationScoped
public class Learnings {
  private final Postmortems postmortems;
  private final Sql sql;
  private final InstantSource time;

  Learnings(Postmortems postmortems, Sql sql, InstantSource time) {
    this.postmortems = postmortems;
    this.sql = sql;
    this.time = time;
  }

  /** The learning of this month, or else of the one before. */
  public Optional<Learning> current() {
    LocalDate month = month(time.instant());
    return of(month).or(() -> of(month.minusMonths(1)));
  }

  /** The learning of the month that begins with {@code month}. */
  public Optional<Learning> of(LocalDate month) {
    return chosen(month).or(() -> picked(month));
  }

  /**
   * Chooses the learning of this month, in the caller's transaction.
   *
   * @throws ProblemException 404 or 403 as for the post-mortem, 409 when not everybody may read it
   */
  public Learning choose(UUID postmortemId, String why, Reader reader, Who by) {
    Postmortem postmortem = postmortems.readable(postmortemId, reader);
    KnownIncident incident = postmortems.incident(postmortem);
    if (postmortem.status() != PostmortemStatus.PUBLISHED
        || incident.facts().restricted()
        || incident.facts().drill()) {
      throw new ProblemException(
          Problem.conflict(
              "learning.not-for-everybody",
              "The learning of the month is a published post-mortem of no drill that everybody may"
                  + " read"));
    }
    LocalDate month = month(time.instant());
    sql.update(
        """
        insert into month_learning (month, postmortem_id, why, chosen_by_id, chosen_by, chosen_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (month) do update set postmortem_id = excluded.postmortem_id,
          why = excluded.why, chosen_by_id = excluded.chosen_by_id,
          chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
        """,
        month,
        postmortemId,
        why,
        by.id(),
        by.name(),
        time.instant());
    return chosen(month).orElseThrow();
  }

  /** The first day of the month of UTC in which {@code at} lies. */
  static LocalDate month(Instant at) {
    return at.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
  }

  private Optional<Learning> chosen(LocalDate month) {
    return sql
        .query(
            """
            select l.month, l.postmortem_id, p.reference, p.title, i.resolved_at, l.why, l.chosen_by
            from month_learning l
            join postmortem p on p.id = l.postmortem_id
            join incident i on i.id = p.incident_id
            where l.month = ? and p.status = 'PUBLISHED' and not i.restricted
            """,
            Learnings::learning,
            month)
        .stream()
        .findFirst();
  }

  private Optional<Learning> picked(LocalDate month) {
    return sql
        .query(
            """
            select ?::date as month, p.id as postmortem_id, p.reference, p.title, i.resolved_at,
              '' as why, null as chosen_by
            from postmortem p join incident i on i.id = p.incident_id
            where p.status = 'PUBLISHED' and p.published_at >= ? and p.published_at < ?
              and not i.restricted and not i.drill
            order by i.severity,
              (select count(*) from contributing_factor f where f.postmortem_id = p.id)
                + (select count(*) from action_item a where a.postmortem_id = p.id) desc,
              p.id desc
            limit 1
            """,
            Learnings::learning,
            month,
            month.atStartOfDay(ZoneOffset.UTC).toInstant(),
            month.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .stream()
        .findFirst();
  }

  private static Learning learning(ResultSet row) throws SQLException {
    return new Learning(
        row.getObject("month", LocalDate.class),
        row.getObject("postmortem_id", UUID.class),
        row.getString("reference"),
        row.getString("title"),
        Sql.instant(row, "resolved_at"),
        row.getString("why"),
        row.getString("chosen_by"));
  }
}
