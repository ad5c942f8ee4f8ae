package dev.muster.postmortem.tracker.api;

import dev.muster.postmortem.tracker.StatusRule;
import dev.muster.postmortem.tracker.TrackerConnection;
import dev.muster.postmortem.tracker.TrackerKind;
import dev.muster.postmortem.tracker.TrackerSync;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tracker and how it does.
 *
 * @param tokenEnd last characters of the token
 * @param webhookUrl where the tracker sends its webhooks
 * @param readAt when what was changed there was read last as a whole
 * @param webhookAt when a webhook was heard last
 * @param failingSince null while it answers
 * @param problem away, address, login, unknown or rejected; null while nothing is wrong
 * @param nextAt nothing is asked before
 * @param version goes into If-Match
 */
public record TrackerResponse(
    UUID id,
    String name,
    TrackerKind kind,
    String baseUrl,
    String project,
    @Nullable String login,
    String tokenEnd,
    @Nullable String issueType,
    List<String> labels,
    List<StatusRule> outgoing,
    List<StatusRule> incoming,
    List<TrackerRequest.TrackerAssignee> assignees,
    List<UUID> teams,
    boolean enabled,
    String webhookUrl,
    @Nullable Instant readAt,
    @Nullable Instant webhookAt,
    @Nullable Instant failingSince,
    @Nullable String problem,
    @Nullable String detail,
    Instant nextAt,
    long version) {

  static TrackerResponse from(
      TrackerConnection connection, TrackerSync.State state, Instant nextAt, String hooksUrl) {
    return new TrackerResponse(
        connection.id(),
        connection.name(),
        connection.kind(),
        connection.baseUrl(),
        connection.project(),
        connection.login(),
        connection.tokenEnd(),
        connection.issueType(),
        connection.labels(),
        connection.statuses().outgoing(),
        connection.statuses().incoming(),
        connection.assignees().entrySet().stream()
            .map(each -> new TrackerRequest.TrackerAssignee(each.getKey(), each.getValue()))
            .toList(),
        connection.teams(),
        connection.enabled(),
        hooksUrl + "/trackers/" + connection.id() + "/hooks",
        state.readAt(),
        state.hookAt(),
        state.failingSince(),
        state.problem(),
        state.detail(),
        nextAt,
        connection.version());
  }
}
