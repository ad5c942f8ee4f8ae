package dev.muster.postmortem.analysis;

/** How the events below one another let it happen: all of them together, or any alone. */
public enum Gate {
  AND,
  OR
}
