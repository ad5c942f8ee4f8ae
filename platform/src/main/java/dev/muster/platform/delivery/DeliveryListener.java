package dev.muster.platform.delivery;

import java.util.List;

/**
 * A bean that follows the deliveries of one kind of owner. Every method is told what came together,
 * each delivery once, and runs in the transaction that stores it, on a dispatcher thread: it must
 * be quick, ask the database for all at once, and must not call out. When it fails for several, it
 * is asked again for each alone.
 */
public interface DeliveryListener {
  /** The owner kind, as given to {@link DeliveryRequest#about}. */
  String kind();

  /** Those that their owners still want; the others are cancelled instead of sent. */
  default List<DeliveryAttempt> wanted(List<DeliveryAttempt> attempts) {
    return attempts;
  }

  /** The providers are called once this transaction is committed. */
  default void onAttempts(List<DeliveryAttempt> attempts) {}

  /** The attempts are over. Not called for an attempt that a crash cut off. */
  void onOutcomes(List<DeliveryOutcome> outcomes);

  /**
   * Providers said later what became of messages that they had taken; DELIVERED or FAILED, once for
   * each message.
   */
  default void onNews(List<DeliveryNews> news) {}
}
