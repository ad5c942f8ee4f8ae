package dev.muster.comms.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.query.Conditions;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Severity;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what support may say, one brief for each incident. */
@ApplicationScoped
public class SupportBriefs {
  private static final ObjectMapper JSON = EventJson.mapper();

  private final Sql sql;

  SupportBriefs(Sql sql) {
    this.sql = sql;
  }

  /** The ones changed last first. */
  public List<SupportBrief> list(Conditions conditions, int count) {
    return sql.query(
        "select * from support_brief where "
            + conditions.sql()
            + " order by updated_at desc, incident_id desc limit ?",
        SupportBriefs::read,
        conditions.values(count));
  }

  public Optional<SupportBrief> find(UUID incidentId) {
    return sql
        .query("select * from support_brief where incident_id = ?", SupportBriefs::read, incidentId)
        .stream()
        .findFirst();
  }

  void keep(KnownIncident incident, Map<String, SupportWords> words, Instant now) {
    sql.update(
        """
        insert into support_brief
          (incident_id, reference, title, severity, status, open, revision, words, created_at,
           updated_at)
        values (?, ?, ?, ?, ?, ?, 1, ?::jsonb, ?, ?)
        on conflict (incident_id) do update set
          reference = excluded.reference, title = excluded.title, severity = excluded.severity,
          status = excluded.status, open = excluded.open, words = excluded.words,
          revision = support_brief.revision + 1, updated_at = excluded.updated_at
        """,
        incident.id(),
        incident.reference(),
        incident.title(),
        incident.severity(),
        incident.state(),
        incident.open(),
        write(words),
        now,
        now);
  }

  /** It became confidential: support must not know of it any more. */
  void forget(UUID incidentId) {
    sql.update("delete from support_brief where incident_id = ?", incidentId);
  }

  private static SupportBrief read(ResultSet row) throws SQLException {
    try {
      return new SupportBrief(
          row.getObject("incident_id", UUID.class),
          row.getString("reference"),
          row.getString("title"),
          Severity.valueOf(row.getString("severity")),
          IncidentState.valueOf(row.getString("status")),
          row.getBoolean("open"),
          row.getInt("revision"),
          JSON.readValue(row.getString("words"), new TypeReference<>() {}),
          Sql.instant(row, "created_at"),
          Sql.instant(row, "updated_at"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String write(Map<String, SupportWords> words) {
    try {
      return JSON.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
