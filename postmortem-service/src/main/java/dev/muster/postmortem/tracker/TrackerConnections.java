package dev.muster.postmortem.tracker;

import dev.muster.platform.etag.ETags;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretBox;
import dev.muster.platform.security.SecretHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps the connections with trackers; every change runs in the caller's transaction. */
@ApplicationScoped
public class TrackerConnections {
  private static final int TOKEN_END = 4;

  private final TrackerConnectionRepository connections;
  private final TrackerIssueRepository issues;
  private final TrackerAccounts accounts;
  private final TrackerSync sync;
  private final Trackers trackers;
  private final TrackerHttp http;
  private final SecretBox secrets;
  private final InstantSource time;

  TrackerConnections(
      TrackerConnectionRepository connections,
      TrackerIssueRepository issues,
      TrackerAccounts accounts,
      TrackerSync sync,
      Trackers trackers,
      TrackerHttp http,
      SecretBox secrets,
      InstantSource time) {
    this.connections = connections;
    this.issues = issues;
    this.accounts = accounts;
    this.sync = sync;
    this.trackers = trackers;
    this.http = http;
    this.secrets = secrets;
    this.time = time;
  }

  /**
   * Secrets as an administrator gives them.
   *
   * @param token of the tracker's API; null keeps the one that is known
   * @param hookSecret that signs the tracker's webhooks; null keeps the one that is known
   */
  public record Secrets(String token, String hookSecret) {
    @Override
    public String toString() {
      return "Secrets";
    }
  }

  /**
   * Adds a connection.
   *
   * @throws ProblemException 422 when it cannot be called or lacks a secret
   */
  public TrackerConnection add(ConnectionDetails details, Secrets given) {
    requireCallable(details);
    requireGiven(given.token(), "token");
    requireGiven(given.hookSecret(), "webhookSecret");
    Instant now = time.instant();
    TrackerConnection connection = new TrackerConnection(Ids.next(), details, now);
    seal(connection, given);
    connections.persistAndFlush(connection);
    accounts.know(connection.account(), now);
    sync.begin(connection.id(), now);
    return connection;
  }

  /**
   * Changes a connection.
   *
   * @param ifMatch entity tag of the version that was edited; null to overwrite any
   * @throws ProblemException 409 when it would lead elsewhere while issues are linked
   */
  public TrackerConnection change(
      UUID id, String ifMatch, ConnectionDetails details, Secrets given) {
    TrackerConnection connection = get(id);
    ETags.requireMatch(ifMatch, connection.version());
    requireCallable(details);
    if (!connection.at(details) && issues.ofConnection(id) > 0) {
      throw new ProblemException(
          Problem.conflict(
              "tracker.in-use",
              "Action items have issues there; connect the other project as a new one",
              new FieldError("project", "fixed", "has issues of action items")));
    }
    if (!connection.baseUrl().equals(details.baseUrl())) {
      requireGiven(given.token(), "token");
    }
    Instant now = time.instant();
    connection.change(details, now);
    seal(connection, given);
    connections.flush();
    accounts.know(connection.account(), now);
    sync.readSoon(id, now);
    return connection;
  }

  /** Forgets a connection and which issues are whose; the issues stay. */
  public void remove(UUID id, String ifMatch) {
    TrackerConnection connection = get(id);
    ETags.requireMatch(ifMatch, connection.version());
    connections.delete(connection);
    connections.flush();
  }

  /**
   * One connection.
   *
   * @throws ProblemException 404 when there is none
   */
  public TrackerConnection get(UUID id) {
    return connections
        .findByIdOptional(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("tracker.unknown", "There is no such tracker")));
  }

  /** Those after {@code id}, the oldest first; null for the first ones. */
  public List<TrackerConnection> after(UUID id, int count) {
    return connections.after(id, count);
  }

  /** Reads what was changed there as soon as possible. */
  public void readSoon(UUID id) {
    sync.readSoon(get(id).id(), time.instant());
  }

  /** How it does. */
  public TrackerSync.State state(TrackerConnection connection) {
    return sync.get(connection.id());
  }

  /** When nothing is asked before, as the tracker wants or after failures. */
  public Instant nextAt(TrackerConnection connection) {
    Instant paused = accounts.nextAt(connection.account());
    Instant failing = sync.get(connection.id()).notBefore();
    return paused.isAfter(failing) ? paused : failing;
  }

  /** What the tracker calls the project; calls it, so not for transactions. */
  public String nameOfProject(TrackerAccess access) throws TrackerFailure {
    return trackers.of(access.kind()).nameOfProject(access);
  }

  /**
   * How to call it.
   *
   * @throws IllegalArgumentException when the token was sealed with a secret that is gone
   */
  public TrackerAccess access(TrackerConnection connection) {
    return access(connection, secrets.open(context(connection.id()), connection.sealedToken()));
  }

  /** Where it is, without what it takes to call it. */
  TrackerAccess place(TrackerConnection connection) {
    return access(connection, null);
  }

  private static TrackerAccess access(TrackerConnection connection, String token) {
    return new TrackerAccess(
        connection.kind(),
        connection.baseUrl(),
        connection.project(),
        connection.login(),
        token,
        connection.issueType());
  }

  /**
   * What signs its webhooks.
   *
   * @throws IllegalArgumentException when it was sealed with a secret that is gone
   */
  String hookSecret(TrackerConnection connection) {
    return secrets.open(context(connection.id()), connection.sealedHookSecret());
  }

  private void seal(TrackerConnection connection, Secrets given) {
    String context = context(connection.id());
    if (given.token() != null) {
      String token = given.token();
      connection.token(
          secrets.seal(context, token),
          token.length() <= 2 * TOKEN_END ? "" : token.substring(token.length() - TOKEN_END),
          SecretHash.sha256(connection.baseUrl() + "\n" + token));
    }
    if (given.hookSecret() != null) {
      connection.hookSecret(secrets.seal(context, given.hookSecret()));
    }
  }

  private static String context(UUID id) {
    return "tracker/" + id;
  }

  private static void requireGiven(String secret, String field) {
    if (secret == null) {
      throw new ProblemException(
          Problem.unprocessable(
              "tracker.secret-needed",
              "The tracker needs a token, and a secret that signs its webhooks",
              new FieldError(field, "required", "must be given")));
    }
  }

  private void requireCallable(ConnectionDetails details) {
    try {
      URI url = new URI(details.baseUrl());
      if (http.objection(url).isEmpty() && url.getQuery() == null && url.getFragment() == null) {
        return;
      }
    } catch (URISyntaxException notAnAddress) {
      throw badAddress();
    }
    throw badAddress();
  }

  private static ProblemException badAddress() {
    return new ProblemException(
        Problem.unprocessable(
            "tracker.bad-address",
            "No tracker can be called at this address",
            new FieldError("baseUrl", "address", "must be a public https address")));
  }
}
