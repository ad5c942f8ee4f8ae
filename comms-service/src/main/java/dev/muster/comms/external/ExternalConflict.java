package dev.muster.comms.external;

import dev.muster.contracts.Who;
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

/** Something that was changed at the external page by hand, and what became of it. */
@Entity
@Table(name = "external_conflict")
public class ExternalConflict {
  @Id private UUID id;

  @Column(name = "object_id")
  private UUID objectId;

  private String field;
  private String ours;
  private String theirs;

  @Column(name = "found_at")
  private Instant foundAt;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "decided_by")
  private Who decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  protected ExternalConflict() {}

  ExternalConflict(UUID id, UUID objectId, Difference difference, Instant now) {
    this.id = id;
    this.objectId = objectId;
    this.field = difference.field();
    this.ours = difference.ours();
    this.theirs = difference.theirs();
    this.foundAt = now;
    this.decision = Decision.OPEN;
  }

  void decide(Decision taken, Who by, Instant now) {
    decision = taken;
    decidedBy = by;
    decidedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID objectId() {
    return objectId;
  }

  /** What was changed: name, impact, window, status, words, update, component or deleted. */
  public String field() {
    return field;
  }

  /** What we say; null when we say nothing of it. */
  public String ours() {
    return ours;
  }

  /** What stood there; null when it was gone. */
  public String theirs() {
    return theirs;
  }

  public Instant foundAt() {
    return foundAt;
  }

  public Decision decision() {
    return decision;
  }

  /** A rule or a person; null while it is open. */
  public Who decidedBy() {
    return decidedBy;
  }

  /** Null while it is open. */
  public Instant decidedAt() {
    return decidedAt;
  }
}
