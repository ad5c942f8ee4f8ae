package dev.muster.oncall.coverage;

import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.person.PersonMail;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.ScheduleWatches;
import dev.muster.oncall.schedule.ScheduleWatches.Watch;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tells the managers of a team about holes in its schedules: each once, and all again after a week.
 */
@ApplicationScoped
class CoverageWatch {
  private static final Duration BETWEEN = Duration.ofHours(1);
  private static final Duration AGAIN = Duration.ofDays(7);

  private final Coverage coverage;
  private final ScheduleWatches watches;
  private final Teams teams;
  private final People people;
  private final PersonMail mail;
  private final Sql sql;
  private final Migrations migrations;
  private final InstantSource time;

  CoverageWatch(
      Coverage coverage,
      ScheduleWatches watches,
      Teams teams,
      People people,
      PersonMail mail,
      Sql sql,
      Migrations migrations,
      InstantSource time) {
    this.coverage = coverage;
    this.watches = watches;
    this.teams = teams;
    this.people = people;
    this.mail = mail;
    this.sql = sql;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "coverage-watch",
      every = "${muster.oncall.coverage-watch.every:1m}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      run();
    }
  }

  /** Looks at the schedules of teams of which it is time. */
  void run() {
    watches.runDue(Watch.COVERAGE, this::look);
  }

  private Instant look(Schedule schedule) {
    if (schedule.teamId() != null) {
      tellManagers(schedule);
    }
    return time.instant().plus(BETWEEN);
  }

  private void tellManagers(Schedule schedule) {
    var report = coverage.report(schedule);
    if (isNews(schedule.id(), report.findings())) {
      managers(schedule)
          .forEach(
              manager ->
                  mail.send(
                      manager,
                      "coverage",
                      "/teams/" + schedule.teamId(),
                      Map.of(
                          "schedule", schedule.name(),
                          "gaps", report.gaps().size(),
                          "conflicts", report.conflicts().size(),
                          "coverage", Math.round(report.quality().coverage()))));
    }
  }

  /**
   * Whether something was found that was not told yet, or is told for a week; remembers that it is
   * told now. One replica at a time decides.
   */
  private boolean isNews(UUID scheduleId, Set<String> findings) {
    var now = time.instant();
    sql.update(
        """
        insert into coverage_notice (schedule_id, findings, told_at) values (?, '{}', ?)
        on conflict do nothing
        """,
        scheduleId,
        Instant.EPOCH);
    var told =
        sql.query(
                "select findings, told_at from coverage_notice where schedule_id = ? for update",
                row ->
                    new Told(
                        Set.of((String[]) row.getArray("findings").getArray()),
                        Sql.instant(row, "told_at")),
                scheduleId)
            .get(0);
    var news =
        !told.findings().containsAll(findings)
            || (!findings.isEmpty() && !told.at().plus(AGAIN).isAfter(now));
    sql.update(
        "update coverage_notice set findings = ?, told_at = ? where schedule_id = ?",
        findings.toArray(String[]::new),
        news ? now : told.at(),
        scheduleId);
    return news;
  }

  private record Told(Set<String> findings, Instant at) {}

  private List<Person> managers(Schedule schedule) {
    return teams.exists(schedule.teamId())
        ? people.among(teams.get(schedule.teamId()).managerIds()).stream()
            .filter(Person::isActive)
            .toList()
        : List.of();
  }
}
