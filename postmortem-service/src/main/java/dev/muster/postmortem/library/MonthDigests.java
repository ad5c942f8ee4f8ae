package dev.muster.postmortem.library;

import dev.muster.contracts.postmortem.PostmortemsRecalled;
import dev.muster.contracts.postmortem.PostmortemsRecalled.Recalled;
import dev.muster.platform.database.Sql;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.reminder.DueRows;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On the first of each month: to each team, its incidents of this month a year ago; to everybody,
 * the learning of the month that is over (LRN-01). The scheduler only wakes.
 */
@ApplicationScoped
public class MonthDigests implements DueRows.Source<MonthDigest> {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** How many readers one event names at most. */
  private static final int READERS = 500;

  private final DueRows rows;
  private final Learnings learnings;
  private final Outbox outbox;
  private final Sql sql;

  MonthDigests(DueRows rows, Learnings learnings, Outbox outbox, Sql sql) {
    this.rows = rows;
    this.learnings = learnings;
    this.outbox = outbox;
    this.sql = sql;
  }

  @Scheduled(
      every = "1s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "month-digests")
  void wake() {
    rows.workOff(this);
  }

  @Override
  public Class<MonthDigest> type() {
    return MonthDigest.class;
  }

  @Override
  public String table() {
    return "month_digest";
  }

  @Override
  public UUID id(MonthDigest digest) {
    return digest.id();
  }

  @Override
  public void tell(MonthDigest digest, Instant now) {
    LocalDate month = Learnings.month(now);
    switch (digest.occasion()) {
      case ANNIVERSARY -> anniversaries(digest, month.minusYears(1), now);
      case LEARNING_OF_THE_MONTH -> learning(digest, month.minusMonths(1), now);
    }
    digest.sendNext(month.plusMonths(1).atTime(MORNING).toInstant(ZoneOffset.UTC));
  }

  private record OfTeam(UUID teamId, Recalled recalled) {}

  private void anniversaries(MonthDigest digest, LocalDate month, Instant now) {
    Map<UUID, List<Recalled>> byTeam = new LinkedHashMap<>();
    sql.query(
            """
            select i.team_id, p.id, p.reference, p.title, i.resolved_at
            from incident i join postmortem p on p.incident_id = i.id
            where i.resolved_at >= ? and i.resolved_at < ? and p.status = 'PUBLISHED'
              and i.team_id is not null and not i.restricted and not i.drill
            order by i.team_id, i.resolved_at, p.id
            """,
            MonthDigests::ofTeam,
            month.atStartOfDay(ZoneOffset.UTC).toInstant(),
            month.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .forEach(
            row ->
                byTeam.merge(
                    row.teamId(),
                    List.of(row.recalled()),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    byTeam.forEach((team, recalled) -> tell(digest, month, readers(team), recalled, now));
  }

  private void learning(MonthDigest digest, LocalDate month, Instant now) {
    learnings
        .of(month)
        .filter(learning -> learning.resolvedAt() != null)
        .ifPresent(
            learning ->
                tell(
                    digest,
                    month,
                    everybody(),
                    List.of(
                        new Recalled(
                            learning.postmortemId(),
                            learning.reference(),
                            learning.title(),
                            learning.resolvedAt(),
                            learning.why().isBlank() ? null : learning.why())),
                    now));
  }

  private void tell(
      MonthDigest digest,
      LocalDate month,
      List<UUID> readers,
      List<Recalled> recalled,
      Instant now) {
    IntStream.iterate(0, from -> from < readers.size(), from -> from + READERS)
        .mapToObj(from -> readers.subList(from, Math.min(readers.size(), from + READERS)))
        .forEach(
            some ->
                outbox.record(
                    new PostmortemsRecalled(
                        digest.id(),
                        digest.nextSequence(),
                        now,
                        digest.occasion(),
                        month,
                        some,
                        recalled)));
  }

  private List<UUID> readers(UUID team) {
    return sql.query(
        """
        select distinct person from catalog_team, unnest(member_ids || manager_ids) person
        where id = ? and not deleted order by person
        """,
        row -> row.getObject("person", UUID.class),
        team);
  }

  private List<UUID> everybody() {
    return sql.query(
        "select id from catalog_person where active order by id",
        row -> row.getObject("id", UUID.class));
  }

  private static OfTeam ofTeam(ResultSet row) throws SQLException {
    return new OfTeam(
        row.getObject("team_id", UUID.class),
        new Recalled(
            row.getObject("id", UUID.class),
            row.getString("reference"),
            row.getString("title"),
            Sql.instant(row, "resolved_at"),
            null));
  }
}
