package dev.muster.oncall.phone;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whose telephone it is, what they were paged for, and what they have said before. */
@ApplicationScoped
class PhoneTable {
  private static final String PAGES =
      """
      select p.id, p.alert_id, a.number, coalesce(s.name, 'Incident') as service, a.summary,
             p.person_id, p.person_name, r.language
      from contact_method m
      join person r on r.id = m.person_id and r.active
      join page p on p.person_id = m.person_id
      join alert a on a.id = p.alert_id
      left join monitored_service s on s.id = a.service_id
      """;

  /** A number that is not proved to be the person's own answers for nobody. */
  private static final String OF_THIS_PHONE =
      " where m.address = ? and m.kind in ('SMS', 'VOICE') and m.verified_at is not null ";

  private final Sql sql;

  PhoneTable(Sql sql) {
    this.sql = sql;
  }

  /** The language of whoever has this telephone; empty when nobody has. */
  Optional<String> language(String phone) {
    return sql
        .query(
            """
            select r.language from contact_method m
            join person r on r.id = m.person_id and r.active
            """
                + OF_THIS_PHONE
                + "order by m.created_at limit 1",
            row -> row.getString(1),
            phone)
        .stream()
        .findFirst();
  }

  Optional<PhonePage> byCode(String phone, String code) {
    return sql
        .query(
            PAGES
                + " join page_code c on c.page_id = p.id and c.phone = m.address and c.code = ? "
                + OF_THIS_PHONE
                + "limit 1",
            PhoneTable::page,
            code,
            phone)
        .stream()
        .findFirst();
  }

  Optional<PhonePage> byId(String phone, UUID pageId) {
    return sql
        .query(PAGES + OF_THIS_PHONE + "and p.id = ? limit 1", PhoneTable::page, phone, pageId)
        .stream()
        .findFirst();
  }

  /**
   * What is open, one page for each alert and person, the newest first.
   *
   * @param taken whether also what they took
   */
  List<PhonePage> open(String phone, boolean taken, int most) {
    return sql.query(
        "select * from (select distinct on (alert_id, person_id) * from ("
            + PAGES
            + OF_THIS_PHONE
            + """
            and (p.status = 'OPEN' or (? and p.status = 'ACKNOWLEDGED' and a.status <> 'RESOLVED'))
            ) each order by alert_id, person_id, id desc) newest order by id desc limit ?
            """,
        PhoneTable::page,
        phone,
        taken,
        most);
  }

  Optional<PhoneBundle> bundleByCode(String phone, String code) {
    return bundle(
        " join page_code c on c.bundle_id = b.id and c.phone = m.address and c.code = ? "
            + OF_THIS_PHONE,
        code,
        phone);
  }

  Optional<PhoneBundle> bundleById(String phone, UUID bundleId) {
    return bundle(OF_THIS_PHONE + "and b.id = ?", phone, bundleId);
  }

  private Optional<PhoneBundle> bundle(String which, Object... parameters) {
    return sql
        .query(
            """
            select b.id, r.language
            from contact_method m
            join person r on r.id = m.person_id and r.active
            join page_bundle b on b.person_id = m.person_id
            """
                + which
                + " limit 1",
            row -> new PhoneBundle(row.getObject("id", UUID.class), row.getString("language")),
            parameters)
        .stream()
        .findFirst();
  }

  private static PhonePage page(ResultSet row) throws SQLException {
    return new PhonePage(
        row.getObject("id", UUID.class),
        row.getObject("alert_id", UUID.class),
        row.getLong("number"),
        row.getString("service"),
        row.getString("summary"),
        row.getObject("person_id", UUID.class),
        row.getString("person_name"),
        row.getString("language"));
  }

  /** False when it was heard before; waits for whoever hears it at the same time. */
  boolean isNew(String id, Instant now) {
    return sql.update(
            "insert into phone_answer (id, at, reply) values (?, ?, '') on conflict do nothing",
            id,
            now)
        == 1;
  }

  void replied(String id, String reply) {
    sql.update("update phone_answer set reply = ? where id = ?", reply, id);
  }

  /** What was answered to it; empty for what was not heard before. */
  Optional<String> replyTo(String id) {
    return sql
        .query("select reply from phone_answer where id = ?", row -> row.getString(1), id)
        .stream()
        .findFirst();
  }
}
