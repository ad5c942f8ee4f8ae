package dev.muster.comms.cadence;

/** Whether somebody is still owed words. */
public enum ClockState {
  RUNNING,
  STOPPED
}
