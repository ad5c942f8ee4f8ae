package dev.muster.postmortem.calendar;

import dev.muster.platform.catalog.CatalogReadModel;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days off of each team: public holidays of most of it, and those that its managers listed. */
@ApplicationScoped
public class TeamDaysOff {
  private final Sql sql;
  private final CatalogReadModel catalog;

  TeamDaysOff(Sql sql, CatalogReadModel catalog) {
    this.sql = sql;
    this.catalog = catalog;
  }

  /** The public holidays of most of a team, this year and the next, the first one first. */
  public List<DayOff> holidays(UUID teamId) {
    return catalog.holidays(teamId).stream()
        .map(each -> new DayOff(each.day(), each.name()))
        .toList();
  }

  /** The days off that the managers of a team listed, the first one first. */
  public List<DayOff> of(UUID teamId) {
    return sql.query(
        "select day, name from team_day_off where team_id = ? order by day",
        row -> new DayOff(row.getObject("day", LocalDate.class), row.getString("name")),
        teamId);
  }

  /** The calendar of a team; of weekdays alone for null. */
  public WorkingDays workingDays(UUID teamId) {
    return teamId == null
        ? WorkingDays.WEEKDAYS
        : new WorkingDays(
            Stream.concat(of(teamId).stream(), holidays(teamId).stream())
                .map(DayOff::day)
                .collect(Collectors.toSet()));
  }

  /** Replaces the days off that the managers of a team listed, in the caller's transaction. */
  public void replace(UUID teamId, List<DayOff> days) {
    sql.update("delete from team_day_off where team_id = ?", teamId);
    sql.batch(
        "insert into team_day_off (team_id, day, name) values (?, ?, ?) on conflict do nothing",
        days.stream().map(each -> new Object[] {teamId, each.day(), each.name()}).toList());
  }
}
