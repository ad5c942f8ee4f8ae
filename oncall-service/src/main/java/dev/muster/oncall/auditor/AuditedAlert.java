package dev.muster.oncall.auditor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An alert as its rows tell of it.
 *
 * @param priority as it is; null for none
 * @param policy as the alert keeps it
 * @param actions what people and rules did to it, in order
 * @param open whether nobody holds it and it is not over
 */
record AuditedAlert(
    UUID id,
    String severity,
    String priority,
    Instant openedAt,
    boolean open,
    JsonNode policy,
    List<Action> actions,
    List<AuditedPage> pages,
    List<AuditedPost> posts) {

  /** A line of the alert's log that begins or ends escalation. */
  record Action(String kind, Instant at) {}

  /**
   * A page.
   *
   * @param level negative for one that somebody made by hand
   */
  record AuditedPage(
      UUID id, UUID personId, int run, int level, Instant createdAt, List<AuditedStep> steps) {}

  /** A place that was told. */
  record AuditedPost(int run, int level, Instant createdAt) {}

  /**
   * A message of a page.
   *
   * @param open whether it is still to go out
   * @param attempted whether there was an attempt
   * @param pause how long it may wait to go out with others; zero when it goes out by itself
   * @param ownAddress whether it goes to a verified address of the person; null when the address
   *     was removed since
   */
  record AuditedStep(
      Instant dueAt, boolean open, boolean attempted, Duration pause, Boolean ownAddress) {}
}
