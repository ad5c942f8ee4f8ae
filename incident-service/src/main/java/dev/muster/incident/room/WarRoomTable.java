package dev.muster.incident.room;

import dev.muster.contracts.Who;
import dev.muster.incident.incident.Act;
import dev.muster.incident.json.Json;
import dev.muster.incident.room.WarRoom.Chat;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The war rooms of all incidents, and what is to be done for them. */
@ApplicationScoped
class WarRoomTable {
  private final Sql sql;

  WarRoomTable(Sql sql) {
    this.sql = sql;
  }

  /** Opens a room; false when the incident has one. */
  boolean open(UUID incidentId, Chat chat, boolean closed, Act act) {
    return sql.update(
            """
            insert into war_room (incident_id, chat, closed, opened_at, opened_by, due_at)
            values (?, ?, ?, ?, ?::jsonb, case when ? = 'SLACK' then ?::timestamptz end)
            on conflict (incident_id) do nothing
            """,
            incidentId,
            chat,
            closed,
            act.at(),
            Json.write(act.by()),
            chat,
            act.at())
        == 1;
  }

  /** Opens it again after it was closed, now in {@code chat}. */
  void reopen(UUID incidentId, Chat chat, Instant now) {
    sql.update(
        """
        update war_room set archive_at = null,
          chat = case when channel_id is null then ? else chat end where incident_id = ?
        """,
        chat,
        incidentId);
    ask(incidentId, now);
  }

  Optional<WarRoom> find(UUID incidentId) {
    return sql
        .query(
            """
            select incident_id, chat, opened_at, opened_by::text, name, name_number, closed,
              channel_id, channel_url, topic, message_ts, mirrored, steps::text, archive_at,
              archived_at, wishes
            from war_room where incident_id = ?
            """,
            WarRoomTable::room,
            incidentId)
        .stream()
        .findFirst();
  }

  private static WarRoom room(ResultSet row) throws SQLException {
    return new WarRoom(
        row.getObject("incident_id", UUID.class),
        Chat.valueOf(row.getString("chat")),
        Sql.instant(row, "opened_at"),
        Json.read(row.getString("opened_by"), Who.class),
        row.getString("name"),
        row.getInt("name_number"),
        row.getBoolean("closed"),
        row.getString("channel_id"),
        row.getString("channel_url"),
        row.getString("topic"),
        row.getString("message_ts"),
        row.getLong("mirrored"),
        Json.read(row.getString("steps"), Steps.class),
        Sql.instant(row, "archive_at"),
        Sql.instant(row, "archived_at"),
        row.getLong("wishes"));
  }

  List<Guest> guests(UUID incidentId) {
    return sql.query(
        "select person_id, state, error, member, at from war_room_guest where incident_id = ?",
        row ->
            new Guest(
                row.getObject("person_id", UUID.class),
                GuestState.valueOf(row.getString("state")),
                row.getString("error"),
                row.getString("member"),
                Sql.instant(row, "at")),
        incidentId);
  }

  /** Something may be to be done for the room, if the incident has one in a chat. */
  void ask(UUID incidentId, Instant now) {
    sql.update(
        """
        update war_room set wishes = wishes + 1, due_at = least(due_at, ?)
        where incident_id = ? and chat <> 'NONE'
        """,
        now,
        incidentId);
  }

  /** The room goes then; null for not yet. One that is to go already goes when it was to. */
  void end(UUID incidentId, Instant at) {
    sql.update(
        """
        update war_room
        set archive_at = case when ?::timestamptz is null then null else least(archive_at, ?) end
        where incident_id = ?
        """,
        at,
        at,
        incidentId);
  }

  /** Reserves the name that is tried next; false when another room has it. */
  boolean name(UUID incidentId, String name, int number) {
    return sql.update(
            """
            update war_room set name = ?, name_number = ? where incident_id = ?
              and not exists (select 1 from war_room where name = ?)
            """,
            name,
            number,
            incidentId,
            name)
        == 1;
  }

  void created(UUID incidentId, String channelId, String url) {
    sql.update(
        "update war_room set channel_id = ?, channel_url = ? where incident_id = ?",
        channelId,
        url,
        incidentId);
  }

  void topic(UUID incidentId, String topic) {
    sql.update("update war_room set topic = ? where incident_id = ?", topic, incidentId);
  }

  void greeted(UUID incidentId, String ts) {
    sql.update("update war_room set message_ts = ? where incident_id = ?", ts, incidentId);
  }

  void invited(UUID incidentId, Guest guest) {
    sql.update(
        """
        insert into war_room_guest (incident_id, person_id, state, error, member, at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (incident_id, person_id) do update set state = excluded.state,
          error = excluded.error, member = excluded.member, at = excluded.at
        """,
        incidentId,
        guest.personId(),
        guest.state(),
        guest.error(),
        guest.member(),
        guest.at());
  }

  /** Whoever comes back is asked in again. */
  void removed(UUID incidentId, UUID personId) {
    sql.update(
        "delete from war_room_guest where incident_id = ? and person_id = ?", incidentId, personId);
  }

  /** The channel is put away then, or in use again for null. */
  void archived(UUID incidentId, Instant at) {
    sql.update("update war_room set archived_at = ? where incident_id = ?", at, incidentId);
  }

  void steps(UUID incidentId, Steps steps) {
    sql.update(
        "update war_room set steps = ?::jsonb where incident_id = ?",
        Json.write(steps),
        incidentId);
  }
}
