package dev.muster.postmortem.action;

import dev.muster.contracts.Who;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Who took an action item to which status, and when. */
@Embeddable
class ItemHistory {
  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "created_by_id")
  private UUID createdById;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "committed_at")
  private Instant committedAt;

  @Column(name = "committed_by")
  private String committedBy;

  private boolean assigned;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "finished_by_id")
  private UUID finishedById;

  @Column(name = "finished_by")
  private String finishedBy;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  @Column(name = "verified_by")
  private String verifiedBy;

  @Column(name = "dropped_at")
  private Instant droppedAt;

  @Column(name = "drop_reason")
  private String dropReason;

  protected ItemHistory() {}

  static ItemHistory begin(Who by, Instant now) {
    ItemHistory history = new ItemHistory();
    history.createdAt = now;
    history.createdById = by.id();
    history.createdBy = by.name();
    return history;
  }

  void propose() {
    dropReason = null;
    droppedAt = null;
    committedAt = null;
    committedBy = null;
    assigned = false;
  }

  /** It is promised from now on, unless it has been before. */
  void commit(Who by, Instant now) {
    if (committedAt == null) {
      committedAt = now;
      committedBy = by.name();
    }
  }

  /** Whether somebody else than its owner promised it. */
  void assign(boolean byAnother) {
    assigned = byAnother;
  }

  /** Who promises it from now on. */
  void handOver(Who by) {
    committedBy = by.name();
  }

  /** Work goes on, what was finished or verified is so no more. */
  void reopen(Who by, Instant now) {
    commit(by, now);
    finishedAt = null;
    finishedById = null;
    finishedBy = null;
    verifiedAt = null;
    verifiedBy = null;
  }

  void finish(Who by, Instant now) {
    finishedAt = now;
    finishedById = by.id();
    finishedBy = by.name();
  }

  void verify(Who by, Instant now) {
    verifiedAt = now;
    verifiedBy = by.name();
  }

  /**
   * Gives it up.
   *
   * @throws ProblemException 422 without a reason
   */
  void drop(String reason, Instant now) {
    if (reason == null || reason.isBlank()) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.reason-required",
              "Say why the action item is dropped",
              new FieldError("reason", "required", "Say why")));
    }
    dropReason = reason;
    droppedAt = now;
  }

  Instant createdAt() {
    return createdAt;
  }

  UUID createdById() {
    return createdById;
  }

  String createdBy() {
    return createdBy;
  }

  Instant committedAt() {
    return committedAt;
  }

  String committedBy() {
    return committedBy;
  }

  boolean assigned() {
    return assigned;
  }

  Instant finishedAt() {
    return finishedAt;
  }

  UUID finishedById() {
    return finishedById;
  }

  String finishedBy() {
    return finishedBy;
  }

  Instant verifiedAt() {
    return verifiedAt;
  }

  String verifiedBy() {
    return verifiedBy;
  }

  String dropReason() {
    return dropReason;
  }
}
