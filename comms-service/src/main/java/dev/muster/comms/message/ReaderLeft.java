package dev.muster.comms.message;

import java.util.UUID;

/**
 * A subscriber's side wants no more messages: an endpoint that is gone, a STOP, a complaint; told
 * in the transaction that notes it.
 */
public record ReaderLeft(UUID subscriberId, String why) {}
