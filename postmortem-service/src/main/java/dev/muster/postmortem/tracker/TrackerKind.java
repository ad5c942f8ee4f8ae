package dev.muster.postmortem.tracker;

/** The trackers that issues can be in. */
public enum TrackerKind {
  /** A project of Jira Cloud, Server or Data Center. */
  JIRA,
  /** A repository at GitHub or a GitHub Enterprise Server. */
  GITHUB
}
