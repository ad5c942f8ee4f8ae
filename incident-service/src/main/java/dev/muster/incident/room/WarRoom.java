package dev.muster.incident.room;

import dev.muster.contracts.Who;
import java.time.Instant;
import java.util.UUID;

/**
 * Where people meet about an incident.
 *
 * @param name of the channel, with what is tried when {@code channelId} is null; null before that
 * @param nameNumber 1 for the name itself, more for when it was taken
 * @param closed whether only those who are asked in see the channel
 * @param channelId null until there is a channel
 * @param topic as it was last set; null for never
 * @param messageTs of the first message; null until it is posted
 * @param mirrored number of the last timeline entry that was handed to the channel
 * @param archiveAt when the channel goes; null while the incident runs
 * @param archivedAt null while the channel is in use
 * @param wishes how often something was asked for
 */
public record WarRoom(
    UUID incidentId,
    Chat chat,
    Instant openedAt,
    Who openedBy,
    String name,
    int nameNumber,
    boolean closed,
    String channelId,
    String channelUrl,
    String topic,
    String messageTs,
    long mirrored,
    Steps steps,
    Instant archiveAt,
    Instant archivedAt,
    long wishes) {

  /** Where the channel is. */
  public enum Chat {
    /** Nowhere: the console is the room. */
    NONE,
    SLACK
  }

  boolean hasChannel() {
    return channelId != null;
  }

  /** Whether it was closed, or its time is over, by {@code now}. */
  public boolean isOver(Instant now) {
    return archiveAt != null && !archiveAt.isAfter(now);
  }
}
