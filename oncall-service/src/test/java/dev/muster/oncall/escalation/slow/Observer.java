package dev.muster.oncall.escalation.slow;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads from the service's tables what people noticed of cases. */
@ApplicationScoped
class Observer {
  private final Sql sql;

  Observer(Sql sql) {
    this.sql = sql;
  }

  /** What was noticed of each, in order. */
  Map<Performance, List<Happening>> of(List<Performance> all) {
    var alerts = new HashMap<UUID, Watched>();
    for (var one : all) {
      one.alerts().forEach((number, id) -> alerts.put(id, new Watched(one, number)));
    }
    var found = new LinkedHashMap<Performance, List<Happening>>();
    all.forEach(one -> found.put(one, new ArrayList<>(one.refusals())));
    var ids = (Object) alerts.keySet().toArray(UUID[]::new);
    sql.query(
        "select alert_id, created_at as at, run, level, person_id from page where alert_id = any (?)",
        row -> note(row, alerts, found, Observer::page),
        ids);
    sql.query(
        """
        select l.alert_id, l.at, p.person_id, l.detail ->> 'address' as address
        from page_ledger l join page p on p.id = l.page_id
        where l.alert_id = any (?) and l.kind = 'QUEUED'
        """,
        row -> note(row, alerts, found, Observer::message),
        ids);
    sql.query(
        "select alert_id, at from alert_log where alert_id = any (?) and kind = 'EXHAUSTED'",
        row ->
            note(
                row,
                alerts,
                found,
                (each, watched) -> Happening.end(Sql.instant(each, "at"), watched.number())),
        ids);
    found.values().forEach(each -> each.sort(null));
    return found;
  }

  private record Watched(Performance one, int number) {
    String name(ResultSet row) throws SQLException {
      return one.founded().nameOf(row.getObject("person_id", UUID.class));
    }
  }

  private interface Reader {
    Happening read(ResultSet row, Watched alert) throws SQLException;
  }

  private static boolean note(
      ResultSet row,
      Map<UUID, Watched> alerts,
      Map<Performance, List<Happening>> found,
      Reader reader)
      throws SQLException {
    var alert = alerts.get(row.getObject("alert_id", UUID.class));
    return found.get(alert.one()).add(reader.read(row, alert));
  }

  private static Happening page(ResultSet row, Watched alert) throws SQLException {
    return Happening.page(
        Sql.instant(row, "at"),
        alert.number(),
        row.getInt("run"),
        row.getInt("level"),
        alert.name(row));
  }

  private static Happening message(ResultSet row, Watched alert) throws SQLException {
    return Happening.message(
        Sql.instant(row, "at"),
        alert.number(),
        alert.name(row),
        Founder.address(row.getString("address")));
  }
}
