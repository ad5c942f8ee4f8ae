package dev.muster.incident.task;

/** Where a task stands. */
public enum TaskStatus {
  OPEN,
  DONE,
  DROPPED
}
