package dev.muster.incident.room;

/** What is done for a channel, each with one or a few calls. */
public enum ChannelStep {
  CREATE,
  REVIVE,
  PURPOSE,
  TOPIC,
  GREET,
  INVITE,
  REMOVE,
  PIN,
  BOOKMARK,
  MIRROR,
  ARCHIVE
}
