package dev.muster.postmortem.tracker.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.postmortem.tracker.ConnectionDetails;
import dev.muster.postmortem.tracker.StatusMap;
import dev.muster.postmortem.tracker.StatusRule;
import dev.muster.postmortem.tracker.TrackerConnections.Secrets;
import dev.muster.postmortem.tracker.TrackerKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A tracker to connect.
 *
 * @param baseUrl of Jira, as people see it, or of GitHub's API
 * @param project Jira's project key, GitHub's {@code owner/repository}
 * @param login e-mail of the account for Jira Cloud; left out where the token is enough
 * @param token left out to keep the one that is known
 * @param webhookSecret left out to keep the one that is known
 * @param issueType Jira's name of the kind of issue; Task when left out
 * @param labels that each new issue carries
 * @param outgoing see {@link StatusMap}; what fits an unchanged tracker when left out
 * @param incoming see {@link StatusMap}; what fits an unchanged tracker when left out
 * @param assignees who is who in the tracker
 * @param teams whose items may have issues there; all when empty
 */
public record TrackerRequest(
    @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*") String name,
    @NotNull TrackerKind kind,
    @NotBlank @Size(max = 300) String baseUrl,
    @NotBlank
        @Size(max = 140)
        @Pattern(
            regexp = "[A-Z][A-Z0-9_]{1,30}|[A-Za-z0-9_.-]{1,39}/(?!\\.+$)[A-Za-z0-9_.-]{1,100}")
        String project,
    @Size(max = 200) @Pattern(regexp = "[!-9;-~]+") String login,
    @Size(min = 8, max = 500) @Pattern(regexp = "[!-~]+") String token,
    @Size(min = 16, max = 200) @Pattern(regexp = "[!-~]+") String webhookSecret,
    @Size(min = 1, max = 100) @Pattern(regexp = "\\P{Cntrl}+") String issueType,
    @Size(max = 20)
        List<@NotNull @Size(max = 50) @Pattern(regexp = "[^\\s\\p{Cntrl}]+") String> labels,
    @Size(min = 1, max = 20) List<@NotNull @Valid StatusRule> outgoing,
    @Size(min = 1, max = 50) List<@NotNull @Valid StatusRule> incoming,
    @Size(max = 1000) List<@NotNull @Valid TrackerAssignee> assignees,
    @Size(max = 200) List<@NotNull UUID> teams,
    @NotNull Boolean enabled) {
  private static final Map<TrackerKind, Set<String>> STATES =
      Map.of(
          TrackerKind.JIRA, Set.of("new", "indeterminate", "done"),
          TrackerKind.GITHUB, Set.of("open", "closed"));

  /** Who is who. */
  public record TrackerAssignee(
      @NotNull UUID personId,
      @NotBlank @Size(max = 200) @Pattern(regexp = "[!-~]+") String account) {}

  /** Whether the project is one of this kind. */
  @JsonIgnore
  @AssertTrue(message = "project must be a key of Jira or GitHub's owner/repository")
  public boolean isProjectOfKind() {
    return project == null || kind == null || project.contains("/") == (kind == TrackerKind.GITHUB);
  }

  /** Whether every status has its one place there. */
  @JsonIgnore
  @AssertTrue(message = "outgoing must name each status once, with a state of the tracker")
  public boolean isOutgoingComplete() {
    if (outgoing == null || kind == null || hasHoles(outgoing)) {
      return true;
    }
    Set<ActionItemStatus> named =
        outgoing.stream().map(StatusRule::status).collect(Collectors.toSet());
    return named.size() == ActionItemStatus.values().length
        && outgoing.size() == named.size()
        && outgoing.stream().allMatch(each -> STATES.get(kind).contains(state(each)));
  }

  /** Whether nothing in the tracker verifies. */
  @JsonIgnore
  @AssertTrue(message = "incoming must not lead to VERIFIED, and name states of the tracker")
  public boolean isIncomingModest() {
    if (incoming == null || kind == null || hasHoles(incoming)) {
      return true;
    }
    return incoming.stream()
        .allMatch(
            each ->
                each.status() != ActionItemStatus.VERIFIED
                    && (each.state() == null || STATES.get(kind).contains(each.state())));
  }

  private static boolean hasHoles(List<StatusRule> rules) {
    return rules.stream().anyMatch(each -> each == null || each.status() == null);
  }

  private static String state(StatusRule rule) {
    return rule.state() == null ? "" : rule.state();
  }

  ConnectionDetails details() {
    StatusMap usual = StatusMap.usual(kind);
    return new ConnectionDetails(
        name.strip(),
        kind,
        baseUrl.strip(),
        project,
        kind == TrackerKind.JIRA ? login : null,
        issueType(),
        labels == null ? List.of() : labels,
        new StatusMap(
            outgoing == null ? usual.outgoing() : outgoing,
            incoming == null ? usual.incoming() : incoming),
        assignees == null
            ? Map.of()
            : assignees.stream()
                .collect(
                    Collectors.toMap(
                        TrackerAssignee::personId,
                        TrackerAssignee::account,
                        (first, last) -> last)),
        teams == null ? List.of() : teams,
        enabled);
  }

  /** The kind of issue that is made; null for GitHub. */
  @Override
  public String issueType() {
    return kind == TrackerKind.JIRA && issueType == null ? "Task" : issueType;
  }

  Secrets secrets() {
    return new Secrets(token, webhookSecret);
  }
}
