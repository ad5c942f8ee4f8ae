package dev.muster.postmortem.tracker;

/**
 * How to call a tracker; never logged.
 *
 * @param baseUrl of the API, without a slash at its end
 * @param project Jira's project key, GitHub's {@code owner/repository}
 * @param login e-mail of the account for Jira Cloud; null where the token is enough
 * @param token null where nothing is asked
 * @param issueType Jira only
 */
public record TrackerAccess(
    TrackerKind kind,
    String baseUrl,
    String project,
    String login,
    String token,
    String issueType) {

  @Override
  public String toString() {
    return "TrackerAccess[" + baseUrl + ", " + project + "]";
  }
}
