package dev.muster.comms.component;

import java.util.UUID;

/** A person changed what a component shows; told in the same transaction. */
public record SetByHand(UUID pageId, StatusChange change) {}
