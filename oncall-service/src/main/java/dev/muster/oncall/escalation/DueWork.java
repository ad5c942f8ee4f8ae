package dev.muster.oncall.escalation;

import dev.muster.platform.database.DatabaseFailures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** Takes due rows one by one, each in a transaction of its own, until none is left. */
public final class DueWork {
  private static final Logger LOG = Logger.getLogger(DueWork.class);

  private DueWork() {}

  /** A table with rows that become due. */
  public interface Rows {
    /**
     * Locks one due row that nobody else holds, tells {@code claimed} its id, and does its work.
     *
     * @return false when none is due
     */
    boolean workOnOne(AtomicReference<UUID> claimed);

    /** Puts off a row whose work failed, so that it does not hold up the others. */
    void putOff(UUID id);
  }

  /** Returns how many rows were worked on; stops early while the database is away. */
  public static int drain(String name, Rows rows) {
    var done = 0;
    while (true) {
      var claimed = new AtomicReference<UUID>();
      try {
        if (!QuarkusTransaction.requiringNew().call(() -> rows.workOnOne(claimed))) {
          return done;
        }
        done++;
      } catch (RuntimeException e) {
        if (!isPutOff(name, rows, claimed.get(), e)) {
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
