package dev.muster.postmortem.meeting;

/** How a proposed time lies to the working hours of the team and to the deadline. */
public enum SlotFit {
  /** Within working hours, and in time. */
  WORKING_HOURS,
  /** The deadline left no working hours. */
  OUTSIDE_WORKING_HOURS,
  /** The deadline could not be met any more. */
  AFTER_DEADLINE,
  /** A person chose it. */
  CHOSEN
}
