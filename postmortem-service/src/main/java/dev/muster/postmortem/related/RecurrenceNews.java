package dev.muster.postmortem.related;

import dev.muster.contracts.postmortem.IncidentRecurred;
import dev.muster.platform.database.Sql;
import dev.muster.platform.outbox.Outbox;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.PostmortemRepository;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.incident.KnownIncident;
import dev.muster.postmortem.meeting.Responsible;
import dev.muster.postmortem.reminder.DueRows;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells that an incident came back (MET-05, ACT-11), once: the owner of its post-mortem, a manager,
 * and those who owned what was to prevent it. The scheduler only wakes.
 */
@ApplicationScoped
public class RecurrenceNews implements DueRows.Source<RecurrenceNotice> {
  private static final int MOST_ITEMS = 20;

  private final DueRows rows;
  private final Sql sql;
  private final Postmortems postmortems;
  private final PostmortemRepository stored;
  private final Responsible responsible;
  private final Outbox outbox;

  RecurrenceNews(
      DueRows rows,
      Sql sql,
      Postmortems postmortems,
      PostmortemRepository stored,
      Responsible responsible,
      Outbox outbox) {
    this.rows = rows;
    this.sql = sql;
    this.postmortems = postmortems;
    this.stored = stored;
    this.responsible = responsible;
    this.outbox = outbox;
  }

  /** What is to be told: that {@code earlierId} came back after {@code days}. */
  private record News(UUID earlierId, String earlierReference, int days) {}

  /** What was to prevent it, and who answered for that; null for nobody. */
  private record Prevention(String title, UUID ownerId) {}

  @Scheduled(
      every = "1s",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "recurrence-news")
  void wake() {
    rows.workOff(this);
  }

  @Override
  public Class<RecurrenceNotice> type() {
    return RecurrenceNotice.class;
  }

  @Override
  public String table() {
    return "recurrence_news";
  }

  @Override
  public UUID id(RecurrenceNotice notice) {
    return notice.id();
  }

  @Override
  public void tell(RecurrenceNotice notice, Instant now) {
    stored
        .lockedOfIncident(notice.id())
        .ifPresent(known -> news(notice).ifPresent(news -> tell(known, news, now)));
    notice.told(now);
  }

  private void tell(Postmortem postmortem, News news, Instant now) {
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

  private Optional<News> news(RecurrenceNotice notice) {
    return sql
        .query(
            """
            select e.incident_id, e.reference, e.detected_at as earlier, l.detected_at as later
            from measure e, measure l
            where e.incident_id = ? and l.incident_id = ?
            """,
            RecurrenceNews::news,
            notice.earlierId(),
            notice.id())
        .stream()
        .findFirst();
  }

  private static News news(ResultSet row) throws SQLException {
    Duration between = Duration.between(Sql.instant(row, "earlier"), Sql.instant(row, "later"));
    return new News(
        row.getObject("incident_id", UUID.class),
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
