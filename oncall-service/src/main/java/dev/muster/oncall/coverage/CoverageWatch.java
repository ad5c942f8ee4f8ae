package dev.muster.oncall.coverage;

import dev.muster.oncall.person.People;
import dev.muster.oncall.person.Person;
import dev.muster.oncall.person.PersonMail;
import dev.muster.oncall.schedule.Schedule;
import dev.muster.oncall.schedule.Schedules;
import dev.muster.oncall.team.Teams;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the managers of a team about holes in its schedules, once for each change of them. */
@ApplicationScoped
class CoverageWatch {
  private final Coverage coverage;
  private final Schedules schedules;
  private final Teams teams;
  private final People people;
  private final PersonMail mail;
  private final Sql sql;
  private final Migrations migrations;
  private final InstantSource time;

  CoverageWatch(
      Coverage coverage,
      Schedules schedules,
      Teams teams,
      People people,
      PersonMail mail,
      Sql sql,
      Migrations migrations,
      InstantSource time) {
    this.coverage = coverage;
    this.schedules = schedules;
    this.teams = teams;
    this.people = people;
    this.mail = mail;
    this.sql = sql;
    this.migrations = migrations;
    this.time = time;
  }

  @Scheduled(
      identity = "coverage-watch",
      every = "${muster.oncall.coverage-watch.every:1h}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      run();
    }
  }

  /** Looks at every schedule of a team, each in a transaction of its own. */
  void run() {
    var ids =
        sql.query(
            "select id from schedule where team_id is not null and deleted_at is null order by id",
            row -> row.getObject("id", UUID.class));
    ids.forEach(id -> QuarkusTransaction.requiringNew().run(() -> look(id)));
  }

  private void look(UUID id) {
    if (!schedules.exists(id)) {
      return;
    }
    var schedule = schedules.get(id);
    var report = coverage.report(schedule);
    if (isNews(id, report) && !report.isFine()) {
      managers(schedule)
          .forEach(
              manager ->
                  mail.send(
                      manager,
                      "coverage",
                      "/schedules/" + id,
                      Map.of(
                          "schedule", schedule.name(),
                          "gaps", report.gaps().size(),
                          "conflicts", report.conflicts().size(),
                          "coverage", Math.round(report.quality().coverage()))));
    }
  }

  /** Whether this was not told before; remembers that it is now. Only one replica gets a yes. */
  private boolean isNews(UUID scheduleId, CoverageReport report) {
    return sql.update(
            """
            insert into coverage_notice as n (schedule_id, fingerprint, told_at) values (?, ?, ?)
            on conflict (schedule_id) do update
              set fingerprint = excluded.fingerprint, told_at = excluded.told_at
            where n.fingerprint <> excluded.fingerprint
            """,
            scheduleId,
            report.fingerprint(),
            time.instant())
        > 0;
  }

  private List<Person> managers(Schedule schedule) {
    return teams.exists(schedule.teamId())
        ? people.among(teams.get(schedule.teamId()).managerIds()).stream()
            .filter(Person::isActive)
            .toList()
        : List.of();
  }
}
