package dev.muster.incident.room;

/** Whether incidents of a severity have a war room. */
public enum RoomMode {
  /** From the beginning to the end. */
  ALWAYS,
  /** From the beginning, until the commander closes it. */
  BY_DEFAULT,
  /** When the commander opens it. */
  ON_REQUEST
}
