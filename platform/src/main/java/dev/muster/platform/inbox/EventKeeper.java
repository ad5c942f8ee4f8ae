package dev.muster.platform.inbox;

/**
 * Keeps what a service takes in, whatever the topics still hold. A service that wants that has one
 * bean of this kind; it is asked in the transaction of the event's effect, before it.
 */
public interface EventKeeper {

  /** Keeps {@code event}; several consumers of one service may take in the same one. */
  void keep(TakenEvent event);
}
