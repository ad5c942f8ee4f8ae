package dev.muster.comms.announcement;

/** How much an announcement stands out. */
public enum Tone {
  INFO,
  WARNING
}
