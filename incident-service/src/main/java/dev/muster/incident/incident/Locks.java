package dev.muster.incident.incident;

import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * Locks held to the end of the transaction, by every replica on the one database: whoever may
 * declare for a service holds its lock, so that one trouble makes one incident. Always taken in the
 * order service, alert, family, incident row, and by id within a kind.
 */
@ApplicationScoped
public class Locks {
  private static final int SERVICE = 1;
  private static final int ALERT = 2;
  private static final int FAMILY = 3;

  private final Sql sql;

  Locks(Sql sql) {
    this.sql = sql;
  }

  public void services(Collection<UUID> ids) {
    ids.stream().distinct().sorted().forEach(id -> take(SERVICE, id));
  }

  public void alerts(Collection<UUID> ids) {
    ids.stream().distinct().sorted().forEach(id -> take(ALERT, id));
  }

  /** That of parents and children as a whole: whoever looks for a circle walks over all of them. */
  public void family() {
    sql.query("select pg_advisory_xact_lock(?, 0)", row -> null, FAMILY);
  }

  private void take(int kind, UUID id) {
    sql.query("select pg_advisory_xact_lock(?, hashtext(?))", row -> null, kind, id.toString());
  }
}
