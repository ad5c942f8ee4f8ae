package dev.muster.oncall.auditor;

import dev.muster.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What the tables say, asked once for each question of one look at all alerts. */
final class RecordedEvidence implements Evidence {
  private final Sql sql;
  private final Map<List<Object>, Object> answers = new HashMap<>();

  RecordedEvidence(Sql sql) {
    this.sql = sql;
  }

  @SuppressWarnings("unchecked")
  private <T> T once(List<Object> question, Supplier<T> answer) {
    var known = (T) answers.get(question);
    if (known == null) {
      known = answer.get();
      answers.put(question, known);
    }
    return known;
  }

  @Override
  public Optional<Set<UUID>> onCall(UUID scheduleId, UUID policyId, Instant at) {
    return once(
        Arrays.asList("on call", scheduleId, policyId, at),
        () ->
            isCertain(scheduleId, policyId, at)
                ? Optional.of(recorded(scheduleId, at))
                : Optional.empty());
  }

  /** Whether it is recorded who was on call, and no exception counts for the policy only. */
  private boolean isCertain(UUID scheduleId, UUID policyId, Instant at) {
    return !sql.query(
            """
            select 1 from schedule s
            where s.id = ? and s.recorded_until > ? and s.created_at <= ?
              and (s.deleted_at is null or s.deleted_at > ?)
              and not exists (
                select 1 from schedule_override o
                where o.schedule_id = s.id and o.policy_id = ? and o.starts_at <= ?
                  and o.ends_at > ?)
            """,
            row -> row.getInt(1),
            scheduleId,
            at,
            at,
            at,
            policyId,
            at,
            at)
        .isEmpty();
  }

  private Set<UUID> recorded(UUID scheduleId, Instant at) {
    return new HashSet<>(
        sql.query(
            """
            select person_id from shift_record
            where schedule_id = ? and starts_at <= ? and ends_at > ? and person_id is not null
            """,
            row -> row.getObject("person_id", UUID.class),
            scheduleId,
            at,
            at));
  }

  @Override
  public Set<UUID> schedulesOf(UUID teamId) {
    return once(
        List.of("schedules", teamId),
        () ->
            new HashSet<>(
                sql.query(
                    "select id from schedule where team_id = ? and deleted_at is null",
                    row -> row.getObject("id", UUID.class),
                    teamId)));
  }

  @Override
  public Set<UUID> managersOf(UUID teamId) {
    return once(
        List.of("managers", teamId),
        () ->
            sql
                .query(
                    "select manager_ids from team where id = ? and deleted_at is null",
                    RecordedEvidence::people,
                    teamId)
                .stream()
                .findFirst()
                .orElse(Set.of()));
  }

  private static Set<UUID> people(ResultSet row) throws SQLException {
    var people = new HashSet<UUID>();
    Arrays.stream((Object[]) row.getArray(1).getArray()).map(UUID.class::cast).forEach(people::add);
    return people;
  }

  /** The times in which a person can be reached are asked once, whatever the time is asked for. */
  @Override
  public boolean canBeReached(UUID personId, Instant at) {
    return once(List.of("reachable", personId), () -> reachable(personId)).stream()
        .anyMatch(span -> span.includes(at));
  }

  /**
   * A time in which somebody can be reached in one way.
   *
   * @param until null while that lasts
   */
  private record Span(Instant since, Instant until) {
    boolean includes(Instant at) {
      return !since.isAfter(at) && (until == null || until.isAfter(at));
    }
  }

  private List<Span> reachable(UUID personId) {
    return sql.query(
        """
        select case
            when m.kind = 'EMAIL' and lower(m.address) = lower(p.email) then m.created_at
            else greatest(m.created_at, m.verified_at) end as since, m.gone_at
        from person p join contact_method m on m.person_id = p.id
        where p.id = ? and p.active
          and (m.verified_at is not null
            or (m.kind = 'EMAIL' and lower(m.address) = lower(p.email)))
        """,
        row -> new Span(Sql.instant(row, "since"), Sql.instant(row, "gone_at")),
        personId);
  }
}
