package dev.muster.comms.message;

import dev.muster.comms.query.Conditions;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what was said, to whom, when and with what success. */
@ApplicationScoped
public class MessageLog {
  private final Sql sql;

  MessageLog(Sql sql) {
    this.sql = sql;
  }

  /** The newest first. */
  public List<LoggedMessage> list(Conditions conditions, int count) {
    return sql.query(
        "select * from message where "
            + conditions.sql()
            + " order by created_at desc, id desc limit ?",
        MessageLog::read,
        conditions.values(count));
  }

  public Optional<LoggedMessage> find(UUID id) {
    return sql.query("select * from message where id = ?", MessageLog::read, id).stream()
        .findFirst();
  }

  private static LoggedMessage read(ResultSet row) throws SQLException {
    return new LoggedMessage(
        row.getObject("id", UUID.class),
        row.getString("channel"),
        row.getString("kind"),
        row.getString("recipient"),
        row.getObject("person_id", UUID.class),
        row.getObject("subscriber_id", UUID.class),
        row.getString("language"),
        row.getString("subject"),
        row.getInt("template_version"),
        row.getObject("incident_id", UUID.class),
        row.getObject("page_id", UUID.class),
        row.getObject("post_update_id", UUID.class),
        row.getObject("fan_out_id", UUID.class),
        row.getString("state"),
        row.getInt("attempts"),
        row.getString("error"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "settled_at"));
  }
}
