package dev.muster.comms.promise;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * Keeps every time that was named to somebody (CAD-08) and what became of it, in the transaction of
 * the words that named or fulfilled it.
 */
@ApplicationScoped
public class Promises {
  private static final int BATCH = 500;

  /** Those made to the same readers: about a post, or to colleagues about an incident. */
  private static final String SAME =
      """
       and audience = ? and (post_id = ?::uuid or post_id is null and ?::uuid is null
         and incident_id = ?::uuid)
      """;

  private final Sql sql;
  private final ObjectMapper json;

  Promises(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** Somebody was told something: what it fulfils is settled, what it promises is kept in mind. */
  public void spoken(PromiseSubject subject, Spoken words) {
    fulfil(subject, PromiseKind.NEXT_UPDATE, words.at());
    if (words.restored()) {
      fulfil(subject, PromiseKind.RESTORATION, words.at());
    }
    if (words.over()) {
      released(subject, words.at());
      return;
    }
    if (words.nextUpdateAt() != null) {
      make(subject, PromiseKind.NEXT_UPDATE, words.nextUpdateAt(), words);
    }
    if (words.expectedAt() != null && !words.restored()) {
      make(subject, PromiseKind.RESTORATION, words.expectedAt(), words);
    }
  }

  /** It ended in silence, or was taken back. */
  public void released(PromiseSubject subject, Instant now) {
    sql.update(
        "update promise set state = 'RELEASED', settled_at = ? where state = 'OPEN'" + SAME,
        now,
        subject.audience(),
        subject.postId(),
        subject.postId(),
        subject.incidentId());
  }

  /** Marks what was due before {@code now}; returns how many, at most a batch. */
  public int markMissed(Instant now) {
    return sql.update(
        """
        update promise set state = 'MISSED', settled_at = ?
        where id in (
          select id from promise where state = 'OPEN' and due_at < ?
          order by due_at limit ? for update skip locked)
        """,
        now,
        now,
        BATCH);
  }

  /** In time it is kept; what is late is done, but stays missed. */
  private void fulfil(PromiseSubject subject, PromiseKind kind, Instant at) {
    sql.update(
        """
        update promise set
          state = case when due_at >= ? then 'KEPT' else 'MISSED' end,
          settled_at = coalesce(settled_at, ?), fulfilled_at = ?
        where state in ('OPEN', 'MISSED') and fulfilled_at is null and kind = ?
        """
            + SAME,
        at,
        at,
        at,
        kind,
        subject.audience(),
        subject.postId(),
        subject.postId(),
        subject.incidentId());
  }

  private void make(PromiseSubject subject, PromiseKind kind, Instant dueAt, Spoken words) {
    sql.update(
        "update promise set state = 'REPLACED', settled_at = ? where state = 'OPEN' and kind = ?"
            + SAME,
        words.at(),
        kind,
        subject.audience(),
        subject.postId(),
        subject.postId(),
        subject.incidentId());
    sql.update(
        """
        insert into promise
          (id, kind, audience, incident_id, post_id, reference, severity, team_id, promised_by,
           promised_at, due_at, state)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'OPEN')
        """,
        Ids.next(),
        kind,
        subject.audience(),
        subject.incidentId(),
        subject.postId(),
        subject.reference(),
        subject.severity(),
        subject.teamId(),
        write(words),
        words.at(),
        dueAt);
  }

  private String write(Spoken words) {
    try {
      return json.writeValueAsString(words.by());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
