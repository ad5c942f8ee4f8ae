package dev.muster.oncall.escalation;

import dev.muster.platform.database.DatabaseFailures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes due rows, some at once in a transaction of their own, until none is left. */
public final class DueWork {
  private static final Logger LOG = Logger.getLogger(DueWork.class);
  private static final int AT_ONCE = 64;

  private DueWork() {}

  /** A table with rows that become due. */
  public interface Rows {
    /**
     * Locks due rows that nobody else holds, tells {@code claimed} their ids, and does their work.
     *
     * @return how many they were; 0 when none is due
     */
    int work(int most, List<UUID> claimed);

    /** Puts off a row whose work failed, so that it does not hold up the others. */
    void putOff(UUID id);
  }

  /**
   * Returns how many rows were worked on; stops early while the database is away. After a failure
   * rows are taken one by one, to find the one that fails, and then more and more again.
   */
  public static int drain(String name, Rows rows) {
    var done = 0;
    var most = AT_ONCE;
    while (true) {
      var claimed = new ArrayList<UUID>();
      var atOnce = most;
      try {
        int worked = QuarkusTransaction.requiringNew().call(() -> rows.work(atOnce, claimed));
        if (worked == 0) {
          return done;
        }
        done += worked;
        most = Math.min(AT_ONCE, most * 2);
      } catch (RuntimeException e) {
        if (claimed.size() > 1 && !DatabaseFailures.isAway(e)) {
          LOG.warnf("due work is tried one by one queue=%s: %s", name, e.getMessage());
          most = 1;
        } else if (!isPutOff(name, rows, claimed.isEmpty() ? null : claimed.get(0), e)) {
          return done;
        }
      }
    }
  }

  /** Whether the row that failed is out of the way, so that the others can be worked on. */
  private static boolean isPutOff(String name, Rows rows, UUID id, RuntimeException failure) {
    if (DatabaseFailures.isAway(failure)) {
      LOG.warnf("due work waits for the database queue=%s: %s", name, failure.getMessage());
      return false;
    }
    LOG.errorf(failure, "due work failed queue=%s id=%s", name, id);
    if (id == null) {
      return false;
    }
    try {
      QuarkusTransaction.requiringNew().run(() -> rows.putOff(id));
      return true;
    } catch (RuntimeException notPutOff) {
      LOG.warnf("due work not put off queue=%s id=%s: %s", name, id, notPutOff.getMessage());
      return false;
    }
  }
}
