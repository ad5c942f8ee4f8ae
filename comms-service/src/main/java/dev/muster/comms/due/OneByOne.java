package dev.muster.comms.due;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Takes what is due, each in a transaction of its own. One that fails waits for the next wake and
 * stops no other.
 */
public final class OneByOne {
  private static final Logger LOG = Logger.getLogger(OneByOne.class);

  private OneByOne() {}

  /**
   * Takes until nothing is due.
   *
   * @param what is named when one fails
   * @param claim the next one and its lock, leaving out the ids that failed before
   * @param id by which one that failed is left out
   */
  public static <T> void take(
      String what, Function<Set<UUID>, Optional<T>> claim, Consumer<T> work, Function<T, UUID> id) {
    Set<UUID> failed = new HashSet<>();
    boolean more = true;
    while (more) {
      AtomicReference<T> current = new AtomicReference<>();
      try {
        more =
            QuarkusTransaction.requiringNew().call(() -> one(claim.apply(failed), current, work));
      } catch (RuntimeException broken) {
        LOG.warnf("%s waits: %s due=%s", what, broken.getMessage(), current.get());
        more = current.get() != null && failed.add(id.apply(current.get()));
      }
    }
  }

  private static <T> boolean one(Optional<T> due, AtomicReference<T> current, Consumer<T> work) {
    due.ifPresent(current::set);
    due.ifPresent(work);
    return due.isPresent();
  }
}
