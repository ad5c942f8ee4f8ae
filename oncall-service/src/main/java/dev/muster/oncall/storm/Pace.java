package dev.muster.oncall.storm;

/**
 * What went to a contact method lately.
 *
 * @param sent how many alerts it was told of within the window
 * @param someWait whether others wait already to go out together
 */
record Pace(int sent, boolean someWait) {
  /** How many of those that want to go out now may do so singly; the first ones. */
  int singly(int wanted, int messages) {
    return someWait ? 0 : Math.min(wanted, Math.max(0, messages - sent));
  }
}
