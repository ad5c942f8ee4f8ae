package dev.muster.comms.maintenance;

/** Something that a maintenance does when its time comes. */
enum Step {
  /** Reminds subscribers that the work is about to begin. */
  REMIND,
  /** The window begins. */
  START,
  /** The window ends. */
  END
}
