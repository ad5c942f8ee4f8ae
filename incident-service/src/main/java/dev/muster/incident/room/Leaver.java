package dev.muster.incident.room;

import java.util.UUID;

/**
 * Somebody who was brought into a closed channel and belongs into it no more.
 *
 * @param member who they are in the chat; null when it was not noted
 * @param email null when the catalogue does not know them
 */
record Leaver(UUID personId, String member, String email) {}
