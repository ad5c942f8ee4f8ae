package dev.muster.postmortem.related;

import dev.muster.contracts.postmortem.IncidentRecurred;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemRepository;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.meeting.Responsible;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells that an incident came back (MET-05, ACT-11), once: the owner of its post-mortem, a manager,
 * and those who owned what was to prevent it. The scheduler only wakes.
 */
@ApplicationScoped
public class RecurrenceNews {
  private static final int MOST_ITEMS = 20;

  private final Sql sql;
  private final Postmortems postmortems;
  private final PostmortemRepository stored;
  private final Responsible responsible;
  private final Outbox outbox;
  private final Migrations migrations;
  private final InstantSource time;

  RecurrenceNews(
      Sql sql,
      Postmortems postmortems,
      PostmortemRepository stored,
      Responsible responsible,
      Outbox outbox,
      Migrations migrations,
      InstantSource time) {
    this.sql = sql;
    this.postmortems = postmortems;
    this.stored = stored;
    this.responsible = responsible;
    this.outbox = outbox;
    this.migrations = migrations;
    this.time = time;
  }

  /** What is to be told: {@code laterId} is {@code earlierId} come back after {@code days}. */
  private record News(UUID laterId, UUID earlierId, String earlierReference, int days) {}

  /** What was to prevent it, and who answered for that; null for nobody. */
  private record Prevention(String title, UUID ownerId) {}

  @Scheduled(
      every = "1s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "recurrence-news")
  void wake() {
    boolean more = migrations.isDone();
    while (more) {
      more = QuarkusTransaction.requiringNew().call(this::tellOfOne);
    }
  }

  private boolean tellOfOne() {
    Instant now = time.instant();
    List<UUID> due =
        sql.query(
            """
            select incident_id from recurrence_news where due_at <= ?
            order by due_at limit 1 for update skip locked
            """,
            row -> row.getObject("incident_id", UUID.class),
            now);
    for (UUID incidentId : due) {
      postmortems
          .ofIncident(incidentId)
          .ifPresent(known -> news(incidentId).ifPresent(news -> tell(known, news, now)));
      sql.update(
          "update recurrence_news set due_at = null, told_at = ? where incident_id = ?",
          now,
          incidentId);
    }
    return !due.isEmpty();
  }

  private void tell(Postmortem known, News news, Instant now) {
    Postmortem postmortem = stored.locked(known.id());
    KnownIncident incident = postmortems.incident(postmortem);
    List<Prevention> preventions = preventions(news.earlierId());
    List<UUID> recipients =
        responsible.concerned(
            postmortem,
            incident,
            preventions.stream().map(Prevention::ownerId).filter(Objects::nonNull).toList());
    if (!recipients.isEmpty()) {
      outbox.record(
          new IncidentRecurred(
              postmortem.id(),
              postmortem.nextSequence(),
              now,
              incident.id(),
              postmortem.reference(),
              incident.codeName(),
              news.earlierId(),
              news.earlierReference(),
              news.days(),
              isRestricted(news.earlierId())
                  ? List.of()
                  : preventions.stream().map(Prevention::title).limit(MOST_ITEMS).toList(),
              recipients));
    }
  }

  private boolean isRestricted(UUID incidentId) {
    return postmortems
        .ofIncident(incidentId)
        .map(postmortems::incident)
        .map(incident -> incident.facts().restricted())
        .orElse(true);
  }

  private Optional<News> news(UUID incidentId) {
    return sql
        .query(
            """
            select m.incident_id, n.earlier_id, e.reference, m.detected_at as later,
              e.detected_at as earlier
            from recurrence_news n
            join measure m on m.incident_id = n.incident_id
            join measure e on e.incident_id = n.earlier_id
            where n.incident_id = ?
            """,
            RecurrenceNews::news,
            incidentId)
        .stream()
        .findFirst();
  }

  private static News news(ResultSet row) throws SQLException {
    Duration between = Duration.between(Sql.instant(row, "earlier"), Sql.instant(row, "later"));
    return new News(
        row.getObject("incident_id", UUID.class),
        row.getObject("earlier_id", UUID.class),
        row.getString("reference"),
        (int) between.toDays());
  }

  private List<Prevention> preventions(UUID incidentId) {
    return sql.query(
        """
        select title, owner_id from action_item
        where incident_id = ? and kind = 'PREVENT' and status <> 'DROPPED'
        order by id
        """,
        row -> new Prevention(row.getString("title"), row.getObject("owner_id", UUID.class)),
        incidentId);
  }
}
