package dev.muster.oncall.contact;

import dev.muster.oncall.escalation.EscalationTarget;
import dev.muster.oncall.escalation.TargetKind;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of contact cards. */
@ApplicationScoped
class ContactCardTable {
  /** Left out of the name of a target is what is gone: it can be paged no more. */
  private static final String CARDS =
      """
      select c.*, coalesce(p.name, s.name, t.name) as target_name
      from contact_card c
      left join person p on c.target_kind = 'PERSON' and p.id = c.target_id and p.active
      left join schedule s on c.target_kind in ('SCHEDULE', 'NEXT_ON_CALL')
        and s.id = c.target_id and s.deleted_at is null
      left join team t on c.target_kind = 'TEAM' and t.id = c.target_id and t.deleted_at is null
      """;

  private final Sql sql;

  ContactCardTable(Sql sql) {
    this.sql = sql;
  }

  /**
   * Cards by their position and name.
   *
   * @param teamId only those for this team or for everybody; null for all
   */
  Page<ContactCard> page(UUID teamId, PageRequest wanted) {
    var after = wanted.after(3);
    var position = after.map(cursor -> cursor.number(0)).orElse(null);
    var rows =
        sql.query(
            CARDS
                + """
                where (?::uuid is null or c.team_id is null or c.team_id = ?::uuid)
                  and (?::bigint is null
                       or (c.position, lower(c.name), c.id) > (?::bigint, lower(?), ?::uuid))
                order by c.position, lower(c.name), c.id
                limit ?
                """,
            ContactCardTable::card,
            teamId,
            teamId,
            position,
            position,
            after.map(cursor -> cursor.text(1)).orElse(null),
            after.map(cursor -> cursor.uuid(2)).orElse(null),
            wanted.fetchSize());
    return Page.of(
        rows,
        wanted,
        card -> Cursor.encode(card.details().position(), card.details().name(), card.id()));
  }

  /**
   * The first cards that help with the alerts of a team.
   *
   * @param teamId null for alerts that no team owns
   */
  List<ContactCard> helping(UUID teamId, int most) {
    return sql.query(
        CARDS
            + """
            where c.team_id is null or c.team_id = ?::uuid
            order by c.position, lower(c.name), c.id
            limit ?
            """,
        ContactCardTable::card,
        teamId,
        most);
  }

  Optional<ContactCard> find(UUID id) {
    return sql.query(CARDS + "where c.id = ?", ContactCardTable::card, id).stream().findFirst();
  }

  private static ContactCard card(ResultSet row) throws SQLException {
    var kind = row.getString("target_kind");
    return new ContactCard(
        row.getObject("id", UUID.class),
        new ContactCardDetails(
            row.getString("name"),
            row.getString("area"),
            kind == null
                ? null
                : new EscalationTarget(
                    TargetKind.valueOf(kind), row.getObject("target_id", UUID.class)),
            row.getString("phone"),
            row.getString("email"),
            row.getString("url"),
            row.getString("note"),
            row.getObject("team_id", UUID.class),
            row.getInt("position")),
        Optional.ofNullable(row.getString("target_name")),
        row.getLong("version"));
  }

  void insert(UUID id, ContactCardDetails details, Instant now) {
    sql.update(
        """
        insert into contact_card
          (id, name, area, target_kind, target_id, phone, email, url, note, team_id, position,
           created_at, version)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
        """,
        id,
        details.name(),
        details.area(),
        kind(details),
        targetId(details),
        details.phone(),
        details.email(),
        details.url(),
        details.note(),
        details.teamId(),
        details.position(),
        now);
  }

  /** False when somebody changed it meanwhile. */
  boolean update(UUID id, ContactCardDetails details, long version) {
    return sql.update(
            """
            update contact_card
            set name = ?, area = ?, target_kind = ?, target_id = ?, phone = ?, email = ?, url = ?,
                note = ?, team_id = ?, position = ?, version = version + 1
            where id = ? and version = ?
            """,
            details.name(),
            details.area(),
            kind(details),
            targetId(details),
            details.phone(),
            details.email(),
            details.url(),
            details.note(),
            details.teamId(),
            details.position(),
            id,
            version)
        == 1;
  }

  private static TargetKind kind(ContactCardDetails details) {
    return details.target() == null ? null : details.target().kind();
  }

  private static UUID targetId(ContactCardDetails details) {
    return details.target() == null ? null : details.target().id();
  }

  /** Puts a successor in the place of somebody. */
  void replace(UUID person, UUID successor) {
    sql.update(
        """
        update contact_card set target_id = ?, version = version + 1
        where target_kind = 'PERSON' and target_id = ?
        """,
        successor,
        person);
  }

  void delete(UUID id) {
    sql.update("delete from contact_card where id = ?", id);
  }
}
