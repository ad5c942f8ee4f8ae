package dev.muster.postmortem.tracker;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A difference between an action item and its issue, and what became of it. */
@Entity
@Table(name = "tracker_conflict")
public class TrackerConflict {
  @Id private UUID id;

  @Column(name = "issue_id")
  private UUID issueId;

  @Enumerated(EnumType.STRING)
  private ConflictReason reason;

  private String detail;

  @Enumerated(EnumType.STRING)
  private ActionItemStatus ours;

  private String theirs;

  @Column(name = "found_at")
  private Instant foundAt;

  @Enumerated(EnumType.STRING)
  private ConflictDecision decision = ConflictDecision.OPEN;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "decided_by")
  private Who decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected TrackerConflict() {}

  TrackerConflict(UUID id, UUID issueId, Instant now) {
    this.id = id;
    this.issueId = issueId;
    this.foundAt = now;
  }

  /** How both stand, while nobody has decided. */
  void state(ConflictReason why, String more, ActionItemStatus ourStatus, String theirWords) {
    reason = why;
    detail = more;
    ours = ourStatus;
    theirs = theirWords;
  }

  void decide(ConflictDecision taken, Who by, Instant now) {
    decision = taken;
    decidedBy = by;
    decidedAt = now;
  }

  public UUID id() {
    return id;
  }

  public ConflictReason reason() {
    return reason;
  }

  /** Why the item cannot become that; null for other reasons. */
  public String detail() {
    return detail;
  }

  public ActionItemStatus ours() {
    return ours;
  }

  /** As the tracker calls it. */
  public String theirs() {
    return theirs;
  }

  public Instant foundAt() {
    return foundAt;
  }

  public ConflictDecision decision() {
    return decision;
  }

  /** A person or a rule; null while it is open. */
  public Who decidedBy() {
    return decidedBy;
  }

  /** Null while it is open. */
  public Instant decidedAt() {
    return decidedAt;
  }
}
