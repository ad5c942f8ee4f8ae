package dev.muster.postmortem.tracker;

import jakarta.enterprise.context.ApplicationScoped;

/** The kinds of trackers. */
@ApplicationScoped
class Trackers {
  private final JiraTracker jira;
  private final GitHubTracker gitHub;

  Trackers(JiraTracker jira, GitHubTracker gitHub) {
    this.jira = jira;
    this.gitHub = gitHub;
  }

  Tracker of(TrackerKind kind) {
    return switch (kind) {
      case JIRA -> jira;
      case GITHUB -> gitHub;
    };
  }
}
