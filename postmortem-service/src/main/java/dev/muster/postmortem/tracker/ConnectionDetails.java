package dev.muster.postmortem.tracker;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an administrator decides about a connection.
 *
 * @param login e-mail of the account for Jira Cloud; null where the token is enough
 * @param issueType Jira's name of the kind of issue; null for GitHub
 * @param labels that each issue made here carries
 * @param assignees who is who in the tracker, for people who can be given issues
 * @param teams whose action items may be there; empty for all
 */
public record ConnectionDetails(
    String name,
    TrackerKind kind,
    String baseUrl,
    String project,
    String login,
    String issueType,
    List<String> labels,
    StatusMap statuses,
    Map<UUID, String> assignees,
    List<UUID> teams,
    boolean enabled) {
  public ConnectionDetails {
    baseUrl = baseUrl.replaceAll("/+$", "");
    labels = List.copyOf(labels);
    assignees = Map.copyOf(assignees);
    teams = List.copyOf(teams);
  }
}
