package dev.muster.comms.external;

/** What one request does to a post at the external page. */
sealed interface Step {
  /** Makes the incident with its first update. */
  record Create(DesiredPost.Update first) implements Step {}

  /** Adds an update. */
  record Add(DesiredPost.Update update) implements Step {}

  /** Gives an update that is there our words and our time. */
  record Amend(DesiredPost.Update update, String externalId) implements Step {}

  /** Gives the incident our title, impact and window. */
  record Describe() implements Step {}

  /** Says our last update again, because something else is the last word there. */
  record Restate(DesiredPost.Update last) implements Step {}
}
