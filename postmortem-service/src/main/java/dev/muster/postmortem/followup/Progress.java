package dev.muster.postmortem.followup;

/** How many items of a post-mortem are done or verified, and how many are neither nor dropped. */
public record Progress(int finished, int unfinished) {
  boolean isEmpty() {
    return finished + unfinished == 0;
  }
}
