package dev.muster.postmortem.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.retention.InSteps;
import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Hears the webhooks of trackers. What they say is not taken over: it only tells which issue to
 * read, so that late, repeated and overtaken ones change nothing.
 */
@ApplicationScoped
public class TrackerHooks implements OldRows {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int LONGEST_DELIVERY = 200;

  private final TrackerConnectionRepository connections;
  private final TrackerConnections secrets;
  private final TrackerIssueRepository issues;
  private final TrackerSync sync;
  private final Sql sql;
  private final ObjectMapper json;
  private final InstantSource time;

  TrackerHooks(
      TrackerConnectionRepository connections,
      TrackerConnections secrets,
      TrackerIssueRepository issues,
      TrackerSync sync,
      Sql sql,
      ObjectMapper json,
      InstantSource time) {
    this.connections = connections;
    this.secrets = secrets;
    this.issues = issues;
    this.sync = sync;
    this.sql = sql;
    this.json = json;
    this.time = time;
  }

  /**
   * Takes a webhook.
   *
   * @param headers by name; null for those that are missing
   * @param body as it came
   * @throws ProblemException 403 unless this connection's secret signed it, 400 for no JSON
   */
  @Transactional
  public void hear(UUID connectionId, Function<String, String> headers, byte[] body) {
    TrackerConnection connection =
        Optional.ofNullable(connectionId)
            .map(connections::findById)
            .filter(each -> isGenuine(each, headers, body))
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.forbidden(
                            "tracker.bad-signature",
                            "The request is not signed with the secret of a tracker")));
    JsonNode told = read(body);
    Instant now = time.instant();
    if (isNew(connection.id(), delivery(connection.kind(), headers, body), now)) {
      issues.locked(connection.id(), named(connection.kind(), told)).forEach(i -> i.look(now));
      issues.flush();
      sync.heard(connection.id(), now);
    }
  }

  private boolean isGenuine(
      TrackerConnection connection, Function<String, String> headers, byte[] body) {
    String header =
        switch (connection.kind()) {
          case JIRA -> "X-Hub-Signature";
          case GITHUB -> "X-Hub-Signature-256";
        };
    try {
      return HookSignature.isRight(secrets.hookSecret(connection), headers.apply(header), body);
    } catch (IllegalArgumentException lost) {
      return false;
    }
  }

  private JsonNode read(byte[] body) {
    try {
      JsonNode told = json.readTree(body);
      if (told != null && told.isObject()) {
        return told;
      }
    } catch (IOException malformed) {
      throw malformed();
    }
    throw malformed();
  }

  private static ProblemException malformed() {
    return new ProblemException(
        Problem.badRequest("tracker.malformed", "The request is no JSON object"));
  }

  /** The ids by which a linked issue may be known. */
  private static List<String> named(TrackerKind kind, JsonNode told) {
    JsonNode issue = told.path("issue");
    List<String> ids = new ArrayList<>();
    switch (kind) {
      case JIRA -> {
        ids.add(issue.path("id").asText(""));
        ids.add(issue.path("key").asText(""));
      }
      case GITHUB -> ids.add(issue.path("number").asText(""));
    }
    ids.removeIf(String::isEmpty);
    return ids;
  }

  private static String delivery(TrackerKind kind, Function<String, String> headers, byte[] body) {
    String named =
        switch (kind) {
          case JIRA -> headers.apply("X-Atlassian-Webhook-Identifier");
          case GITHUB -> headers.apply("X-GitHub-Delivery");
        };
    return named == null || named.isBlank() || named.length() > LONGEST_DELIVERY
        ? fingerprint(body)
        : named;
  }

  private static String fingerprint(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isNew(UUID connectionId, String delivery, Instant now) {
    return sql.update(
            """
            insert into tracker_hook (connection_id, delivery, heard_at) values (?, ?, ?)
            on conflict do nothing
            """,
            connectionId,
            delivery,
            now)
        == 1;
  }

  @Override
  public void deleteOld(Instant now) {
    InSteps.delete(sql, "tracker_hook", "heard_at < ?", now.minus(KEPT));
  }
}
