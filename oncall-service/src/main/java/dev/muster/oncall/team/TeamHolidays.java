package dev.muster.oncall.team;

import dev.muster.contracts.catalog.Holiday;
import dev.muster.oncall.holiday.HolidayCalendars;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells the other services on which days most of a team has a public holiday, by the calendars of
 * its members, this year and the next: whenever members, their calendars or the year change.
 */
@ApplicationScoped
public class TeamHolidays {
  private static final Logger LOG = Logger.getLogger(TeamHolidays.class);

  private final TeamRepository teams;
  private final HolidayCalendars calendars;
  private final Outbox outbox;
  private final Migrations migrations;
  private final InstantSource time;

  TeamHolidays(
      TeamRepository teams,
      HolidayCalendars calendars,
      Outbox outbox,
      Migrations migrations,
      InstantSource time) {
    this.teams = teams;
    this.calendars = calendars;
    this.outbox = outbox;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "team-holidays",
      every = "${muster.oncall.team-holidays.every:5m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      QuarkusTransaction.requiringNew().call(teams::liveIds).forEach(this::tell);
    }
  }

  private void tell(UUID teamId) {
    try {
      QuarkusTransaction.requiringNew().run(() -> teams.locked(teamId).ifPresent(this::compare));
    } catch (RuntimeException broken) {
      LOG.warnf("holidays of a team wait team=%s: %s", teamId, broken.getMessage());
    }
  }

  private void compare(Team team) {
    Instant now = time.instant();
    LocalDate first = LocalDate.ofYearDay(now.atOffset(ZoneOffset.UTC).getYear(), 1);
    LocalDate end = first.plusYears(2);
    List<Holiday> days =
        CommonHolidays.of(
                team.memberIds(), calendars.of(team.memberIds(), midnight(first), midnight(end)))
            .stream()
            .filter(each -> !each.day().isBefore(first) && each.day().isBefore(end))
            .toList();
    if (!days.equals(team.holidays())) {
      outbox.record(team.rest(days, now));
    }
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
