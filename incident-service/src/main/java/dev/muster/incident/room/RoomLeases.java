package dev.muster.incident.room;

import dev.muster.platform.database.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who works on which room. One replica at a time does; one that was slower than its lease learns of
 * it when it writes something down, and leaves the room to whoever has it then.
 */
@ApplicationScoped
class RoomLeases {
  private final Sql sql;

  RoomLeases(Sql sql) {
    this.sql = sql;
  }

  /** That a room is worked on by whoever knows the token. */
  record Lease(UUID incidentId, UUID token) {}

  /** Somebody else has the room. */
  static final class LostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostException(Lease lease) {
      super("somebody else works on the room of " + lease.incidentId());
    }
  }

  /** Takes the room that waits longest for something. */
  Optional<Lease> claim(Instant now) {
    return claim(
        """
        select incident_id from war_room
        where due_at <= ? and (lease_until is null or lease_until < now())
        order by due_at limit 1 for update skip locked
        """,
        now);
  }

  /** Takes a room, unless somebody has it. */
  Optional<Lease> claim(UUID incidentId) {
    return claim(
        """
        select incident_id from war_room
        where incident_id = ? and (lease_until is null or lease_until < now())
        for update skip locked
        """,
        incidentId);
  }

  private Optional<Lease> claim(String which, Object parameter) {
    var token = UUID.randomUUID();
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                first(
                    sql.query(
                        """
                        update war_room set lease = ?, lease_until = now() + interval '3 minutes'
                        where incident_id = (%s) returning incident_id
                        """
                            .formatted(which),
                        row -> new Lease(row.getObject("incident_id", UUID.class), token),
                        token,
                        parameter)));
  }

  private static Optional<Lease> first(List<Lease> leases) {
    return leases.stream().findFirst();
  }

  /**
   * Keeps a room for longer than a few calls may take.
   *
   * @throws LostException when somebody else has it
   */
  void keep(Lease lease) {
    record(lease, () -> {});
  }

  /**
   * Writes down what was done for a room, in a transaction of its own, and keeps the room.
   *
   * @throws LostException when somebody else has it; nothing is written then
   */
  void record(Lease lease, Runnable work) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              work.run();
              extend(lease);
            });
  }

  private void extend(Lease lease) {
    int kept =
        sql.update(
            """
            update war_room set lease_until = now() + interval '3 minutes'
            where incident_id = ? and lease = ?
            """,
            lease.incidentId(),
            lease.token());
    if (kept == 0) {
      throw new LostException(lease);
    }
  }

  /**
   * Lets go of a room.
   *
   * @param wishes what was known to be asked for; more than that makes it due at once
   * @param due null for when nothing is foreseen
   */
  void release(Lease lease, long wishes, Instant due) {
    sql.update(
        """
        update war_room set lease_until = null,
          due_at = case when wishes = ? then ?::timestamptz else due_at end
        where incident_id = ? and lease = ?
        """,
        wishes,
        due,
        lease.incidentId(),
        lease.token());
  }

  /** Lets go of a room that is due still. */
  void release(Lease lease) {
    sql.update(
        "update war_room set lease_until = null where incident_id = ? and lease = ?",
        lease.incidentId(),
        lease.token());
  }
}
